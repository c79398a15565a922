package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.contributions.Measure;
import vn.oneplusone.reporting.queries.FactsAnswer;
import vn.oneplusone.reporting.queries.FactsQuestion;
import vn.oneplusone.reporting.queries.Figure;

/** The contributions behind one number: the same rows, by the same meaning, as the number itself. */
final class FactsReport {
    private final View view;
    private final FactsQuestion question;
    private final Scope scope;
    private final Selection selection;
    private final long skip;
    private final Map<Organization, BitSet> units = new EnumMap<>(Organization.class);
    private final List<Found> page = new ArrayList<>();
    private long total;
    private long count;

    FactsReport(View view, FactsQuestion question, long skip) {
        this.view = view;
        this.question = question;
        this.skip = skip;
        this.scope = view.scope(question.year(), question.unit());
        this.selection = new Selection(question.figure(), question.organization(), question.detail(), question.year(),
                question.month());
        for (Organization organization : Organization.values()) {
            units.put(organization, units(organization));
        }
    }

    FactsAnswer answer(FactLog log) {
        view.prefix().scan(view.rows(), this::row);
        List<FactsAnswer.Row> rows = page.stream().map(found -> quoted(found, log)).toList();
        String next = skip + page.size() < count ? new Cursor(view.size(), skip + page.size()).toString() : null;
        return new FactsAnswer(question.figure(), question.year(), view.ledger(), total, count, rows, next);
    }

    private void row(long position, int day, int unit, int cell, long n, long high, long low) {
        long counted = selection.counted(day, cell, n);
        if (counted == 0 || !isAsked(unit, cell)) {
            return;
        }
        total += counted;
        count++;
        if (count > skip && page.size() < question.limit()) {
            page.add(new Found(position, day, unit, cell, counted, new UUID(high, low)));
        }
    }

    private boolean isAsked(int unit, int cell) {
        Organization of = Measure.organizationOf(cell);
        BitSet asked = units.get(of == null ? Organization.UNION : of);
        return unit >= 0 && asked != null && asked.get(unit);
    }

    private BitSet units(Organization organization) {
        BitSet asked = new BitSet();
        if (question.figure() == Figure.TARGET || question.figure() == Figure.TARGET_BELOW) {
            Targets targets = new Targets(view.prefix(), view.rows(), scope, question.year());
            List<Integer> behind = question.figure() == Figure.TARGET
                    ? targets.behind(scope.top(), organization)
                    : targets.behindBelow(scope.top(), organization);
            behind.forEach(asked::set);
            return asked;
        }
        for (int unit = 0; unit < scope.tree().count(); unit++) {
            int part = scope.partOf(unit);
            asked.set(unit, part != Scope.OUTSIDE && (!question.own() || scope.isOwn(part)));
        }
        return asked;
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
