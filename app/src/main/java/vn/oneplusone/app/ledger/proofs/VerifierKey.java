package vn.oneplusone.app.ledger.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What others check signatures with: an Ed25519 public key and its name, written {@code name+id+base64}.
 *
 * @param keyId first 4 bytes of the SHA-256 of name, newline, 1 and public key
 */
public record VerifierKey(String name, int keyId, byte[] publicKey) {
    static final byte ED25519 = 1;
    static final int LENGTH = 32;

    /** How X.509 says "an Ed25519 key". */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerifierKey of(String name, byte[] publicKey) {
        if (!isName(name)) {
            throw new NoteMalformed("a key's name has no space and no plus sign: " + name);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return new VerifierKey(name, ByteBuffer.wrap(digest.digest(publicKey)).getInt(), publicKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** @throws NoteMalformed if it is not written like one */
    public static VerifierKey of(String written) {
        String[] parts = written.split("\\+", 3);
        if (parts.length != 3) {
            throw new NoteMalformed("no key: " + written);
        }
        VerifierKey key = of(parts[0], material(parts[2]));
        if (!key.toString().equals(written)) {
            throw new NoteMalformed("no key, its id does not fit: " + written);
        }
        return key;
    }

    /** The 32 bytes after the number of the algorithm. */
    static byte[] material(String base64) {
        byte[] bytes = Base64Text.decode(base64);
        if (bytes.length != 1 + LENGTH || bytes[0] != ED25519) {
            throw new NoteMalformed("no Ed25519 key");
        }
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.chars()
                .noneMatch(c -> c == '+' || c < ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    boolean verifies(String text, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(
                    ByteBuffer.allocate(X509.length + LENGTH).put(X509).put(publicKey).array()));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException | InvalidKeyException e) {
            // not even the form of one, or no point of the curve
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    String idHex() {
        return HexFormat.of().toHexDigits(keyId);
    }

    /** As it is written. */
    @Override
    public String toString() {
        return name + "+" + idHex() + "+" + material();
    }

    private String material() {
        return Base64Text.of(ByteBuffer.allocate(1 + LENGTH).put(ED25519).put(publicKey).array());
    }
}
