package vn.oneplusone.app.ledger.appending;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets concurrent appends share one trip to the store: the thread that gets the turn takes along all that wait. One that was taken along
 * goes on at once, without a turn of its own: queueing for the turn just to find that out would keep the next group small.
 *
 * @param <W> what waits
 */
public final class Turn<W extends Turn.Waiting> {
    /** For work that has told everybody itself. */
    public static final Runnable TOLD = () -> {
    };

    private final ReentrantLock taken = new ReentrantLock();
    private final Queue<W> waiting = new ConcurrentLinkedQueue<>();

    /** Something that waits for its outcome, made by the thread that waits. */
    public abstract static class Waiting {
        private final Thread waiter = Thread.currentThread();
        private volatile boolean ended;

        /** Wakes the thread that waits; its outcome has been written before. */
        protected final void end() {
            ended = true;
            LockSupport.unpark(waiter);
        }

        /** Whether the outcome is known. */
        public final boolean ended() {
            return ended;
        }
    }

    /** Has it taken along by the thread that gets the turn next. */
    public void queue(W mine) {
        waiting.add(mine);
    }

    /**
     * Waits uninterruptibly until what was queued has ended.
     *
     * @param work does what waits, see {@link #next}, and gives back how those are told whose outcome is known now; done by the thread that gets the
     *        turn, until its own has ended. Telling, which wakes many, is done beside the next turn.
     */
    public void await(W mine, Supplier<Runnable> work) {
        boolean interrupted = false;
        while (!mine.ended()) {
            if (taken.tryLock()) {
                Runnable tell = TOLD;
                try {
                    if (!mine.ended()) {
                        tell = work.get();
                    }
                } finally {
                    pass();
                }
                tell.run();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes out the first that waits; null if none does. For the thread that has the turn. */
    public @Nullable W next() {
        return waiting.poll();
    }

    /** Waits for the turn, for something else than what waits; {@link #pass} gives it on. */
    public void take() {
        taken.lock();
    }

    /** Ends a turn. The threads that did not get it are in the queue by now: the first of them is woken to try again. */
    public void pass() {
        taken.unlock();
        W next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(((Waiting) next).waiter);
        }
    }

    /** How many wait, not counting those that were taken along. */
    public int size() {
        return waiting.size();
    }

    /** Whether a thread has the turn. */
    public boolean isTaken() {
        return taken.isLocked();
    }
}
