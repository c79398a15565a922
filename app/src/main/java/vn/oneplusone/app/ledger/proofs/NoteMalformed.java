package vn.oneplusone.app.ledger.proofs;

/** The bytes are no signed note, no checkpoint, no proof or no key of the form that was expected; the message says why. */
public final class NoteMalformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoteMalformed(String what) {
        super(what);
    }
}
