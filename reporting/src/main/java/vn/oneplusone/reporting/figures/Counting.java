package vn.oneplusone.reporting.figures;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.contributions.Contributions;
import vn.oneplusone.reporting.contributions.LedgerUnreadable;
import vn.oneplusone.reporting.contributions.rows.Prefix;

/**
 * The contributions, alive: follows the ledger's tail on a thread of its own; any thread reads what was published. A fact that cannot be
 * counted stops it there.
 */
final class Counting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final int BATCH = 1 << 16;
    private static final Duration WAIT = Duration.ofMillis(500);

    private final FactLog log;
    /** Held by the thread that contributes. */
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock news = new ReentrantLock();
    private final Condition more = news.newCondition();
    private volatile Contributions contributions = new Contributions();
    private volatile @Nullable LedgerUnreadable failure;
    private volatile @Nullable Thread follower;

    /** Counts nothing before {@link #start()}. */
    Counting(FactLog log) {
        this.log = log;
    }

    /** What was last made visible, also where counting has stopped. */
    Prefix published() {
        return contributions.published();
    }

    /** Counts up to a size, once. */
    void to(long size) {
        fold(contributions, size, done -> {
        });
    }

    /** Begins to follow the ledger; does nothing if it does so already. After a failure, counts again from position 0. */
    synchronized void start() {
        writing.lock();
        try {
            if (failure != null) {
                contributions = new Contributions();
                failure = null;
            }
        } finally {
            writing.unlock();
        }
        if (follower == null) {
            Thread thread = Thread.ofPlatform().name("figures").daemon().unstarted(this::follow);
            follower = thread;
            thread.start();
        }
        tell();
    }

    /** Stops following. What was counted can still be asked for. */
    @Override
    public synchronized void close() {
        Thread running = follower;
        follower = null;
        tell();
        boolean interrupted = false;
        while (running != null && running.isAlive()) {
            try {
                running.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many facts are counted. */
    long size() {
        return contributions.published().size();
    }

    /**
     * The same, about all that is known.
     *
     * @throws LedgerUnreadable if counting has stopped
     */
    long known() {
        stopIfFailed();
        return size();
    }

    /** Whether the thread that follows the ledger is there; also true where none was begun. */
    boolean goesOn() {
        Thread running = follower;
        return running == null || running.isAlive();
    }

    /** How things are. */
    FiguresStatus status() {
        LedgerUnreadable failed = failure;
        FiguresStatus.State state = follower == null ? FiguresStatus.State.IDLE : FiguresStatus.State.FOLLOWING;
        if (failed != null) {
            state = FiguresStatus.State.FAILED;
        }
        return new FiguresStatus(state, size(), log.size(), failed == null ? null : failed.position(),
                failed == null ? null : failed.getMessage());
    }

    /**
     * Waits until so many facts are counted, for a caller that has just written. Does not wait where nothing counts.
     *
     * @return whether they are
     * @throws LedgerUnreadable if counting has stopped before
     */
    boolean awaitAtLeast(long size, Duration atMost) {
        long left = atMost.toNanos();
        news.lock();
        try {
            while (size() < size) {
                stopIfFailed();
                if (left <= 0) {
                    return false;
                }
                left = more.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            news.unlock();
        }
    }

    /**
     * Counts everything again from position 0, beside the live figures, and puts the new ones in their place. Also mends a failure, if
     * its cause is gone.
     *
     * @param progress told how many facts are done
     * @return whether the live figures were the same as far as they went; a difference is logged
     * @throws LedgerUnreadable if it cannot be counted; the live figures stay as they are
     */
    boolean rebuild(LongConsumer progress) {
        Contributions fresh = new Contributions();
        fold(fresh, log.size(), progress);
        writing.lock();
        try {
            Prefix live = contributions.published();
            fold(fresh, Math.max(live.size(), fresh.size()), progress);
            boolean same = live.digest(live.size()).equals(fresh.published().digest(live.size()));
            if (!same) {
                LOG.error("Rebuilt figures differ from the live ones below position {}", live.size());
            }
            contributions = fresh;
            failure = null;
            tell();
            return same;
        } finally {
            writing.unlock();
        }
    }

    /** What was published, for questions as of that size; null for all that is known. */
    Prefix prefix(@Nullable Long asOf) {
        Prefix prefix = contributions.published();
        if (asOf == null || asOf > prefix.size()) {
            stopIfFailed();
        }
        return prefix;
    }

    private void stopIfFailed() {
        LedgerUnreadable failed = failure;
        if (failed != null) {
            throw new LedgerUnreadable(failed.position(), "counting has stopped here", failed);
        }
    }

    private void follow() {
        while (Thread.currentThread().equals(follower)) {
            if (failure == null) {
                followOn();
            } else {
                awaitNews();
            }
        }
    }

    private void followOn() {
        try {
            long size = log.awaitBeyond(size(), WAIT);
            writing.lock();
            try {
                fold(contributions, Math.min(size, size() + BATCH), done -> {
                });
            } catch (LedgerUnreadable e) {
                fail(e);
            } finally {
                writing.unlock();
            }
        } catch (RuntimeException | Error e) {
            fail(new LedgerUnreadable(size(), "cannot be followed further", e));
            if (e instanceof OutOfMemoryError outOfMemory) {
                // nobody here can go on: the program decides
                throw outOfMemory;
            }
        }
    }

    private void fail(LedgerUnreadable e) {
        failure = e;
        LOG.error("Figures stopped: {}", e.getMessage(), e);
        tell();
    }

    private void awaitNews() {
        news.lock();
        try {
            while (failure != null && follower != null) {
                more.awaitUninterruptibly();
            }
        } finally {
            news.unlock();
        }
    }

    /** Counts on up to a size and publishes after every batch. */
    private void fold(Contributions into, long size, LongConsumer progress) {
        while (into.size() < size) {
            long from = into.size();
            long to = Math.min(size, from + BATCH);
            try {
                log.read(from, to, into::contribute);
            } catch (LedgerUnreadable e) {
                throw e;
            } catch (RuntimeException e) {
                throw new LedgerUnreadable(into.size(), "cannot be read", e);
            } finally {
                into.publish();
            }
            if (into.size() != to) {
                throw new LedgerUnreadable(into.size(), "was not handed over", null);
            }
            tell();
            progress.accept(into.size());
        }
    }

    private void tell() {
        news.lock();
        try {
            more.signalAll();
        } finally {
            news.unlock();
        }
    }
}
