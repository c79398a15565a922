package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.Selection;
import vn.oneplusone.reporting.scope.Tally;
import vn.oneplusone.reporting.scope.View;

/** The late facts of a closed year between two sizes of the ledger. */
final class SupplementReport {
    private final View view;
    private final View earlier;
    /** As it was closed, and as it is known now: a unit that moved by a late fact took along what was known of it. */
    private final Scope before;
    private final Scope now;
    private final Map<Figure, Selection> selectedBefore;
    private final Map<Figure, Selection> selectedNow;
    private final StatementReport closed;
    private final StatementReport known;
    private final List<Found> found = new ArrayList<>();

    /**
     * @param closed the statement's report from the earlier size
     * @param known the one from the later size
     */
    SupplementReport(View earlier, View view, StatementReport closed, StatementReport known) {
        this.view = view;
        this.earlier = earlier;
        this.closed = closed;
        this.known = known;
        this.before = closed.scope();
        this.now = known.scope();
        this.selectedBefore = selections(closed.days());
        this.selectedNow = selections(known.days());
    }

    private static Map<Figure, Selection> selections(Period days) {
        Map<Figure, Selection> selections = new EnumMap<>(Figure.class);
        FigureLines.CLOSED.forEach(figure -> selections.put(figure, new Selection(figure, days)));
        return selections;
    }

    /** Null where there is no unit at the top, or several. */
    @Nullable
    Supplement answer(int number, LocalDate on, FactLog log) {
        Statement before = closed.answer(on);
        Statement now = known.answer(on);
        if (before == null || now == null) {
            return null;
        }
        view.prefix().scan(view.rows(), this::row);
        return new Supplement(now.year(), number, on, now.days(), now.scope(), before.ledger(), now.ledger(),
                now.ruleVersion(),
                now.figures(), before.sentence(), now.sentence(), changes(before, closed.tally(), now, known.tally()),
                found.stream().map(row -> late(row, log)).toList());
    }

    private void row(long position, int day, int unit, int cell, long n, long high, long low) {
        List<Supplement.Effect> effects = new ArrayList<>();
        selectedNow.forEach((figure, selection) -> {
            long is = counted(selection, now, day, unit, cell, n);
            long was = position < earlier.size()
                    ? counted(Objects.requireNonNull(selectedBefore.get(figure)), before, day, unit, cell, n)
                    : 0;
            if (is != was) {
                effects.add(new Supplement.Effect(figure, is - was));
            }
        });
        if (!effects.isEmpty()) {
            found.add(new Found(position, day, unit, cell, new UUID(high, low), effects));
        }
    }

    private static long counted(Selection selection, Scope scope, int day, int unit, int cell, long n) {
        return selection.partOf(scope, unit, cell, day) == Scope.OUTSIDE ? 0 : selection.counted(day, cell, n);
    }

    private static List<Supplement.Change> changes(Statement before, Tally earlier, Statement now, Tally later) {
        Map<Key, Long> then = numbers(before, earlier);
        Map<Key, Long> since = numbers(now, later);
        Set<Key> all = new LinkedHashSet<>(since.keySet());
        all.addAll(then.keySet());
        return all.stream().sorted(Comparator.comparing(Key::figure))
                .map(key -> new Supplement.Change(key.figure, key.organization, key.detail,
                        then.getOrDefault(key, 0L), since.getOrDefault(key, 0L)))
                .filter(change -> change.before() != change.now()).toList();
    }

    private static Map<Key, Long> numbers(Statement statement, Tally tally) {
        Map<Key, Long> numbers = new LinkedHashMap<>();
        FigureLines.each(tally.total(), (figure, organization, detail, number) -> {
            if (figure != Figure.TARGET) {
                numbers.put(new Key(figure, organization, detail == null ? null : detail.toString()), number);
            }
        });
        statement.total().forEach((organization, of) -> {
            Long target = of.target();
            numbers.put(new Key(Figure.TARGET, organization, null), target == null ? 0 : target);
        });
        return numbers;
    }

    private Supplement.Late late(Found row, FactLog log) {
        Fact fact = Facts.at(log, row.position);
        Object detail = Measure.detailOf(row.cell);
        return new Supplement.Late(row.position, log.committedAt(row.position), View.date(row.day),
                now.tree().name(row.unit), row.effects,
                Measure.organizationOf(row.cell), detail == null ? null : detail.toString(), row.subject, fact.stream(),
                fact.payload().getClass().getSimpleName());
    }

    private record Key(Figure figure, @Nullable Organization organization, @Nullable String detail) {}

    private record Found(long position, int day, int unit, int cell, UUID subject, List<Supplement.Effect> effects) {}
}
