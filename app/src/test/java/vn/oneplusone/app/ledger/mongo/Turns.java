package vn.oneplusone.app.ledger.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Threads of which only one runs at a time: where the turn may pass to another one, the seed says whether, and to whom. */
final class Turns {
    private final Random random;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Integer> running = new ArrayList<>();
    private volatile int turn = -1;
    private @Nullable Throwable failure;

    Turns(Random random) {
        this.random = random;
    }

    /** Runs all of them to their ends, or to the first failure. */
    void run(List<Runnable> works) {
        for (int i = 0; i < works.size(); i++) {
            int me = i;
            running.add(me);
            threads.add(Thread.ofVirtual().unstarted(() -> {
                await(me);
                try {
                    works.get(me).run();
                } catch (Throwable e) {
                    failure = failure == null ? e : failure;
                } finally {
                    running.removeIf(one -> one == me);
                    if (!running.isEmpty()) {
                        give(running.get(random.nextInt(running.size())));
                    }
                }
            }));
        }
        turn = random.nextInt(threads.size());
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            join(thread);
        }
        if (failure != null) {
            throw new AssertionError(failure.toString(), failure);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whoever has the turn may lose it here. */
    void mayPass() {
        if (running.size() < 2 || random.nextInt(100) < 55) {
            return;
        }
        int me = turn;
        int next = running.get(random.nextInt(running.size()));
        if (next != me) {
            give(next);
            await(me);
        }
    }

    private void give(int next) {
        turn = next;
        LockSupport.unpark(threads.get(next));
    }

    private void await(int me) {
        while (turn != me) {
            LockSupport.park(this);
        }
    }
}
