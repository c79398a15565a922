package vn.oneplusone.reporting.queries;

/** A question was asked as of a ledger size that does not exist (yet). */
public final class BeyondLedger extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long asked;
    private final long size;

    public BeyondLedger(long asked, long size) {
        super("asked as of " + asked + ", but " + size + " facts are known");
        this.asked = asked;
        this.size = size;
    }

    /** The size asked for. */
    public long asked() {
        return asked;
    }

    /** The size known. */
    public long size() {
        return size;
    }
}
