package vn.oneplusone.reporting.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.facts.Cursor;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.Selection;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/**
 * The contributions that separate two reports. A row counts for some places (the scope, one of its parts) in the one report and for some
 * in the other: where these are not the same, it is a contribution to the difference. So a later fact is told of, and an earlier one too
 * whose unit has moved or whose target gave way to another.
 */
final class ExplainReport {
    private final ExplainQuestion question;
    private final long passed;
    private final ReportPlaces before;
    private final ReportPlaces after;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Column>> ofCell;
    private final Map<At, Difference> differences = new HashMap<>();

    ExplainReport(View before, View after, ExplainQuestion question) {
        this.question = question;
        this.passed = question.cursor() == null ? 0 : question.cursor().passed();
        this.before = new ReportPlaces(before.beside(after), question.before());
        this.after = new ReportPlaces(after.beside(before), question.after());
        Arrays.stream(Figure.values()).forEach(this::columns);
        ofCell = IntStream.range(0, Measure.cells())
                .mapToObj(cell -> columns.stream().filter(column -> column.selection.knows(cell)).toList()).toList();
    }

    ExplainAnswer answer(FactLog log) {
        View longer = before.view().size() > after.view().size() ? before.view() : after.view();
        longer.prefix().scan(longer.rows(), this::row);
        Set<Integer> places = new LinkedHashSet<>(after.places());
        places.addAll(before.places());
        Map<Long, Recorded> recorded = new HashMap<>();
        List<ExplainAnswer.Change> changes = new ArrayList<>();
        for (int place : places) {
            for (Column column : columns) {
                long was = before.number(place, column.figure, column.organization, column.detail);
                long is = after.number(place, column.figure, column.organization, column.detail);
                Difference difference = differences.get(new At(place, column));
                long sum = difference == null ? 0 : difference.sum;
                if (is - was != sum) {
                    throw new IllegalStateException(column.figure + " of " + place + " went from " + was + " to " + is
                            + ", its contributions make " + sum);
                }
                if (difference != null && (passed == 0 || difference.count > passed)) {
                    changes.add(new ExplainAnswer.Change(after.label(place), ReportPlaces.isOwn(place), column.figure,
                            column.organization, column.detail == null ? null : column.detail.toString(), was, is, sum,
                            difference.count,
                            difference.page.stream().map(found -> quoted(found, recorded, log)).toList()));
                }
            }
        }
        Scope scope = after.scope();
        return new ExplainAnswer(question.period().year(), question.period().unlessYear(), question.geography(),
                before.view().ledger(), after.view().ledger(),
                after.view().rules().of(question.period()),
                scope.top() == UnitTree.EVERYTHING ? null : scope.tree().label(scope.top()),
                changes, next(longer.size(), changes));
    }

    /** Of the longer report: neither grows beyond it on a later page. */
    private @Nullable String next(long size, List<ExplainAnswer.Change> changes) {
        long told = passed + question.limit();
        return question.limit() > 0 && changes.stream().anyMatch(change -> change.count() > told)
                ? new Cursor(size, told).toString()
                : null;
    }

    private void columns(Figure figure) {
        boolean ofProgramme = figure == Figure.PROGRAMME_COVERED || figure == Figure.PROGRAMME_INTRODUCED;
        if (!figure.isToldOf(question.period())
                || (ofProgramme && !Years.inProgramme(question.period().year()))) {
            return;
        }
        if (!figure.byOrganization()) {
            if (figure != Figure.STEPS) {
                columns.add(column(figure, null, null));
            }
            figure.details().forEach(detail -> columns.add(column(figure, null, detail)));
        } else {
            for (Organization o : View.byOrganization(question.organization(), o -> o).keySet()) {
                if (figure.details().isEmpty()) {
                    columns.add(column(figure, o, null));
                }
                figure.details().forEach(detail -> columns.add(column(figure, o, detail)));
            }
        }
    }

    private Column column(Figure figure, @Nullable Organization organization, @Nullable Object detail) {
        return new Column(figure, organization, detail, new Selection(figure, organization,
                detail == null ? null : detail.toString(), question.period()));
    }

    private void row(long position, int day, int unit, int cell, long n, long high, long low) {
        for (Column column : ofCell.get(cell)) {
            long counted = column.selection.counted(day, cell, n);
            if (counted == 0) {
                continue;
            }
            int[] was = before.placesOf(position, day, unit, cell, column.figure, column.organization,
                    column.selection);
            int[] is = after.placesOf(position, day, unit, cell, column.figure, column.organization, column.selection);
            if (!Arrays.equals(was, is)) {
                Found found = new Found(position, day, unit, counted, new UUID(high, low));
                add(column, was, is, found.times(-1));
                add(column, is, was, found);
            }
        }
    }

    private void add(Column column, int[] places, int[] except, Found found) {
        for (int place : places) {
            if (Arrays.stream(except).noneMatch(other -> other == place)) {
                differences.computeIfAbsent(new At(place, column), none -> new Difference()).add(found,
                        passed, question.limit());
            }
        }
    }

    private ExplainAnswer.Contribution quoted(Found found, Map<Long, Recorded> known, FactLog log) {
        Recorded recorded = known.computeIfAbsent(found.position,
                position -> new Recorded(Facts.at(log, position), log.committedAt(position)));
        UnitTree tree = after.scope().tree();
        return new ExplainAnswer.Contribution(found.position, recorded.at, View.date(found.day), tree.id(found.unit),
                tree.name(found.unit), found.n, found.subject, recorded.fact.stream(),
                recorded.fact.payload().getClass().getSimpleName());
    }

    /** A number that both reports show of each of their places. Equal only to itself. */
    private static final class Column {
        private final Figure figure;
        private final @Nullable Organization organization;
        private final @Nullable Object detail;
        private final Selection selection;

        Column(Figure figure, @Nullable Organization organization, @Nullable Object detail, Selection selection) {
            this.figure = figure;
            this.organization = organization;
            this.detail = detail;
            this.selection = selection;
        }
    }

    /** One number of one place. */
    private record At(int place, Column column) {}

    private record Found(long position, int day, int unit, long n, UUID subject) {
        Found times(int sign) {
            return new Found(position, day, unit, sign * n, subject);
        }
    }

    private record Recorded(Fact fact, Instant at) {}

    private static final class Difference {
        private final List<Found> page = new ArrayList<>();
        private long sum;
        private long count;

        void add(Found found, long passed, int limit) {
            sum += found.n;
            count++;
            if (count > passed && page.size() < limit) {
                page.add(found);
            }
        }
    }
}
