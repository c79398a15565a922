package vn.oneplusone.app.vault.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A vault for trying something out, over another one. */
public final class VaultFork extends SealingVault {
    private final VaultStore base;
    private final ForkedStore forked;

    VaultFork(VaultStore base) {
        this(base, new ForkedStore(base));
    }

    private VaultFork(VaultStore base, ForkedStore forked) {
        super(forked);
        this.base = base;
        this.forked = forked;
    }

    /**
     * Has the vault below keep, durably, all that is new here, so that what was sealed here can be opened there.
     *
     * @return false if something was given out otherwise there meanwhile, or somebody forgotten: then nothing that was
     * sealed or reserved here may be used
     */
    public boolean keep() {
        return base.keep(forked.values());
    }

    /** Reads the store below it; what is new stays in memory until it is handed on with {@link #values} or the fork is closed. */
    private static final class ForkedStore implements VaultStore {
        private final VaultStore base;
        private final Map<UUID, SealingKey> persons = new ConcurrentHashMap<>();
        private final Map<String, SealingKey> texts = new ConcurrentHashMap<>();
        private final Map<ForkedValues.Token, UUID> reservations = new ConcurrentHashMap<>();
        private final Map<ForkedValues.Token, ForkedValues.Claim> claims = new ConcurrentHashMap<>();

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
            UUID own = reservations.get(new ForkedValues.Token(purpose, token));
            return own != null ? Optional.of(own) : base.reserved(purpose, token);
        }

        @Override
        public Map<String, UUID> reserve(String purpose, Collection<String> tokens) {
            var ids = new LinkedHashMap<String, UUID>();
            for (String token : tokens) {
                ids.put(token, reserved(purpose, token).orElseGet(() -> reservations
                        .computeIfAbsent(new ForkedValues.Token(purpose, token), fresh -> NearbyIds.next())));
            }
            return ids;
        }

        @Override
        public Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
            if (base.forgotten().contains(person)) {
                return Optional.empty();
            }
            return Optional.of(claims.compute(new ForkedValues.Token(purpose, token), (at, own) -> {
                UUID before = own != null ? own.before() : base.holder(purpose, token).orElse(null);
                UUID holder = own != null ? own.person() : before;
                return new ForkedValues.Claim(at, holder == null || holder.equals(outdated) ? person : holder, before);
            }).person());
        }

        @Override
        public Optional<UUID> holder(String purpose, String token) {
            ForkedValues.Claim own = claims.get(new ForkedValues.Token(purpose, token));
            return own != null ? Optional.of(own.person()) : base.holder(purpose, token);
        }

        /** What the store below does not have yet. */
        ForkedValues values() {
            return new ForkedValues(reservations,
                    Stream.concat(persons.values().stream(), texts.values().stream()).toList(),
                    claims.values().stream().filter(claim -> !claim.person().equals(claim.before())).toList());
        }

        @Override
        public synchronized boolean keep(ForkedValues values) {
            Set<UUID> forgotten = base.forgotten();
            boolean free = values.reservations().entrySet().stream().allMatch(
                    one -> reserved(one.getKey().purpose(), one.getKey().token()).map(one.getValue()::equals)
                            .orElse(true))
                    && values.keys().stream().allMatch(key -> key.person().isEmpty()
                            || (!forgotten.contains(key.person().get()) && keyOf(key.person().get()).isEmpty()))
                    && values.claims().stream().allMatch(claim -> !forgotten.contains(claim.person())
                            && Objects.equals(claim.before(),
                                    holder(claim.token().purpose(), claim.token().token()).orElse(null)));
            if (free) {
                reservations.putAll(values.reservations());
                values.keys().forEach(key -> key.person().ifPresentOrElse(person -> persons.put(person, key),
                        () -> texts.put(key.id(), key)));
                values.claims().forEach(claim -> claims.merge(claim.token(), claim,
                        (own, later) -> new ForkedValues.Claim(own.token(), later.person(), own.before())));
            }
            return free;
        }

        @Override
        public void forget(Collection<UUID> persons) {
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
}
