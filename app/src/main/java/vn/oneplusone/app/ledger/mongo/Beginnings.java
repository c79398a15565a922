package vn.oneplusone.app.ledger.mongo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which streams begin where, for one who goes through a whole ledger from its first commit on. Holds the names of all streams. */
final class Beginnings {
    private final Set<String> seen = new HashSet<>();

    /** Those of the next commit's that begin, and not at 0. */
    Set<StreamSpan> late(List<StreamSpan> next) {
        Set<StreamSpan> late = new HashSet<>();
        for (StreamSpan span : next) {
            if (seen.add(span.id()) && span.from() > 0) {
                late.add(span);
            }
        }
        return late;
    }
}
