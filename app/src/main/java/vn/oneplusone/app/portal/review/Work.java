package vn.oneplusone.app.portal.review;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import vn.oneplusone.app.DataDirectory;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.audit.Replay;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerFacts;
import vn.oneplusone.app.ledger.LedgerVerification;
import vn.oneplusone.app.ledger.Verdict;
import vn.oneplusone.reporting.figures.Figures;

/**
 * Verifications and replays that were asked for on a page: they read the whole ledger, so there is one at a time, beside everything else.
 * The latest is kept until the next one, or until the program ends; it goes on if the browser goes away.
 */
final class Work implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final AuditedLedger audited;
    private final Clock clock;
    private final AtomicReference<@Nullable Latest> latest = new AtomicReference<>();
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    Work(AuditedLedger audited, Clock clock) {
        this.audited = audited;
        this.clock = clock;
    }

    /**
     * How far it is, or what came of it.
     *
     * @param year null for a verification of everything
     * @param verdict of a verification that has ended
     * @param replay that has ended
     * @param failed it could not be done; why is in the log
     */
    record Latest(@Nullable Integer year, Instant began, long done, long total, @Nullable Instant ended,
            @Nullable Verdict verdict, @Nullable Replay replay, boolean failed) {
        boolean runs() {
            return ended == null;
        }

        private Latest at(long nowDone, long ofAll) {
            return new Latest(year, began, nowDone, ofAll, null, null, null, false);
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Nullable
    Latest latest() {
        return latest.get();
    }

    /** Begins to verify every entry; does nothing while something else runs. */
    boolean verify() {
        return begin(null);
    }

    /** Begins to count a year again; does nothing while something else runs. */
    boolean replay(int year) {
        return begin(year);
    }

    private synchronized boolean begin(@Nullable Integer year) {
        Latest before = latest.get();
        if (before != null && before.runs()) {
            return false;
        }
        Latest begun = new Latest(year, clock.instant(), 0, audited.ledger().head().size(), null, null, null, false);
        latest.set(begun);
        thread = Thread.ofPlatform().name("review").daemon().start(() -> run(begun));
        return true;
    }

    private void run(Latest begun) {
        Verdict verdict = null;
        Replay replay = null;
        try {
            if (begun.year == null) {
                verdict = LedgerVerification.verify(audited.ledger(), this::progress);
            } else {
                replay = replayed(begun.year);
            }
        } catch (Stopped e) {
            return;
        } catch (RuntimeException e) {
            LOG.error("The review did not come to an end", e);
        }
        latest.set(new Latest(begun.year, begun.began, begun.total, begun.total, clock.instant(), verdict, replay,
                verdict == null && replay == null));
    }

    private Replay replayed(int year) {
        Ledger ledger = audited.ledger();
        try (LedgerFacts facts = DataDirectory.facts(ledger);
                Figures figures = new Figures(facts, size -> DataDirectory.rootAt(ledger, size))) {
            long size = ledger.head().size();
            figures.rebuild(done -> progress(done, size));
            return Replay.of(year, ledger, figures, figures.size());
        }
    }

    private void progress(long done, long total) {
        if (stopping) {
            throw new Stopped();
        }
        latest.updateAndGet(now -> now == null ? null : now.at(done, Math.max(done, total)));
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
