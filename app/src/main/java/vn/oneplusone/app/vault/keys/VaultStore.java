package vn.oneplusone.app.vault.keys;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.keys.Vault.ErasureUnfinished;

/**
 * Where a vault's keys and reserved ids are, and how they are given out: one for each, the first one for all. All that it returns is durable, as
 * far as the store goes. What is abstract differs from store to store.
 */
abstract class VaultStore implements AutoCloseable {
    /** Whose keys: of people by their ids, of texts by the names of the keys themselves. */
    enum Owners {
        PERSONS, TEXTS
    }

    /** What is new in a fork of a store: ids that were reserved there by purpose and token, keys, and tokens that were claimed. */
    record ForkedValues(Map<String, Map<String, UUID>> reservations, List<SealingKey> keys, List<Claim> claims) {
        /** @param before who held the token below when it was claimed, if anybody did */
        record Claim(String purpose, String token, UUID person, @Nullable UUID before) {}

        ForkedValues {
            reservations = Map.copyOf(reservations);
            keys = List.copyOf(keys);
            claims = List.copyOf(claims);
        }
    }

    private final boolean created;

    VaultStore(boolean created) {
        this.created = created;
    }

    /** Keys by their owners; none for those who have none. */
    abstract Map<String, SealingKey> find(Owners owners, Collection<String> names);

    /**
     * Keeps new keys, each unless its owner has another one or was forgotten.
     *
     * @return the key that each owner has now; none for those who were forgotten
     */
    abstract Map<String, SealingKey> add(Owners owners, List<SealingKey> keys);

    /** The vault's own secret, for tokens. */
    abstract SealingKey tokenKey();

    /** The ids that were reserved for tokens; none where none was. */
    abstract Map<String, UUID> reserved(String purpose, Collection<String> tokens);

    /**
     * Reserves ids for tokens, each unless it has another one.
     *
     * @return the id that each has now
     */
    abstract Map<String, UUID> addReserved(String purpose, Map<String, UUID> ids);

    /**
     * Who holds the token: this person from now on, unless a person other than {@code outdated} does. Dropped when the
     * holder is forgotten, and empty for a person who was.
     */
    abstract Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated);

    /**
     * Many tokens, each held by its person from now on unless somebody else does.
     *
     * @return who holds each now; nobody where the person was forgotten
     */
    Map<String, UUID> claimAll(String purpose, Map<String, UUID> persons) {
        Map<String, UUID> held = new HashMap<>();
        together(() -> {
            persons.forEach((token, person) -> claim(purpose, token, person, null)
                    .ifPresent(holder -> held.put(token, holder)));
            return true;
        });
        return held;
    }

    /** Who holds which of these tokens. */
    abstract Map<String, UUID> holders(String purpose, Collection<String> tokens);

    /**
     * Destroys the keys of these people and nobody else's, drops the reservations that stand for them and the tokens that
     * they hold, and wraps all keys that remain under a new wrapping key, the old one being destroyed too: one transaction. When this returns, the
     * destroyed bytes are gone from the store's files. Repeating it is harmless, and completes what was cut off.
     *
     * @throws ErasureUnfinished if the keys are destroyed but their bytes could not be cleared away yet
     */
    abstract void forget(Collection<UUID> persons);

    /** Who was forgotten to the end: not those whose forgetting was cut off. */
    abstract Set<UUID> forgotten();

    /** Does it in one transaction, where the store has any: nothing is kept of it if it throws. */
    boolean together(BooleanSupplier work) {
        return work.getAsBoolean();
    }

    /** Whether opening made it. */
    final boolean created() {
        return created;
    }

    @Override
    public abstract void close();

    final Optional<SealingKey> keyOf(UUID person) {
        return find(Owners.PERSONS, List.of(person.toString())).values().stream().findFirst();
    }

    final Optional<SealingKey> textKey(String id) {
        return find(Owners.TEXTS, List.of(id)).values().stream().findFirst();
    }

    final Optional<UUID> reserved(String purpose, String token) {
        return Optional.ofNullable(reserved(purpose, Set.of(token)).get(token));
    }

    final Optional<UUID> holder(String purpose, String token) {
        return Optional.ofNullable(holders(purpose, Set.of(token)).get(token));
    }

    /** The same for one. */
    final void forget(UUID person) {
        forget(Set.of(person));
    }

    /** One key for each, old or new; none for those who were forgotten. */
    final Map<UUID, SealingKey> keysOf(Collection<UUID> persons) {
        List<String> owners = persons.stream().map(UUID::toString).distinct().toList();
        Map<String, SealingKey> keys = oldOrNew(owners, find(Owners.PERSONS, owners),
                fresh -> add(Owners.PERSONS, fresh.stream()
                        .map(owner -> SealingKey.fresh(Optional.of(UUID.fromString(owner)))).toList()));
        Map<UUID, SealingKey> found = new LinkedHashMap<>();
        keys.forEach((owner, key) -> found.put(UUID.fromString(owner), key));
        return found;
    }

    /** New keys. */
    final List<SealingKey> newTextKeys(int count) {
        List<SealingKey> keys = Stream.generate(() -> SealingKey.fresh(Optional.empty())).limit(count).toList();
        if (!keys.isEmpty()) {
            add(Owners.TEXTS, keys);
        }
        return keys;
    }

    /** The id of each token, old or new. */
    final Map<String, UUID> reserve(String purpose, Collection<String> tokens) {
        List<String> wanted = tokens.stream().distinct().toList();
        Map<String, UUID> ids = oldOrNew(wanted, reserved(purpose, wanted), fresh -> {
            Map<String, UUID> next = new LinkedHashMap<>();
            fresh.forEach(token -> next.put(token, NearbyIds.next()));
            return addReserved(purpose, next);
        });
        if (ids.size() < wanted.size()) {
            throw new IllegalStateException("reserved, and forgotten in the same moment");
        }
        return ids;
    }

    /** In the order in which they are wanted: who asks for the same in the same order gets ids in the same order. */
    private static <T> Map<String, T> oldOrNew(List<String> wanted, Map<String, T> old,
            Function<List<String>, Map<String, T>> add) {
        Map<String, T> all = new HashMap<>(old);
        List<String> missing = wanted.stream().filter(one -> !old.containsKey(one)).toList();
        if (!missing.isEmpty()) {
            all.putAll(add.apply(missing));
        }
        Map<String, T> ordered = new LinkedHashMap<>();
        wanted.stream().filter(all::containsKey).forEach(one -> ordered.put(one, Objects.requireNonNull(all.get(one))));
        return ordered;
    }

    /**
     * Takes over what a fork of this store has given out; ids first, so that an attempt that is cut off leaves what the next one goes on with.
     *
     * @return false, and those values are not to be used, if something was given out otherwise here meanwhile, or one of these people forgotten
     */
    final boolean keep(ForkedValues values) {
        try {
            return together(() -> {
                values.reservations().forEach((purpose, ids) -> require(addReserved(purpose, ids).equals(ids)));
                Map<Boolean, List<SealingKey>> keys = values.keys().stream()
                        .collect(Collectors.partitioningBy(key -> key.person().isPresent()));
                keys.forEach((ofPersons, some) -> keep(ofPersons ? Owners.PERSONS : Owners.TEXTS, some));
                values.claims().forEach(claim -> require(claim(claim.purpose(), claim.token(), claim.person(),
                        claim.before()).equals(Optional.of(claim.person()))));
                return true;
            });
        } catch (GivenOutOtherwise e) {
            return false;
        }
    }

    private void keep(Owners owners, List<SealingKey> keys) {
        if (!keys.isEmpty()) {
            Map<String, SealingKey> now = add(owners, keys);
            keys.forEach(key -> {
                SealingKey kept = now.get(key.owner());
                require(kept != null && kept.isSame(key));
            });
        }
    }

    private static void require(boolean asGivenOut) {
        if (!asGivenOut) {
            throw new GivenOutOtherwise();
        }
    }

    private static final class GivenOutOtherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenOutOtherwise() {
            super(null, null, false, false);
        }
    }
}
