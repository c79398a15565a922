package vn.oneplusone.app.files.importing;

/** A row is about a unit that whoever imports does not answer for, or about nobody they know. */
final class BeyondReach extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BeyondReach() {
        super("beyond the reach of whoever imports");
    }
}
