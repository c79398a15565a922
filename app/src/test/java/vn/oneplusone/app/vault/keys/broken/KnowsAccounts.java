package vn.oneplusone.app.vault.keys.broken;

import vn.oneplusone.app.vault.accounts.Account;

/** Breaks a rule on purpose: keys must know nothing of what is kept beside them. */
public interface KnowsAccounts {
    void takes(Account account);
}
