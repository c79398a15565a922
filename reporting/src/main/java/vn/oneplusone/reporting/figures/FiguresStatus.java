package vn.oneplusone.reporting.figures;

import org.jspecify.annotations.Nullable;

/**
 * How the live figures are.
 *
 * @param size facts counted so far
 * @param ledgerSize facts recorded when this was asked
 * @param failedAt position at which counting stopped; null while all is well
 * @param failure what was wrong there
 */
public record FiguresStatus(State state, long size, long ledgerSize, @Nullable Long failedAt,
        @Nullable String failure) {
    /** Whether they follow the ledger. */
    public enum State {
        /** Not started, stopped, or counted once up to a size. */
        IDLE,
        /** Follows the tail of the ledger. */
        FOLLOWING,
        /** Stopped by a fact that cannot be counted. Live questions are refused. */
        FAILED
    }
}
