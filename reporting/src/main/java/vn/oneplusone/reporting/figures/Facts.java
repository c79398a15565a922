package vn.oneplusone.reporting.figures;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.contributions.LedgerUnreadable;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/** Single facts, for reports that quote them. */
final class Facts {
    private Facts() {}

    /** A contribution that is to be told of. */
    record Found(long position, int day, int unit, int cell, long n, UUID subject) {
        FactsAnswer.Row quoted(UnitTree tree, FactLog log) {
            Fact fact = at(log, position);
            Object detail = Measure.detailOf(cell);
            return new FactsAnswer.Row(position, log.committedAt(position), View.date(day), tree.id(unit),
                    tree.name(unit), Measure.organizationOf(cell), detail == null ? null : detail.toString(), n,
                    subject,
                    fact.stream(), fact.payload().getClass().getSimpleName());
        }
    }

    static Fact at(FactLog log, long position) {
        AtomicReference<Fact> found = new AtomicReference<>();
        log.read(position, position + 1, found::set);
        Fact fact = found.get();
        if (fact == null) {
            throw new LedgerUnreadable(position, "was counted and cannot be read again", null);
        }
        return fact;
    }
}
