package vn.oneplusone.app.ledger.appending;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The end of a ledger, where readers wait for more. */
public final class Tail implements AutoCloseable {
    private static final long POLL_NANOS = Duration.ofMillis(200).toNanos();

    private final Object lock = new Object();
    private final LongSupplier size;
    private long appends;
    private boolean closed;

    /** @param size how many entries the ledger has now */
    public Tail(LongSupplier size) {
        this.size = size;
    }

    /** Measures an append, and wakes those who wait. */
    public <T> T append(Supplier<T> append) {
        T outcome = AppendMeter.timed(append);
        synchronized (lock) {
            appends++;
            lock.notifyAll();
        }
        return outcome;
    }

    /** As {@link vn.oneplusone.app.ledger.Ledger#awaitBeyond} says. */
    public long awaitBeyond(long known, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen;
            synchronized (lock) {
                seen = appends;
            }
            long now = size.getAsLong();
            long left = deadline - System.nanoTime();
            if (now > known || left <= 0) {
                return now;
            }
            synchronized (lock) {
                try {
                    // Appends of this process wake us, unless one came since we looked; those of others are found by looking.
                    if (seen == appends && !closed) {
                        lock.wait(Math.max(1, Math.min(left, POLL_NANOS) / 1_000_000));
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return now;
                }
            }
        }
    }

    /** Nobody waits any longer. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }
}
