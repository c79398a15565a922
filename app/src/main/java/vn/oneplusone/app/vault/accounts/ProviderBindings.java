package vn.oneplusone.app.vault.accounts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** Which identity of a provider comes in by which account: one for each, both ways. */
public final class ProviderBindings {
    private final AccountStore store;
    private final Function<String, Optional<Account>> now;
    private final Clock clock;

    /** @param now the account of a username as it is now */
    ProviderBindings(AccountStore store, Function<String, Optional<Account>> now, Clock clock) {
        this.store = store;
        this.now = now;
        this.clock = clock;
    }

    /**
     * Binds an identity of a provider to an account, for its owner alone: from then on the person whom the provider knows by it comes in.
     *
     * @throws AccountRefused if it belongs to an account, the account has one, or is closed
     */
    public void bind(String username, ProviderIdentity identity) {
        switch (store.bind(AccountRules.spelling(username), identity,
                clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            case DONE -> {
            }
            case TAKEN -> throw new AccountRefused.IdentityTaken();
            case ALREADY -> throw new AccountRefused.IdentityBound();
            case CLOSED -> throw new AccountRefused.Closed();
        }
    }

    /** The identity that is bound to an account. */
    public Optional<ProviderBinding> of(String username) {
        return store.binding(AccountRules.spelling(username));
    }

    /** Takes it away: nobody comes in by it any more. False if there was none. */
    public boolean unbind(String username) {
        return store.unbind(AccountRules.spelling(username));
    }

    /** The open account that exactly this identity is bound to, as it is now. */
    public Optional<Account> account(ProviderIdentity identity) {
        return store.owner(identity).flatMap(now).filter(account -> !account.closed());
    }
}
