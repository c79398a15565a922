package vn.oneplusone.app.security;

import org.springframework.security.core.AuthenticationException;

/** A provider vouches for a user who has bound no open account here. */
public final class NoAccountHere extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    public NoAccountHere() {
        super("no open account is bound");
    }
}
