package vn.oneplusone.app.ledger;

/** An entry or a commit is beyond the limits; nothing was appended. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long bytes;
    private final long limit;

    public TooLarge(String what, long bytes, long limit) {
        super(what + " has " + bytes + " bytes, the limit is " + limit);
        this.bytes = bytes;
        this.limit = limit;
    }

    public long bytes() {
        return bytes;
    }

    public long limit() {
        return limit;
    }
}
