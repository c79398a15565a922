package vn.oneplusone.app.rights;

import org.springframework.stereotype.Component;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.vault.accounts.Accounts;

/** What an account may at this moment, whatever it was when its request, its session or its upload began. */
@Component
public final class Rights {
    private final Accounts accounts;

    public Rights(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The same account as it is now.
     *
     * @throws Refused if it is closed or is no more
     */
    public SignedIn now(SignedIn me) {
        // not a glance of a moment ago, which is good enough for reading
        return accounts.find(me.username()).filter(account -> !account.closed() && account.actor().equals(me.actor()))
                .map(SignedIn::as).orElseThrow(() -> Refused.forbidden("AccountClosed"));
    }
}
