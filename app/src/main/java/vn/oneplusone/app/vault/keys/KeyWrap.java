package vn.oneplusone.app.vault.keys;

import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.app.vault.store.VaultRefused;

/**
 * How keys are kept: each wrapped by a wrapping key, which the master key wraps. An erasure rewraps all that remain
 * under the next generation and forgets the last one, so that a copy of the erased row alone opens nothing.
 * What a key is for is bound to it: rows cannot be swapped.
 */
final class KeyWrap {
    private final int generation;
    private final SecretKey wrappingKey;

    private KeyWrap(int generation, SecretKey wrappingKey) {
        this.generation = generation;
        this.wrappingKey = wrappingKey;
    }

    static KeyWrap fresh(int generation) {
        return new KeyWrap(generation, AesGcm.newKey());
    }

    static KeyWrap open(int generation, byte[] wrapped, MasterKey master) {
        byte[] bytes = AesGcm.open(master.key(), wrapped, wrappingOf(generation))
                .orElseThrow(VaultRefused.MasterKeyWrong::new);
        return new KeyWrap(generation, AesGcm.key(bytes));
    }

    byte[] wrapped(MasterKey master) {
        return AesGcm.seal(master.key(), wrappingKey.getEncoded(), wrappingOf(generation));
    }

    int generation() {
        return generation;
    }

    byte[] wrap(SealingKey key) {
        return AesGcm.seal(wrappingKey, key.secret().getEncoded(), use(key.id(), key.person()));
    }

    SealingKey unwrap(String id, Optional<UUID> person, byte[] wrapped) {
        byte[] bytes = AesGcm.open(wrappingKey, wrapped, use(id, person))
                .orElseThrow(() -> new SealBroken("the vault's own entry of key " + id));
        return new SealingKey(id, person, AesGcm.key(bytes));
    }

    private String use(String id, Optional<UUID> person) {
        return "1+1 key|" + generation + "|" + id + "|" + person.map(UUID::toString).orElse("-");
    }

    private static String wrappingOf(int generation) {
        return "1+1 wrapping key|" + generation;
    }

    @Override
    public String toString() {
        return "KeyWrap[" + generation + "]";
    }
}
