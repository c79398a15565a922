package vn.oneplusone.app.ledger.mongo;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How long one tries again: with growing pauses, and not for long without any progress. An interrupt shortens
 * nothing, for the outcome has to be known; it is kept for the caller.
 */
final class Patience {
    static final Duration USUAL = Duration.ofSeconds(60);

    private static final long FIRST_PAUSE = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(250).toNanos();

    private final Duration longest;
    private final Time time;
    private long since;
    private long pause = FIRST_PAUSE;
    private boolean interrupted = Thread.interrupted();

    /** What passes while one waits; a simulation has its own. */
    interface Time {
        Time REAL = new Time() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void passAbout(long nanos) {
                LockSupport.parkNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos));
            }
        };

        long nanos();

        /** Of random length, so that writers who collided do not collide again; may end early. */
        void passAbout(long nanos);
    }

    Patience(Duration longest, Time time) {
        this.longest = longest;
        this.time = time;
        this.since = time.nanos();
    }

    void progress() {
        since = time.nanos();
        pause = FIRST_PAUSE;
    }

    boolean isOver() {
        return time.nanos() - since > longest.toNanos();
    }

    void pause() {
        keepInterrupt();
        time.passAbout(pause);
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
