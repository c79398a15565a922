package vn.oneplusone.app.ledger.axon;

import vn.oneplusone.app.ledger.Ledger;

/** A commit does not stand at the position that it was decided for; see {@link Ledger#append(long, java.util.List)}. */
public final class DecidedElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Not seen by a caller: an append of several is told how many are in. */
    public DecidedElsewhere(long decidedAt, long size) {
        super("decided at " + decidedAt + ", the ledger holds " + size + " entries", null, false, false);
    }
}
