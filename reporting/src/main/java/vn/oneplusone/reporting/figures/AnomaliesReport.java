package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.queries.facts.AnomaliesAnswer;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/** What does not fit together, as known now: an anomaly that a later fact resolves is gone. */
final class AnomaliesReport {
    private final View view;
    private final UnitTree tree;
    private final Map<Key, Standing> standing = new LinkedHashMap<>();
    private final BitSet seen = new BitSet();
    private final List<AnomaliesAnswer.Row> unknown = new ArrayList<>();

    AnomaliesReport(View view) {
        this.view = view;
        this.tree = new UnitTree(view.prefix(), view.size(), view.size(), 0, Integer.MAX_VALUE);
    }

    AnomaliesAnswer answer() {
        view.prefix().scan(view.rows(), this::row);
        List<AnomaliesAnswer.Row> rows = new ArrayList<>(unknown);
        standing.forEach((key, now) -> {
            if (now.n != 0 && Measure.detailOf(key.cell) instanceof Anomaly anomaly) {
                rows.add(new AnomaliesAnswer.Row(anomaly, now.position,
                        date(key.day), key.unit < 0 ? null : tree.id(key.unit),
                        Measure.organizationOf(key.cell), key.subject));
            }
        });
        rows.sort(Comparator.comparingLong(AnomaliesAnswer.Row::position)
                .thenComparing(AnomaliesAnswer.Row::anomaly).thenComparing(AnomaliesAnswer.Row::subject));
        return new AnomaliesAnswer(view.ledger(), rows);
    }

    private void row(long position, int day, int unit, int cell, long n, long high, long low) {
        if (unit >= 0 && !seen.get(unit)) {
            seen.set(unit);
            if (!tree.isEstablished(unit)) {
                UUID id = tree.id(unit);
                unknown.add(
                        new AnomaliesAnswer.Row(Anomaly.UNKNOWN_UNIT, position, date(day), id, null, id));
            }
        }
        if (Measure.ofCell(cell) == Measure.ANOMALY) {
            standing.computeIfAbsent(new Key(day, unit, cell, new UUID(high, low)), none -> new Standing())
                    .add(position, n);
        }
    }

    private static @Nullable LocalDate date(int day) {
        return day == Years.NEVER ? null : View.date(day);
    }

    private record Key(int day, int unit, int cell, UUID subject) {}

    private static final class Standing {
        private long position;
        private long n;

        void add(long position, long n) {
            this.position = this.n == 0 ? position : this.position;
            this.n += n;
        }
    }
}
