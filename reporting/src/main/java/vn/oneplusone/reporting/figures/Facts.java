package vn.oneplusone.reporting.figures;

import java.util.concurrent.atomic.AtomicReference;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.contributions.LedgerUnreadable;

/** Single facts, for reports that quote them. */
final class Facts {
    private Facts() {}

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
