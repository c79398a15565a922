package vn.oneplusone.app.ledger.broken;

import vn.oneplusone.app.vault.keys.Vault;

/** Breaks a rule on purpose: the ledger must know nothing of the vault. */
public interface KnowsTheVault {
    void takes(Vault vault);
}
