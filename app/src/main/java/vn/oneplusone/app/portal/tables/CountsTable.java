package vn.oneplusone.app.portal.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnitLabel;

/** The figures of a year by unit; the last row is their sum. */
final class CountsTable {
    private CountsTable() {}

    static Table of(CountsAnswer answer, Words words) {
        List<String> headings = new ArrayList<>(units(words));
        for (Organization organization : Organization.values()) {
            for (String column : List.of("admitted", "target", "attainment", "referred", "fulfilled", "covered")) {
                headings.add(words.say("column." + column) + " · " + words.members(organization));
            }
        }
        headings.addAll(List.of(words.say("column.campaigns"), words.say("campaigns.members"),
                words.say("campaigns.youths"), words.say("column.dissemination"), words.say("tables.roll")));
        return rows("so-lieu-" + answer.year(), headings, answer, words, CountsTable::figures);
    }

    static Table targets(CountsAnswer answer, Words words) {
        List<String> headings = new ArrayList<>(units(words));
        for (Organization organization : Organization.values()) {
            headings.add(words.say("column.target") + " · " + words.members(organization));
            headings.add(words.say("column.admitted") + " · " + words.members(organization));
            headings.add(words.say("column.attainment") + " · " + words.members(organization));
        }
        return rows("chi-tieu-" + answer.year(), headings, answer, words, counts -> {
            List<@Nullable Object> cells = new ArrayList<>();
            for (Organization organization : Organization.values()) {
                cells.add(counts.target().get(organization));
                cells.add(counts.admitted().get(organization));
                cells.add(attainment(counts, organization));
            }
            return cells;
        });
    }

    private static List<String> units(Words words) {
        return List.of(words.say("tables.code"), words.say("column.unit"));
    }

    /** The cells of one unit behind its name. */
    @FunctionalInterface
    private interface Cells {
        List<@Nullable Object> of(Counts counts);
    }

    private static Table rows(String name, List<String> headings, CountsAnswer answer, Words words, Cells cells) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (UnitCounts unit : answer.units()) {
            String called = TablesPage.name(unit.label(), words);
            rows.add(row(unit.code(), unit.own() ? words.say("unit.own", called) : called, cells.of(unit.counts())));
        }
        UnitLabel scope = answer.scope();
        rows.add(row(scope == null ? null : scope.code(), words.say("unit.total"), cells.of(answer.total())));
        return new Table(name, headings, rows);
    }

    private static List<@Nullable Object> row(@Nullable String code, String name, List<@Nullable Object> cells) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(code, name));
        row.addAll(cells);
        return row;
    }

    private static List<@Nullable Object> figures(Counts counts) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            Counts.Referrals referrals = counts.referrals().get(organization);
            Counts.Coverage coverage = counts.coverage().get(organization);
            cells.add(counts.admitted().get(organization));
            cells.add(counts.target().get(organization));
            cells.add(attainment(counts, organization));
            cells.add(referrals == null ? null : referrals.referred());
            cells.add(referrals == null ? null : referrals.fulfilled());
            cells.add(coverage == null ? null : coverage.year().covered());
        }
        cells.addAll(List.of(counts.campaigns().held(), counts.campaigns().members(), counts.campaigns().youths(),
                counts.dissemination().present(), counts.dissemination().roll()));
        return cells;
    }

    private static @Nullable Double attainment(Counts counts, Organization organization) {
        Map<Organization, @Nullable Long> targets = counts.target();
        Long target = targets.get(organization);
        Long admitted = counts.admitted().get(organization);
        return target == null || target == 0 || admitted == null ? null : (double) admitted / target;
    }
}
