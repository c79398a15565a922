package vn.oneplusone.app.vault.keys;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
     * @return false if something was given out otherwise there meanwhile, or a person forgotten: then nothing that was
     * sealed or reserved here may be used
     */
    public boolean keep() {
        return base.keep(forked.values());
    }

    /** Reads the store below it; what is new stays in memory until it is handed on with {@link #values} or the fork is closed. */
    private static final class ForkedStore extends VaultStore {
        private record Token(String purpose, String token) {}

        private final VaultStore base;
        private final Map<String, SealingKey> persons = new ConcurrentHashMap<>();
        private final Map<String, SealingKey> texts = new ConcurrentHashMap<>();
        private final Map<String, Map<String, UUID>> reservations = new ConcurrentHashMap<>();
        private final Map<Token, ForkedValues.Claim> claims = new ConcurrentHashMap<>();

        ForkedStore(VaultStore base) {
            super(base.created());
            this.base = base;
        }

        private Map<String, SealingKey> own(Owners owners) {
            return owners == Owners.PERSONS ? persons : texts;
        }

        private Map<String, UUID> own(String purpose) {
            return reservations.computeIfAbsent(purpose, fresh -> new ConcurrentHashMap<>());
        }

        /** What is new here, and of the rest what is there below. */
        private static <T> Map<String, T> over(Map<String, T> own, Collection<String> wanted,
                Function<Collection<String>, Map<String, T>> base) {
            Map<String, T> all = new HashMap<>();
            wanted.stream().filter(own::containsKey).forEach(one -> all.put(one, Objects.requireNonNull(own.get(one))));
            List<String> rest = wanted.stream().filter(one -> !own.containsKey(one)).toList();
            if (!rest.isEmpty()) {
                all.putAll(base.apply(rest));
            }
            return all;
        }

        @Override
        Map<String, SealingKey> find(Owners owners, Collection<String> names) {
            return over(own(owners), names, rest -> base.find(owners, rest));
        }

        @Override
        Map<String, SealingKey> add(Owners owners, List<SealingKey> keys) {
            List<String> names = keys.stream().map(SealingKey::owner).toList();
            boolean ofPersons = owners == Owners.PERSONS;
            Set<String> old = ofPersons ? find(owners, names).keySet() : Set.of();
            Set<UUID> forgotten = ofPersons ? base.forgotten() : Set.of();
            keys.stream()
                    .filter(key -> !old.contains(key.owner()) && key.person().filter(forgotten::contains).isEmpty())
                    .forEach(key -> own(owners).putIfAbsent(key.owner(), key));
            return find(owners, names);
        }

        @Override
        SealingKey tokenKey() {
            return base.tokenKey();
        }

        @Override
        Map<String, UUID> reserved(String purpose, Collection<String> tokens) {
            return over(own(purpose), tokens, rest -> base.reserved(purpose, rest));
        }

        @Override
        Map<String, UUID> addReserved(String purpose, Map<String, UUID> ids) {
            Set<String> old = reserved(purpose, ids.keySet()).keySet();
            ids.forEach((token, id) -> {
                if (!old.contains(token)) {
                    own(purpose).putIfAbsent(token, id);
                }
            });
            return reserved(purpose, ids.keySet());
        }

        @Override
        Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
            if (base.forgotten().contains(person)) {
                return Optional.empty();
            }
            return Optional.of(claims.compute(new Token(purpose, token), (at, own) -> {
                UUID before = own != null ? own.before() : base.holder(purpose, token).orElse(null);
                UUID holder = own != null ? own.person() : before;
                return new ForkedValues.Claim(purpose, token,
                        holder == null || holder.equals(outdated) ? person : holder, before);
            }).person());
        }

        @Override
        Map<String, UUID> holders(String purpose, Collection<String> tokens) {
            Map<String, UUID> own = new HashMap<>();
            tokens.forEach(token -> Optional.ofNullable(claims.get(new Token(purpose, token)))
                    .ifPresent(claim -> own.put(token, claim.person())));
            return over(own, tokens, rest -> base.holders(purpose, rest));
        }

        /** What the store below does not have yet. */
        ForkedValues values() {
            return new ForkedValues(reservations,
                    Stream.concat(persons.values().stream(), texts.values().stream()).toList(),
                    claims.values().stream().filter(claim -> !claim.person().equals(claim.before())).toList());
        }

        @Override
        void forget(Collection<UUID> persons) {
            throw new UnsupportedOperationException("a trial forgets nobody");
        }

        @Override
        Set<UUID> forgotten() {
            return base.forgotten();
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
