package vn.oneplusone.app.security;

import org.springframework.security.core.AuthenticationException;

/** A provider vouches for somebody who has no open account here. */
final class NoAccountHere extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    NoAccountHere() {
        super("no open account here");
    }
}
