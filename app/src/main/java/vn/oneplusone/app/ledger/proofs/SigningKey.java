package vn.oneplusone.app.ledger.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Signs notes. Written {@code PRIVATE+KEY+name+id+base64}, as other tools for signed notes write theirs. */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed;
        this.verifier = VerifierKey.of(name, publicKey(seed));
    }

    /** A new one. An empty name is replaced by one that no other key has. */
    static SigningKey create(String name) {
        byte[] seed = new byte[VerifierKey.LENGTH];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name.isEmpty()
                ? "oneplusone/" + HexFormat.of().formatHex(publicKey(seed), 0, 8)
                : name, seed);
    }

    /** @throws NoteMalformed if it is not written like one; the message does not quote from it */
    public static SigningKey of(String written) {
        String[] parts = written.startsWith(PREFIX)
                ? written.substring(PREFIX.length()).split("\\+", 3)
                : new String[0];
        if (parts.length != 3) {
            throw new NoteMalformed("no signing key");
        }
        SigningKey key = new SigningKey(parts[0], VerifierKey.material(parts[2]));
        if (!key.verifier.idHex().equals(parts[1])) {
            throw new NoteMalformed("no signing key, its id does not fit");
        }
        return key;
    }

    /** The JDK has no way from the private key to the public one. */
    private static byte[] publicKey(byte[] seed) {
        return new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public SignedNote sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(text,
                    List.of(new SignedNote.Signature(verifier.name(), verifier.keyId(), signer.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** As it is written: a secret. */
    String written() {
        return PREFIX + verifier.name() + "+" + verifier.idHex() + "+"
                + Base64Text.of(ByteBuffer.allocate(1 + VerifierKey.LENGTH).put(VerifierKey.ED25519).put(seed).array());
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifier.name() + ", secret]";
    }
}
