package vn.oneplusone.app.vault.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More passwords wait to be hashed than there is time for: this one was not looked at, and may be sent again in a few seconds. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class PasswordsBusy extends RuntimeException {
    PasswordsBusy() {
        super("too many passwords wait to be hashed");
    }
}
