package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.contributions.Measure;
import vn.oneplusone.reporting.contributions.Years;
import vn.oneplusone.reporting.queries.FactsAnswer;
import vn.oneplusone.reporting.queries.FactsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;

/** The contributions behind one number: the same rows, by the same meaning, as the number itself. */
final class FactsReport {
    private final View view;
    private final FactsQuestion question;
    private final Scope scope;
    private final Meaning meaning;
    private final int[] sign = new int[Measure.cells()];
    private final int from;
    private final int to;
    private final long skip;
    /** Whose targets make up the one asked for. */
    private final Map<Organization, BitSet> targets = new EnumMap<>(Organization.class);
    private final List<Found> page = new ArrayList<>();
    private long total;
    private long count;

    FactsReport(View view, FactsQuestion question, long skip) {
        this.view = view;
        this.question = question;
        this.skip = skip;
        this.scope = view.scope(question.year(), question.geography(), question.geographyDate(), question.unit());
        this.meaning = Meaning.of(question.figure());
        Enum<?> detail = detail(meaning, question.detail());
        meaning.plus().forEach(measure -> sign(measure, detail, 1));
        meaning.minus().forEach(measure -> sign(measure, detail, -1));
        Integer month = question.month();
        int first = month == null ? Years.firstDay(question.year()) : Months.firstDays(question.year())[month - 1];
        int last = month == null ? Years.lastDay(question.year()) : Months.lastDay(question.year(), month);
        from = meaning.window() == Meaning.Window.YEAR ? first : Integer.MIN_VALUE;
        to = meaning.window() == Meaning.Window.BEFORE ? first - 1 : last;
        for (Organization organization : Organization.values()) {
            if (question.figure() == Figure.TARGET || question.figure() == Figure.TARGET_BELOW) {
                targets.put(organization, targets(organization));
            }
        }
    }

    FactsAnswer answer(FactLog log) {
        view.prefix().scan(view.rows(), this::row);
        List<FactsAnswer.Row> rows = page.stream().map(found -> quoted(found, log)).toList();
        String next = skip + page.size() < count ? new Cursor(view.size(), skip + page.size()).toString() : null;
        return new FactsAnswer(question.figure(), question.year(), question.geography(),
                view.geographyDate(question.geography(), question.geographyDate()), view.ledger(), total, count, rows,
                next);
    }

    private void row(long position, int day, int unit, int cell, long n, long high, long low) {
        if (sign[cell] == 0 || day < from || day > to || !isAsked(unit, cell, day)) {
            return;
        }
        total += sign[cell] * n;
        count++;
        if (count > skip && page.size() < question.limit()) {
            page.add(new Found(position, day, unit, cell, sign[cell] * n, new UUID(high, low)));
        }
    }

    private boolean isAsked(int unit, int cell, int day) {
        Organization of = Measure.organizationOf(cell);
        BitSet behind = of == null ? null : targets.get(of);
        if (behind != null) {
            return unit >= 0 && behind.get(unit);
        }
        int part = switch (meaning.window()) {
            case YEAR -> scope.partOf(unit, cell, day);
            case BEFORE -> scope.partOn(unit, to);
            case UP_TO -> scope.partOn(unit, to);
        };
        return part != Scope.OUTSIDE && (!question.own() || scope.isOwn(part));
    }

    private BitSet targets(Organization organization) {
        Targets targets = question.geography() == Geography.NOW && question.unit() == null
                ? Targets.ofEverything(view, question.year())
                : new Targets(view.prefix(), view.rows(), scope, question.year());
        BitSet behind = new BitSet();
        (question.figure() == Figure.TARGET
                ? targets.behind(targets.top(), organization)
                : targets.behindBelow(targets.top(), organization)).forEach(behind::set);
        return behind;
    }

    private void sign(Measure measure, @Nullable Enum<?> detail, int value) {
        for (int cell = measure.firstCell(); cell < measure.firstCell() + measure.cellCount(); cell++) {
            if (Cells.match(cell, question.organization(), detail)) {
                sign[cell] = value;
            }
        }
    }

    private static @Nullable Enum<?> detail(Meaning meaning, @Nullable String name) {
        if (name == null) {
            return null;
        }
        for (Enum<?> detail : meaning.plus().getFirst().details()) {
            if (detail.name().equals(name)) {
                return detail;
            }
        }
        throw new IllegalArgumentException("no such detail of this figure: " + name);
    }

    private FactsAnswer.Row quoted(Found found, FactLog log) {
        Fact fact = Facts.at(log, found.position);
        Enum<?> detail = Measure.detailOf(found.cell);
        return new FactsAnswer.Row(found.position, View.date(found.day), scope.tree().id(found.unit),
                scope.tree().name(found.unit), Measure.organizationOf(found.cell),
                detail == null ? null : detail.name(),
                found.n, found.subject, fact.stream(), fact.payload().getClass().getSimpleName());
    }

    /** A row of the page. */
    private record Found(long position, int day, int unit, int cell, long n, UUID subject) {}
}
