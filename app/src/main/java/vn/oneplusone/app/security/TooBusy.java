package vn.oneplusone.app.security;

import org.springframework.security.core.AuthenticationException;

/** Too many passwords wait to be compared: the try was not looked at, and does not count as a guess. */
final class TooBusy extends AuthenticationException {
    TooBusy(Throwable cause) {
        super("too many passwords wait to be compared", cause);
    }
}
