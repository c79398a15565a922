package vn.oneplusone.app.ledger;

/** The command is in already; nothing was appended now. */
public final class CauseAlreadyRecorded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String cause;
    private final transient Receipt receipt;

    public CauseAlreadyRecorded(String cause, Receipt receipt) {
        super("already recorded: " + cause);
        this.cause = cause;
        this.receipt = receipt;
    }

    public String cause() {
        return cause;
    }

    public Receipt receipt() {
        return receipt;
    }
}
