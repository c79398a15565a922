package vn.oneplusone.app.vault.keys;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.keys.Vault.ErasureUnfinished;

/** Where a vault's keys and reserved ids are. All that it returns is durable, as far as the store goes. */
interface VaultStore extends AutoCloseable {
    /** What is new in a fork of a store: ids and keys that were given out there, and tokens that were claimed. */
    record ForkedValues(Map<Token, UUID> reservations, List<SealingKey> keys, List<Claim> claims) {
        record Token(String purpose, String token) {}

        /** @param before who held the token below when it was claimed, if anybody did */
        record Claim(Token token, UUID person, @Nullable UUID before) {}

        public ForkedValues {
            reservations = Map.copyOf(reservations);
            keys = List.copyOf(keys);
            claims = List.copyOf(claims);
        }
    }

    Optional<SealingKey> keyOf(UUID person);

    Optional<SealingKey> textKey(String id);

    /** One key for each, old or new, in one transaction; none for those who were forgotten. */
    Map<UUID, SealingKey> keysOf(Collection<UUID> persons);

    /** New keys in one transaction. */
    List<SealingKey> newTextKeys(int count);

    /** The vault's own secret, for tokens. */
    SealingKey tokenKey();

    Optional<UUID> reserved(String purpose, String token);

    /** The id of each token, old or new, in one transaction. */
    Map<String, UUID> reserve(String purpose, Collection<String> tokens);

    /**
     * Who holds the token: this person from now on, unless somebody other than {@code outdated} does. Dropped when the
     * holder is forgotten, and empty for a person who was.
     */
    Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated);

    /** Who holds the token, if anybody does. */
    Optional<UUID> holder(String purpose, String token);

    /** Who holds which of these tokens. */
    default Map<String, UUID> holders(String purpose, Collection<String> tokens) {
        Map<String, UUID> holders = new HashMap<>();
        tokens.forEach(token -> holder(purpose, token).ifPresent(person -> holders.put(token, person)));
        return holders;
    }

    /**
     * Takes over what a fork of this store has given out. False, and nobody is to use those values, if something was given
     * out otherwise here meanwhile, or one of these people forgotten.
     */
    boolean keep(ForkedValues values);

    /**
     * Destroys the keys of these people and nobody else's, drops the reservations that stand for them and the tokens that
     * they hold, and wraps all keys that remain under a new wrapping key, the old one being destroyed too: one transaction. When this returns, the
     * destroyed bytes are gone from the store's files. Repeating it is harmless, and completes what was cut off.
     *
     * @throws ErasureUnfinished if the keys are destroyed but their bytes could not be cleared away yet
     */
    void forget(Collection<UUID> persons);

    /** The same for one. */
    default void forget(UUID person) {
        forget(Set.of(person));
    }

    /** Who was forgotten to the end: nobody whose forgetting was cut off is among them. */
    Set<UUID> forgotten();

    boolean created();

    @Override
    void close();
}
