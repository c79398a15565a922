package vn.oneplusone.app.ledger;

/** The ledger is not what it must be; reading stops here. */
public final class LedgerBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;
    private final String what;

    public LedgerBroken(long position, String what) {
        super("the ledger is broken at position " + position + ": " + what);
        this.position = position;
        this.what = what;
    }

    public long position() {
        return position;
    }

    public String what() {
        return what;
    }
}
