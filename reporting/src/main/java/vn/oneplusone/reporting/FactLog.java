package vn.oneplusone.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The ledger as reporting reads it. Implemented where the ledger is; every method may be called from any thread. */
public interface FactLog {
    /** How many facts are recorded: positions 0 to {@code size() - 1}. */
    long size();

    /**
     * Hands over the facts at positions {@code from} (inclusive) to {@code to} (exclusive), in order, without a gap.
     *
     * @throws RuntimeException that names the first position which cannot be read; nothing after it is handed over
     */
    void read(long from, long to, Consumer<Fact> reader);

    /** How many facts had been committed at or before that instant: "as known then" is always a prefix. */
    long sizeAt(Instant instant);

    /** When the fact at a position was committed. */
    Instant committedAt(long position);

    /** Waits until there are more facts than {@code size}, at most so long. Returns the size then. */
    long awaitBeyond(long size, Duration atMost);
}
