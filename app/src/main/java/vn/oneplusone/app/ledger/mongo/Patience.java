package vn.oneplusone.app.ledger.mongo;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How long one tries again: with growing pauses, and not for long without any progress. An interrupt shortens
 * nothing, for the outcome has to be known; it is kept for whoever called.
 */
final class Patience {
    static final Duration USUAL = Duration.ofSeconds(60);

    private static final long FIRST_PAUSE = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(250).toNanos();

    private final Duration longest;
    private long since = System.nanoTime();
    private long pause = FIRST_PAUSE;
    private boolean interrupted = Thread.interrupted();

    Patience(Duration longest) {
        this.longest = longest;
    }

    void progress() {
        since = System.nanoTime();
        pause = FIRST_PAUSE;
    }

    boolean isOver() {
        return System.nanoTime() - since > longest.toNanos();
    }

    /** Of random length, so that writers who collided do not collide again. */
    void pause() {
        long until = System.nanoTime() + pause / 2 + ThreadLocalRandom.current().nextLong(pause);
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            keepInterrupt();
            LockSupport.parkNanos(left);
        }
        keepInterrupt();
        pause = Math.min(2 * pause, LONGEST_PAUSE);
    }

    private void keepInterrupt() {
        interrupted |= Thread.interrupted();
    }

    void restoreInterrupt() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
