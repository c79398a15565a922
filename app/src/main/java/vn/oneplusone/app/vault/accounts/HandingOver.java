package vn.oneplusone.app.vault.accounts;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.oneplusone.app.vault.journal.Journal;

/** An account goes to its next holder, and the journal says so once. */
record HandingOver(AccountStore store, Journal journal, Function<String, Optional<Account>> find) {
    /** The next holder's account. */
    Account done(UUID by, Account old, Account next) {
        return switch (store.handOver(old, next)) {
            case DONE -> {
                Account taken = known(next.username());
                journal.handingOver(by, old.actor(), taken.actor());
                yield taken;
            }
            case AGAIN -> known(next.username());
            case TAKEN -> throw new AccountRefused.UsernameTaken();
            case LAST_ADMINISTRATOR -> throw new AccountRefused.LastAdministrator();
            case STALE -> throw find.apply(old.username()).filter(Account::closed).isPresent()
                    ? new AccountRefused.Closed()
                    : new AccountRefused.ChangedMeanwhile();
        };
    }

    private Account known(String username) {
        return find.apply(username).orElseThrow(AccountRefused.UsernameUnknown::new);
    }
}
