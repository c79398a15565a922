package vn.oneplusone.app.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where a vault's keys and reserved ids are. All that it returns is durable, as far as the store goes. */
interface VaultStore extends AutoCloseable {
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
     * Destroys the key of that person and of nobody else, deletes the reservations whose id is that person, and wraps all keys that remain
     * under a new wrapping key; the old one is deleted. Called again after a crash it finishes.
     */
    void forget(UUID person);

    /** The persons forgotten so far. */
    Set<UUID> forgotten();

    boolean created();

    @Override
    void close();
}
