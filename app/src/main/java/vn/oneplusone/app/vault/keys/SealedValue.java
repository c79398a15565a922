package vn.oneplusone.app.vault.keys;

import java.util.Base64;
import java.util.regex.Pattern;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.membership.events.SealedText;

/** The written form {@code sealed:1:<key's name>:<base64url(nonce ‖ ciphertext ‖ tag)>}. It stays readable for good. */
final class SealedValue {
    private static final Pattern FORM = Pattern
            .compile(Pattern.quote(SealedText.PREFIX) + "([A-Za-z0-9_-]{22}):([A-Za-z0-9_-]+)");

    private final String key;
    private final String body;

    private SealedValue(String key, String body) {
        this.key = key;
        this.body = body;
    }

    static SealedValue of(String key, byte[] bytes) {
        return new SealedValue(key, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static SealedValue parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new SealBroken("not a sealed value");
        }
        return new SealedValue(form.group(1), form.group(2));
    }

    String key() {
        return key;
    }

    byte[] bytes() {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new SealBroken("not base64");
        }
        // the decoder overlooks spare bits of the last character: one value must have one spelling only
        if (!of(key, bytes).body.equals(body)) {
            throw new SealBroken("not base64 as it was written");
        }
        return bytes;
    }

    @Override
    public String toString() {
        return SealedText.PREFIX + key + ":" + body;
    }
}
