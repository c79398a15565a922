package vn.oneplusone.app.ledger;

/**
 * The store could not be reached, it failed, or what was found there is no ledger. An append that ends so was not recorded, with one
 * exception, which the message tells: the store failed while it was writing and could not be asked afterwards for the outcome. Also
 * then the same command may be given again under the same cause: if it is in, it is found ({@link CauseAlreadyRecorded}), never doubled.
 */
public class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String message) {
        super(message);
    }

    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** The store cannot hold or show a ledger before something is put right. That is no damage, and no verdict about the ledger. */
    public abstract static class Unfit extends LedgerUnavailable {
        private static final long serialVersionUID = 1L;

        protected Unfit(String message) {
            super(message);
        }
    }
}
