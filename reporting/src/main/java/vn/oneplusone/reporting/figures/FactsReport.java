package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.facts.Cursor;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.Selection;
import vn.oneplusone.reporting.scope.Targets;
import vn.oneplusone.reporting.scope.View;

/** The contributions behind one number: the same rows, by the same meaning, as the number itself. */
final class FactsReport {
    private final View view;
    private final FactsQuestion question;
    private final Scope scope;
    private final Selection selection;
    /** The row asked for; {@link Scope#OUTSIDE} for all, or where there is no such row. */
    private final int row;
    private final long skip;
    /** Whose targets make up the one asked for. */
    private final Map<Organization, BitSet> targets = new EnumMap<>(Organization.class);
    private final List<Facts.Found> page = new ArrayList<>();
    private long total;
    private long count;

    FactsReport(View view, FactsQuestion question, long skip) {
        this.view = view;
        this.question = question;
        this.skip = skip;
        this.scope = view.scope(question.period(), question.geography(), question.geographyDate(), question.unit());
        this.selection = new Selection(question.figure(), question.organization(), question.detail(),
                question.days());
        UUID part = question.part();
        this.row = part == null ? Scope.OUTSIDE : scope.part(part, question.own());
        for (Organization organization : Organization.values()) {
            if (question.figure().isTarget()) {
                targets.put(organization, targets(organization));
            }
        }
    }

    FactsAnswer answer(FactLog log) {
        view.prefix().scan(view.rows(), this::row);
        List<FactsAnswer.Row> rows = page.stream().map(found -> found.quoted(scope.tree(), log)).toList();
        String next = skip + page.size() < count ? new Cursor(view.size(), skip + page.size()).toString() : null;
        return new FactsAnswer(question.figure(), question.period().year(), question.period().unlessYear(),
                question.geography(),
                view.geographyDate(question.geography(), question.geographyDate()), view.ledger(), total, count, rows,
                next);
    }

    private void row(long position, int day, int unit, int cell, long n, long high, long low) {
        long counted = selection.counted(day, cell, n);
        if (counted == 0 || !isAsked(unit, cell, day)) {
            return;
        }
        total += counted;
        count++;
        if (count > skip && page.size() < question.limit()) {
            page.add(new Facts.Found(position, day, unit, cell, counted, new UUID(high, low)));
        }
    }

    private boolean isAsked(int unit, int cell, int day) {
        Organization of = Measure.organizationOf(cell);
        BitSet behind = of == null ? null : targets.get(of);
        if (behind != null) {
            return unit >= 0 && behind.get(unit);
        }
        int part = selection.partOf(scope, unit, cell, day);
        if (part == Scope.OUTSIDE) {
            return false;
        }
        return question.part() == null ? !question.own() || scope.isOwn(part) : part == row;
    }

    private BitSet targets(Organization organization) {
        BitSet behind = new BitSet();
        if (question.part() != null && (row == Scope.OUTSIDE || !scope.isAimed(row))) {
            return behind;
        }
        boolean everything = question.unit() == null && question.part() == null;
        Targets targets = everything && question.geography() == Geography.NOW
                ? Targets.ofEverything(view, question.period())
                : new Targets(view, scope, question.geography(), question.period().year());
        int unit = question.part() == null ? targets.top() : scope.parts().get(row);
        targets.behind(question.figure(), unit, organization).forEach(behind::set);
        return behind;
    }
}
