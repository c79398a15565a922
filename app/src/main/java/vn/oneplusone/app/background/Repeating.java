package vn.oneplusone.app.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again, in a daemon thread of its own. What fails is logged and tried again next time; an error ends it, which is seen. */
public class Repeating implements BackgroundWork, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private final String name;
    private final ScheduledExecutorService timer;
    private volatile @Nullable ScheduledFuture<?> work;
    private volatile boolean closed;

    /** @param name of the thread */
    public Repeating(String name) {
        this.name = name;
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Begins: the first time after {@code first}, then {@code pause} after the end of the last time. */
    public final void start(Duration first, Duration pause, Runnable task) {
        work = timer.scheduleWithFixedDelay(() -> once(task), first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void once(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed; the next time tries again", name, e);
        } catch (Error e) {
            // the timer would swallow it
            LastResort.haltIfOutOfMemory(e);
            LOG.error("{} has ended", name, e);
            throw e;
        }
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean goesOn() {
        ScheduledFuture<?> begun = work;
        return closed || begun == null || !begun.isDone();
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        closed = true;
        timer.close();
    }

    /** Interrupts what is under way. */
    public final void closeNow() {
        closed = true;
        timer.shutdownNow();
    }
}
