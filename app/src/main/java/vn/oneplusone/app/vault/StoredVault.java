package vn.oneplusone.app.vault;

import java.time.Clock;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.keys.Vault;

/** A vault that is kept somewhere, and with it those who may sign in. */
public interface StoredVault extends Vault {
    /** Those who may sign in; they live beside the keys. */
    Accounts accounts(Clock clock);
}
