package vn.oneplusone.app.files.broken;

import vn.oneplusone.app.ledger.sqlite.SqliteLedger;

/** Breaks a rule on purpose: only the data directory knows which store is used. */
public interface ChoosesTheStore {
    void takes(SqliteLedger ledger);
}
