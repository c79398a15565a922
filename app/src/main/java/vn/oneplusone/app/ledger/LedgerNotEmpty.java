package vn.oneplusone.app.ledger;

/** A ledger that must be empty holds entries already. */
public final class LedgerNotEmpty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long size;

    public LedgerNotEmpty(long size) {
        super("the ledger holds " + size + " entries already");
        this.size = size;
    }

    public long size() {
        return size;
    }
}
