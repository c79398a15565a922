package vn.oneplusone.app.files.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Orders in which rows may be run, each by one seed: whatever threads could do, one step after another. */
@SuppressWarnings("ListRemoveAmbiguous") // by place, never by value
final class Schedules {
    /** So many rows are under way at once. */
    private static final int UNDER_WAY = 4;

    private static final ThreadLocal<@Nullable Task> CURRENT = new ThreadLocal<>();

    private Schedules() {}

    /** One row after the other, as they stand. */
    static RowSchedule oneThread() {
        return (rows, each) -> rows.forEach(each);
    }

    /** The last row that may be run comes first. */
    static RowSchedule lastFirst() {
        return inTurns(ready -> ready - 1);
    }

    /** Any of those that may be run, each to its end. */
    static RowSchedule shuffled(long seed) {
        return inTurns(new Random(seed)::nextInt);
    }

    private static RowSchedule inTurns(IntUnaryOperator choice) {
        return (rows, each) -> {
            Waiting waiting = new Waiting(rows);
            while (!waiting.ready.isEmpty()) {
                int next = waiting.ready.remove(choice.applyAsInt(waiting.ready.size()));
                each.accept(rows.get(next));
                waiting.done(next);
            }
        };
    }

    /** Several rows at once, of which one moves at a time, from one look at the clock to the next. */
    static RowSchedule interleaved(long seed) {
        Random random = new Random(seed);
        return (rows, each) -> {
            Waiting waiting = new Waiting(rows);
            List<Task> started = new ArrayList<>();
            while (!waiting.ready.isEmpty() || !started.isEmpty()) {
                if (!waiting.ready.isEmpty()
                        && (started.isEmpty() || (started.size() < UNDER_WAY && random.nextBoolean()))) {
                    started.add(new Task(waiting.ready.remove(random.nextInt(waiting.ready.size())), rows, each));
                }
                Task task = started.get(random.nextInt(started.size()));
                task.step();
                if (task.done) {
                    started.remove(task);
                    waiting.done(task.row);
                }
            }
        };
    }

    /** The rows that still wait for another one. */
    private static final class Waiting {
        private final List<Integer> ready = new ArrayList<>();
        private final Map<Integer, Set<Integer>> before = new HashMap<>();

        Waiting(List<ImportStep> rows) {
            Map<String, Integer> last = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                Set<Integer> own = new HashSet<>();
                for (String key : rows.get(i).keys()) {
                    Integer earlier = last.put(key, i);
                    if (earlier != null) {
                        own.add(earlier);
                    }
                }
                if (own.isEmpty()) {
                    ready.add(i);
                } else {
                    before.put(i, own);
                }
            }
        }

        void done(int row) {
            List<Integer> free = new ArrayList<>();
            before.forEach((later, earlier) -> {
                if (earlier.remove(row) && earlier.isEmpty()) {
                    free.add(later);
                }
            });
            free.sort(null);
            free.forEach(before::remove);
            ready.addAll(free);
        }
    }

    private static final class Task {
        private final int row;
        private final Semaphore go = new Semaphore(0);
        private final Semaphore back = new Semaphore(0);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private volatile boolean done;

        Task(int row, List<ImportStep> rows, Consumer<ImportStep> each) {
            this.row = row;
            Thread.startVirtualThread(() -> {
                go.acquireUninterruptibly();
                CURRENT.set(this);
                try {
                    each.accept(rows.get(row));
                } catch (RuntimeException | Error e) {
                    failure.set(e);
                } finally {
                    done = true;
                    back.release();
                }
            });
        }

        void step() {
            go.release();
            try {
                if (!back.tryAcquire(20, TimeUnit.SECONDS)) {
                    throw new AssertionError("a row waits for one with which it shares no key");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (failure.get() != null) {
                throw new AssertionError(failure.get());
            }
        }

        void pause() {
            back.release();
            go.acquireUninterruptibly();
        }
    }

    /** Always the same moment; rows that are interleaved are stopped where they ask for it, but not while they hold the ledger. */
    static Clock clock(Instant moment) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                Task task = CURRENT.get();
                if (task != null && StackWalker.getInstance().walk(frames -> frames
                        .noneMatch(frame -> frame.getClassName().startsWith("vn.oneplusone.app.ledger.")))) {
                    task.pause();
                }
                return moment;
            }
        };
    }
}
