package vn.oneplusone.app.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A user guesses, or mistypes a lot: the try was not looked at. */
public final class TooManyTries extends AuthenticationException {
    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** How long to wait. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
