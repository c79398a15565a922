package vn.oneplusone.app.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.app.background.LastResort;

/**
 * Work that reads the whole ledger because a user asked for it on a page: one at a time, in a thread of its own, beside everything else.
 * It goes on if the browser goes away; the latest is kept until the next one, or until the program ends.
 *
 * @param <R> what comes of it
 */
public final class LongWork<R> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

    private final String name;
    private final Clock clock;
    private final AtomicReference<@Nullable Latest<R>> latest = new AtomicReference<>();
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    /** @param name of its thread, and in the log */
    public LongWork(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    /**
     * How far it is, or what came of it.
     *
     * @param done entries so far
     * @param total entries there were when it began, or {@code done} if that is more
     * @param ended null while it runs
     * @param result null while it runs, and if it could not be done; why is in the log
     */
    public record Latest<R>(long done, long total, @Nullable Instant ended, @Nullable R result) {
        /** Whether it goes on. */
        public boolean runs() {
            return ended == null;
        }
    }

    /** What is done. */
    public interface Task<R> {
        /** Does it, and tells now and then how far it is; not caught, what that throws ends it when the program does. */
        R run(Progress progress);
    }

    /** Told how far it is. */
    public interface Progress {
        /** So many entries. */
        void at(long done);
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The work that was begun last; null if none was. */
    public @Nullable Latest<R> latest() {
        return latest.get();
    }

    /**
     * Begins, unless the work before still runs.
     *
     * @param total entries there are
     */
    public synchronized boolean begin(long total, Task<R> task) {
        Latest<R> before = latest.get();
        if (before != null && before.runs()) {
            return false;
        }
        latest.set(new Latest<>(0, total, null, null));
        thread = Thread.ofPlatform().name(name).daemon().start(() -> run(total, task));
        return true;
    }

    private void run(long total, Task<R> task) {
        R result = null;
        try {
            result = task.run(done -> at(done, total));
        } catch (Stopped e) {
            return;
        } catch (RuntimeException | Error e) {
            LastResort.haltIfOutOfMemory(e);
            LOG.error("{} did not come to an end", name, e);
        }
        latest.set(new Latest<>(total, total, clock.instant(), result));
    }

    private void at(long done, long total) {
        if (stopping) {
            throw new Stopped();
        }
        latest.set(new Latest<>(done, Math.max(done, total), null, null));
    }

    /** Ends it at its next step. */
    @Override
    public void close() {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
