package vn.oneplusone.app.ledger;

/** The store could not be reached, or what was found there is no ledger; nothing was appended. */
public final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String message) {
        super(message);
    }

    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
