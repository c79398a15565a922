package vn.oneplusone.app.vault.keys;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** A key and the random name under which sealed values refer to it. */
final class SealingKey {
    private static final int ID_BYTES = 16;

    private final String id;
    private final Optional<UUID> person;
    private final SecretKey secret;

    SealingKey(String id, Optional<UUID> person, SecretKey secret) {
        this.id = id;
        this.person = person;
        this.secret = secret;
    }

    /** A new one; names are random too, so that one from a restored backup cannot be mistaken for another. */
    static SealingKey fresh(Optional<UUID> person) {
        return new SealingKey(Base64.getUrlEncoder().withoutPadding().encodeToString(AesGcm.random(ID_BYTES)), person,
                AesGcm.newKey());
    }

    String id() {
        return id;
    }

    /** Whose details it seals; empty for a text's key. */
    Optional<UUID> person() {
        return person;
    }

    /** Whose it is: the person, or for a text the key's own name. */
    String owner() {
        return person.map(UUID::toString).orElse(id);
    }

    SecretKey secret() {
        return secret;
    }

    /** Whether what one sealed the other opens. */
    boolean isSame(SealingKey other) {
        return id.equals(other.id) && secret.equals(other.secret);
    }

    @Override
    public String toString() {
        return "SealingKey[" + id + "]";
    }
}
