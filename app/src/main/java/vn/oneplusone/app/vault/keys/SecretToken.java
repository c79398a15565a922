package vn.oneplusone.app.vault.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** What an address or a code carries to let its bearer in: 256 random bits in base64url. Stores know its digest alone. */
public final class SecretToken {
    private static final int BYTES = 32;

    private SecretToken() {}

    /** Another one, that nobody can guess. */
    public static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(AesGcm.random(BYTES));
    }

    /** The digest of what was sent; empty for what is longer than a token: it opens nothing and is not hashed. */
    public static Optional<String> sent(String token) {
        return token.length() <= BYTES * 2 ? Optional.of(digest(token)) : Optional.empty();
    }

    /** SHA-256 in hexadecimal: a token has as many random bits as a key, so this is as good as a slow hash. */
    public static String digest(String token) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
