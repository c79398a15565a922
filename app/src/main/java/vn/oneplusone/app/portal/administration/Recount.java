package vn.oneplusone.app.portal.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import vn.oneplusone.reporting.figures.Figures;

/** Counting the live figures again from the first entry, beside those that are shown, which it replaces when it is done. */
final class Recount implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final Figures figures;
    private final Clock clock;
    private final AtomicReference<@Nullable Latest> latest = new AtomicReference<>();
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    Recount(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * How far it is, or how it ended.
     *
     * @param ended null while it runs
     * @param done entries so far
     * @param failed it came to no end; why is in the log
     */
    record Latest(@Nullable Instant ended, long done, boolean failed) {
        boolean runs() {
            return ended == null;
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Nullable
    Latest latest() {
        return latest.get();
    }

    /** Does nothing while it runs. */
    synchronized void begin() {
        Latest before = latest.get();
        if (before == null || !before.runs()) {
            latest.set(new Latest(null, 0, false));
            thread = Thread.ofPlatform().name("recount").daemon().start(this::run);
        }
    }

    private void run() {
        boolean swapped = false;
        try {
            swapped = figures.rebuild(this::progress);
        } catch (Stopped e) {
            return;
        } catch (RuntimeException e) {
            LOG.error("The figures were not counted again", e);
        }
        latest.set(new Latest(clock.instant(), figures.size(), !swapped));
    }

    private void progress(long done) {
        if (stopping) {
            throw new Stopped();
        }
        latest.set(new Latest(null, done, false));
    }

    @Override
    public void destroy() {
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
