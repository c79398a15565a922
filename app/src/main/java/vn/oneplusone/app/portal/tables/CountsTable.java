package vn.oneplusone.app.portal.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.TimelineAnswer;
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

    /** Campaigns by kind, as far as there are any. */
    static Table kinds(CountsAnswer answer, Words words) {
        Counts.Campaigns all = answer.total().campaigns();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CampaignKind kind : CampaignKind.values()) {
            Counts.OfKind of = all.byKind().get(kind);
            if (of != null && of.planned() + of.held() + of.cancelled() > 0) {
                rows.add(List.of(words.of("kind", kind), of.planned(), of.held(), of.members(), of.youths()));
            }
        }
        rows.add(List.of(words.say("unit.total"), all.planned(), all.held(), all.members(), all.youths()));
        return new Table("loai-hoat-dong-" + answer.year(),
                List.of(words.say("campaigns.kind"), words.say("campaigns.planned"), words.say("campaigns.held"),
                        words.say("campaigns.members"), words.say("campaigns.youths")),
                rows);
    }

    /** The year month by month, without those that have not begun. */
    static Table timeline(TimelineAnswer answer, LocalDate today, Words words) {
        List<String> headings = new ArrayList<>(List.of(words.say("timeline.month")));
        answer.lines().keySet().forEach(organization -> {
            for (String column : List.of("column.admitted", "timeline.cumulative", "column.attainment")) {
                headings.add(words.say(column) + " · " + words.members(organization));
            }
        });
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int month = 0; month < 12 && !LocalDate.of(answer.year(), month + 1, 1).isAfter(today); month++) {
            List<@Nullable Object> row = new ArrayList<>(List.of(month + 1));
            for (TimelineAnswer.Line line : answer.lines().values()) {
                TimelineAnswer.Point point = line.months().get(month);
                Long target = line.target();
                row.addAll(Arrays.asList(point.admitted(), point.cumulative(),
                        target == null || target == 0 ? null : (double) point.cumulative() / target));
            }
            rows.add(row);
        }
        return new Table("tung-thang-" + answer.year(), headings, rows);
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
