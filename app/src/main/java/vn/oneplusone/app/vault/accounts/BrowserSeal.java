package vn.oneplusone.app.vault.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.oneplusone.app.vault.keys.AesGcm;
import vn.oneplusone.app.vault.keys.Vault;

/**
 * Seals what a browser carries for the portal, so that the portal keeps nothing about readers who are not signed in: AES-256-GCM under a key of
 * the vault's own secret, which all nodes of an installation share. What it is for and until when it is good are part of the seal.
 */
public final class BrowserSeal {
    /** Longest sealed text that is looked at, in characters: what is longer is none of ours. */
    public static final int LONGEST = 3_800;

    private static final String PURPOSE = "browser-seal";
    private static final String MAC = "HmacSHA256";
    private static final int SALT_BYTES = 16;

    private final Vault vault;
    private final Clock clock;

    BrowserSeal(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Seals a text.
     *
     * @param purpose opens it again, and no other one
     * @param life for how long it is good, to the second
     * @return letters, digits, {@code -} and {@code _}
     * @throws IllegalArgumentException if it would be longer than {@link #LONGEST}
     */
    public String seal(String purpose, String content, Duration life) {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        byte[] plain = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(clock.instant().plus(life).getEpochSecond())
                .put(text).array();
        byte[] salt = AesGcm.random(SALT_BYTES);
        byte[] sealed = AesGcm.seal(key(salt), plain, associated(purpose));
        byte[] whole = ByteBuffer.allocate(SALT_BYTES + sealed.length).put(salt).put(sealed).array();
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        if (written.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a browser to carry");
        }
        return written;
    }

    /** What was sealed for this purpose; empty if it was not sealed here, was changed, or is over. */
    public Optional<String> open(String purpose, String sealed) {
        if (sealed.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length < SALT_BYTES) {
            return Optional.empty();
        }
        SecretKey key = key(Arrays.copyOf(whole, SALT_BYTES));
        return AesGcm.open(key, Arrays.copyOfRange(whole, SALT_BYTES, whole.length), associated(purpose))
                .flatMap(this::content);
    }

    private Optional<String> content(byte[] plain) {
        ByteBuffer read = ByteBuffer.wrap(plain);
        Instant until = Instant.ofEpochSecond(read.getLong());
        return clock.instant().isBefore(until)
                ? Optional.of(StandardCharsets.UTF_8.decode(read).toString())
                : Optional.empty();
    }

    /** One for each text: strangers may have as many sealed as they like, and random nonces would meet again under a single key. */
    private SecretKey key(byte[] salt) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(vault.token(PURPOSE, "1")), MAC));
            return AesGcm.key(mac.doFinal(salt));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }

    private static String associated(String purpose) {
        return "1+1 browser|" + purpose;
    }
}
