package vn.oneplusone.app.rights;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Role;

/**
 * An account that has signed in, as the session knows it.
 *
 * @param unit the unit they act for, and what is below it; null for those who see all
 * @param actor under which the ledger knows them
 */
public record SignedIn(String username, String displayName, Role role, @Nullable UUID unit,
        UUID actor) implements AuthenticatedPrincipal, Serializable {
    public static SignedIn as(Account account) {
        return new SignedIn(account.username(), account.displayName(), account.role(), account.unit(),
                account.actor());
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public String toString() {
        return "SignedIn[" + actor + ", " + role + "]";
    }
}
