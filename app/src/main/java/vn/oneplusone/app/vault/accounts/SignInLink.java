package vn.oneplusone.app.vault.accounts;

import java.time.Instant;
import vn.oneplusone.app.vault.keys.SecretToken;

/**
 * A way to sign in once and set a password.
 *
 * @param token 256 random bits in base64url, for the address; it is stored nowhere, only its hash is
 */
public record SignInLink(String username, String token, Instant expires) {
    /** Another one, that nobody can guess. */
    static SignInLink fresh(String username, Instant expires) {
        return new SignInLink(username, SecretToken.fresh(), expires);
    }

    @Override
    public String toString() {
        return "SignInLink[secret]";
    }
}
