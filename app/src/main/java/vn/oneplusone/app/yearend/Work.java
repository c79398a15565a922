package vn.oneplusone.app.yearend;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.audit.Replay;
import vn.oneplusone.app.audit.Verification;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.web.pages.LongWork;
import vn.oneplusone.reporting.figures.Figures;

/** Verifications and replays that were asked for on a page, one of them at a time. */
@Component
final class Work implements DisposableBean {
    private final AuditedLedger audited;
    private final LongWork<Outcome> work;
    private @Nullable Integer year;

    Work(AuditedLedger audited, Clock clock) {
        this.audited = audited;
        this.work = new LongWork<>("review", clock);
    }

    /**
     * How far it is, or what came of it.
     *
     * @param year null for a verification of everything
     * @param ended null while it runs
     * @param outcome null while it runs, and if it could not be done; why is in the log
     */
    record Latest(@Nullable Integer year, long done, long total, @Nullable Instant ended, @Nullable Outcome outcome) {
        boolean runs() {
            return ended == null;
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        /** Of a verification. */
        record Verified(Verification verification) implements Outcome {}

        /** Of a year that was counted again. */
        record Replayed(Replay replay) implements Outcome {}
    }

    synchronized @Nullable Latest latest() {
        LongWork.Latest<Outcome> latest = work.latest();
        return latest == null
                ? null
                : new Latest(year, latest.done(), latest.total(), latest.ended(), latest.result());
    }

    /** Begins to verify every entry, and all that was signed; does nothing while something else runs. */
    boolean verify() {
        return begin(null, progress -> new Outcome.Verified(audited.verify((done, total) -> progress.at(done))));
    }

    /** Begins to count a year again; does nothing while something else runs. */
    boolean replay(int of) {
        return begin(of, progress -> new Outcome.Replayed(replayed(of, progress)));
    }

    private synchronized boolean begin(@Nullable Integer of, LongWork.Task<Outcome> task) {
        boolean begun = work.begin(audited.ledger().head().size(), task);
        if (begun) {
            year = of;
        }
        return begun;
    }

    private Replay replayed(int of, LongWork.Progress progress) {
        Ledger ledger = audited.ledger();
        try (Figures figures = LedgerFacts.of(ledger).figures()) {
            figures.rebuild(progress::at);
            return Replay.of(of, ledger, figures, figures.size());
        }
    }

    @Override
    public void destroy() {
        work.close();
    }
}
