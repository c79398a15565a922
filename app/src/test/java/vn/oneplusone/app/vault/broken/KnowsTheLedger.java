package vn.oneplusone.app.vault.broken;

import vn.oneplusone.app.ledger.Ledger;

/** Breaks a rule on purpose: the vault must know nothing of the ledger. */
public interface KnowsTheLedger {
    void takes(Ledger ledger);
}
