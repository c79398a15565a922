package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.DeclaredNumber;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.campaign.events.YearPart;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.facts.Cursor;
import vn.oneplusone.reporting.queries.facts.DeclaredAnswer;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.Selection;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/** What units say of themselves beside what is counted: one pass over the rows gives every number, and the first of its facts. */
final class DeclaredReport {
    private final View view;
    private final DeclaredQuestion question;
    private final long passed;
    private final Scope scope;
    private final Map<Integer, QuotedFacts.Declaration> said;
    private final List<Column> columns;
    private final List<List<Column>> ofCell;

    DeclaredReport(View view, DeclaredQuestion question) {
        this.view = view;
        this.question = question;
        this.passed = question.cursor() == null ? 0 : question.cursor().passed();
        this.scope = view.scope(question.period(), question.unit());
        this.said = said(view, question.period());
        this.columns = Arrays.stream(DeclaredFigure.values())
                .filter(figure -> counted(figure).isToldOf(question.period()))
                .map(figure -> new Column(figure, scope.parts().size())).toList();
        this.ofCell = IntStream.range(0, Measure.cells())
                .mapToObj(cell -> columns.stream().filter(column -> column.selection.knows(cell)).toList()).toList();
    }

    /** The latest declaration of each unit for a period, by the unit's number. */
    static Map<Integer, QuotedFacts.Declaration> said(View view, Period period) {
        Map<Integer, QuotedFacts.Declaration> said = new HashMap<>();
        for (QuotedFacts.Declaration declaration : view.prefix().declarations()) {
            FiguresDeclared declared = declaration.declared();
            if (declaration.position() < view.size() && period(declared).equals(period)) {
                said.put(declaration.number(), declaration);
            }
        }
        return said;
    }

    private static Period period(FiguresDeclared declared) {
        Integer month = declared.month();
        YearPart part = declared.part();
        if (part != null) {
            return Period.of(declared.year(), part);
        }
        return month == null ? Period.year(declared.year()) : Period.month(declared.year(), month);
    }

    private static Figure counted(DeclaredFigure figure) {
        return switch (figure) {
            case UNION_ADMITTED, FEDERATION_ADMITTED -> Figure.ADMITTED;
            case REFERRED -> Figure.REFERRED;
            case CAMPAIGNS_HELD -> Figure.CAMPAIGNS_HELD;
            case MEMBERS_PRESENT -> Figure.CAMPAIGN_MEMBERS;
            case YOUTHS_PRESENT -> Figure.CAMPAIGN_YOUTHS;
            case MEMBERS_REACHED -> Figure.DISSEMINATION_PRESENT;
        };
    }

    private static @Nullable Organization organization(DeclaredFigure figure) {
        return switch (figure) {
            case UNION_ADMITTED -> Organization.UNION;
            case FEDERATION_ADMITTED -> Organization.FEDERATION;
            case REFERRED, CAMPAIGNS_HELD, MEMBERS_PRESENT, YOUTHS_PRESENT, MEMBERS_REACHED -> null;
        };
    }

    DeclaredAnswer answer(FactLog log) {
        view.prefix().scan(view.rows(), this::row);
        List<DeclaredAnswer.OfUnit> units = new ArrayList<>();
        for (int part = 0; part < scope.parts().size(); part++) {
            int unit = scope.parts().get(part);
            if (!scope.isOwn(part) && (scope.existed(unit) || said.containsKey(unit))) {
                int at = part;
                units.add(unit(unit, log, column -> column.parts[at]));
            }
        }
        DeclaredAnswer.OfUnit total = unit(scope.top(), log, column -> column.total);
        Period period = question.period();
        Integer month = period.kind() == Period.Kind.MONTH ? Integer.valueOf(period.from().getMonthValue()) : null;
        return new DeclaredAnswer(period.year(), month, month == null ? period.unlessYear() : null, view.ledger(),
                view.rules().of(period), total, units, next(Stream.concat(Stream.of(total), units.stream())));
    }

    private @Nullable String next(Stream<DeclaredAnswer.OfUnit> units) {
        long told = passed + question.limit();
        return question.limit() > 0 && units.flatMap(unit -> unit.lines().stream())
                .anyMatch(line -> line.differs() && line.count() > told)
                        ? new Cursor(view.size(), told).toString()
                        : null;
    }

    private void row(long position, int day, int unit, int cell, long n, long high, long low) {
        for (Column column : ofCell.get(cell)) {
            long counted = column.selection.counted(day, cell, n);
            int part = counted == 0 ? Scope.OUTSIDE : column.selection.partOf(scope, unit, cell, day);
            if (part != Scope.OUTSIDE) {
                Stream.of(column.parts[part], column.total)
                        .forEach(number -> number.add(position, day, unit, cell, counted, high, low));
            }
        }
    }

    private DeclaredAnswer.OfUnit unit(int unit, FactLog log, Function<Column, Counted> counted) {
        QuotedFacts.Declaration declaration = said.get(unit);
        Map<DeclaredFigure, Integer> declared = new EnumMap<>(DeclaredFigure.class);
        if (declaration != null) {
            for (DeclaredNumber number : declaration.declared().numbers()) {
                declared.put(number.figure(), number.number());
            }
        }
        return new DeclaredAnswer.OfUnit(unit == UnitTree.EVERYTHING ? null : scope.label(unit),
                declaration == null
                        ? null
                        : new DeclaredAnswer.Declaration(declaration.declared().on(),
                                log.committedAt(declaration.position()), declaration.position()),
                columns.stream()
                        .map(column -> line(column.figure, declared.get(column.figure), counted.apply(column), log))
                        .toList());
    }

    private DeclaredAnswer.Line line(DeclaredFigure figure, @Nullable Integer declared, Counted counted, FactLog log) {
        Long said = declared == null ? null : Long.valueOf(declared);
        Long difference = said == null ? null : Long.valueOf(said - counted.sum);
        boolean differs = difference != null && difference != 0;
        return new DeclaredAnswer.Line(figure, said, counted.sum, difference, counted(figure), organization(figure),
                counted.count,
                differs ? counted.page.stream().map(found -> found.quoted(scope.tree(), log)).toList() : List.of());
    }

    /** One figure: which rows it counts, and what they come to. Equal only to itself. */
    private final class Column {
        private final DeclaredFigure figure;
        private final Selection selection;
        private final Counted total = new Counted();
        private final Counted[] parts;

        private Column(DeclaredFigure figure, int parts) {
            this.figure = figure;
            this.selection = new Selection(counted(figure), organization(figure), null,
                    question.period());
            this.parts = new Counted[parts];
            Arrays.setAll(this.parts, part -> new Counted());
        }
    }

    private final class Counted {
        private long sum;
        private long count;
        private final List<Facts.Found> page = new ArrayList<>();

        void add(long position, int day, int unit, int cell, long n, long high, long low) {
            sum += n;
            count++;
            if (count > passed && page.size() < question.limit()) {
                page.add(new Facts.Found(position, day, unit, cell, n, new UUID(high, low)));
            }
        }
    }
}
