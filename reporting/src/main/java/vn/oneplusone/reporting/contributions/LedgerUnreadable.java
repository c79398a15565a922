package vn.oneplusone.reporting.contributions;

import org.jspecify.annotations.Nullable;

/**
 * A fact that cannot stand where it stands: positions with a gap, a stream whose sequence is broken, or a fact that could not be read.
 * Counting stops there; it never skips.
 */
public final class LedgerUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;

    public LedgerUnreadable(long position, String reason, @Nullable Throwable cause) {
        super("position " + position + ": " + reason, cause);
        this.position = position;
    }

    /** The first position that was not counted. */
    public long position() {
        return position;
    }
}
