package vn.oneplusone.app.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the store below it; what is new stays in memory until it is closed. */
final class ForkedStore implements VaultStore {
    private final VaultStore base;
    private final Map<UUID, SealingKey> persons = new ConcurrentHashMap<>();
    private final Map<String, SealingKey> texts = new ConcurrentHashMap<>();
    private final Map<Reservation, UUID> reservations = new ConcurrentHashMap<>();

    private final Map<Reservation, UUID> claims = new ConcurrentHashMap<>();

    private record Reservation(String purpose, String token) {}

    ForkedStore(VaultStore base) {
        this.base = base;
    }

    @Override
    public Optional<SealingKey> keyOf(UUID person) {
        SealingKey own = persons.get(person);
        return own != null ? Optional.of(own) : base.keyOf(person);
    }

    @Override
    public Optional<SealingKey> textKey(String id) {
        SealingKey own = texts.get(id);
        return own != null ? Optional.of(own) : base.textKey(id);
    }

    @Override
    public Map<UUID, SealingKey> keysOf(Collection<UUID> wanted) {
        var keys = new LinkedHashMap<UUID, SealingKey>();
        Set<UUID> forgotten = base.forgotten();
        for (UUID person : wanted) {
            if (forgotten.contains(person)) {
                continue;
            }
            keys.put(person, keyOf(person).orElseGet(
                    () -> persons.computeIfAbsent(person, key -> SealingKey.fresh(Optional.of(key)))));
        }
        return keys;
    }

    @Override
    public List<SealingKey> newTextKeys(int count) {
        var keys = new ArrayList<SealingKey>(count);
        for (int i = 0; i < count; i++) {
            SealingKey key = SealingKey.fresh(Optional.empty());
            texts.put(key.id(), key);
            keys.add(key);
        }
        return keys;
    }

    @Override
    public SealingKey tokenKey() {
        return base.tokenKey();
    }

    @Override
    public Optional<UUID> reserved(String purpose, String token) {
        UUID own = reservations.get(new Reservation(purpose, token));
        return own != null ? Optional.of(own) : base.reserved(purpose, token);
    }

    @Override
    public Map<String, UUID> reserve(String purpose, Collection<String> tokens) {
        var ids = new LinkedHashMap<String, UUID>();
        for (String token : tokens) {
            ids.put(token, reserved(purpose, token).orElseGet(() -> reservations
                    .computeIfAbsent(new Reservation(purpose, token), reservation -> UUID.randomUUID())));
        }
        return ids;
    }

    @Override
    public Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
        if (base.forgotten().contains(person)) {
            return Optional.empty();
        }
        return Optional.of(claims.compute(new Reservation(purpose, token), (claim, own) -> {
            UUID holder = own != null ? own : base.holder(purpose, token).orElse(person);
            return holder.equals(outdated) ? person : holder;
        }));
    }

    @Override
    public Optional<UUID> holder(String purpose, String token) {
        UUID own = claims.get(new Reservation(purpose, token));
        return own != null ? Optional.of(own) : base.holder(purpose, token);
    }

    @Override
    public void forget(UUID person) {
        throw new UnsupportedOperationException("a trial forgets nobody");
    }

    @Override
    public Set<UUID> forgotten() {
        return base.forgotten();
    }

    @Override
    public boolean created() {
        return base.created();
    }

    @Override
    public void close() {
        persons.clear();
        texts.clear();
        reservations.clear();
        claims.clear();
    }
}
