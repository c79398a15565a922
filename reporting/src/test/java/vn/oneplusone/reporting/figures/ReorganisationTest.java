package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.reporting.History.decision;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/** Three communes become two, one of which bears the name and the code of one before; the district level ends. */
class ReorganisationTest {
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
    private static final Organization UNION = Organization.UNION;

    private final History history = History.district().unit("xã 3", UnitLevel.COMMUNE, "huyện")
            .unit("3a", UnitLevel.BRANCH, "xã 3")
            .admitted("An", UNION, "1a", "2021-03-26").admitted("Bình", UNION, "1b", "2021-04-30")
            .admitted("Chi", UNION, "2a", "2021-05-19").admitted("Dũng", UNION, "3a", "2021-09-02")
            .admitted("Em", UNION, "3a", "2020-09-02")
            .target("huyện", UNION, 2021, 5).target("xã 1", UNION, 2021, 2).target("xã 2", UNION, 2021, 1)
            .revised("xã 2", UNION, 2021, 3)
            .campaign("hè", "xã 2", new CampaignKind("SUMMER_VOLUNTEERS"), "2021-07-10", 10, 5)
            .campaign("hội trại", "huyện", new CampaignKind("OTHER"), "2021-08-10", 7, 3)
            .fact("initiative/1", step("xã 1", "1-KH", "2021-02-02"))
            .fact("initiative/2", step("xã 2", "2-KH", "2021-02-01"));

    private static StepRecorded step(String unit, String number, String on) {
        return new StepRecorded(id(unit), 2021, Step.PLAN, LocalDate.parse(on), number, null, null);
    }

    /** Xã 1 and xã 2 become a new "xã 2"; xã 3 goes on as it is, and moves; the district ends. */
    private History reorganised() {
        return history
                .fact("units",
                        new UnitEstablished(id("tỉnh"), UnitLevel.PROVINCE, null, "91", "tỉnh", MERGED))
                .fact("units",
                        new UnitEstablished(id("xã 2 mới"), UnitLevel.COMMUNE, id("tỉnh"), "code xã 2", "xã 2", MERGED))
                .fact("units",
                        new UnitsMerged(List.of(id("xã 1"), id("xã 2")), id("xã 2 mới"), MERGED,
                                decision("2025-06-16")))
                .fact("units", new UnitMoved(id("xã 3"), id("tỉnh"), MERGED, decision("2025-06-16")))
                .fact("units", new UnitRenamed(id("xã 3"), "xã Ba", MERGED, decision("2025-06-16")))
                .fact("units", new UnitDissolved(id("huyện"), MERGED, decision("2025-06-16")));
    }

    @Test
    void the_year_reads_the_same_as_before_under_the_units_of_then() {
        Figures before = figures(history, history.size());
        long size = history.size();
        CountsAnswer was = before.counts(CountsQuestion.of(2021));
        Object steps = before.steps(CountsQuestion.of(2021)).units();
        Object campaigns = before.campaigns(CountsQuestion.of(2021), 10).latest();
        Figures after = figures(reorganised(), history.size());
        CountsAnswer is = after.counts(CountsQuestion.of(2021));

        assertThat(history.size()).isGreaterThan(size);
        assertThat(is).usingRecursiveComparison().ignoringFields("ledger").isEqualTo(was);
        assertThat(after.steps(CountsQuestion.of(2021)).units()).isEqualTo(steps);
        assertThat(after.campaigns(CountsQuestion.of(2021), 10).latest()).isEqualTo(campaigns);
        assertThat(is.scope()).isNotNull();
        assertThat(names(is)).containsExactly("huyện *", "xã 1", "xã 2", "xã 3");
    }

    @Test
    void under_the_units_of_now_it_shows_the_merged_ones_with_the_same_totals() {
        Figures figures = figures(reorganised(), history.size());
        CountsAnswer then = figures.counts(CountsQuestion.of(2021));
        CountsAnswer now = figures.counts(CountsQuestion.of(2021).now(null));

        assertThat(now.geography()).isEqualTo(Geography.NOW);
        assertThat(now.geographyDate()).isEqualTo(MERGED);
        assertThat(now.total()).isEqualTo(then.total());
        assertThat(names(now)).containsExactly("huyện", "xã 2", "xã Ba");
        Counts merged = unit(now, "xã 2 mới").counts();
        assertThat(unit(now, "xã 2 mới").label().name()).isEqualTo("xã 2");
        assertThat(merged.get(Figure.ADMITTED, UNION)).isEqualTo(3L);
        assertThat(unit(then, "xã 2").counts().get(Figure.ADMITTED, UNION)).isEqualTo(1L);
        assertThat(merged.get(Figure.TARGET, UNION)).isEqualTo(5L);
        assertThat(merged.get(Figure.ACTIVE_AT_END, UNION)).isEqualTo(3L);
        assertThat(merged.get(Figure.CAMPAIGNS_HELD, null)).isEqualTo(1);
        // The district's own facts map nowhere: a row of its own.
        assertThat(unit(now, "huyện").counts().get(Figure.CAMPAIGNS_HELD, null)).isEqualTo(1);
        assertThat(now.units().stream().noneMatch(unit -> unit.label().unitId().equals(id("xã 2")))).isTrue();
    }

    @Test
    void a_date_before_the_merger_shows_the_units_of_that_date() {
        Figures figures = figures(reorganised(), history.size());
        CountsAnswer now = figures.counts(CountsQuestion.of(2021).now(MERGED.minusDays(1)));

        assertThat(now.geographyDate()).isEqualTo(MERGED.minusDays(1));
        assertThat(names(now)).containsExactly("huyện *", "xã 1", "xã 2", "xã 3");
    }

    @Test
    void one_name_is_not_one_unit() {
        Figures figures = figures(reorganised(), history.size());

        assertThat(admitted(figures, "xã 2", null)).isEqualTo(1);
        assertThat(admitted(figures, "xã 2 mới", null)).isZero();
        // Asked for by its old id, a merged unit is the one that goes on for it.
        assertThat(admitted(figures, "xã 2", MERGED)).isEqualTo(3);
        assertThat(admitted(figures, "xã 2 mới", MERGED)).isEqualTo(3);
    }

    @Test
    void targets_of_merged_units_are_summed_and_keep_their_history() {
        Figures figures = figures(reorganised(), history.size());
        FactsAnswer behind = figures
                .facts(FactsQuestion.of(Figure.TARGET, 2021, UNION, id("xã 2 mới")).now(MERGED));

        assertThat(behind.total()).isEqualTo(5);
        assertThat(behind.facts()).extracting(FactsAnswer.Row::fact)
                .containsExactly("TargetSet", "TargetSet", "TargetRevised");
        assertThat(behind.facts()).extracting(FactsAnswer.Row::unitName).containsExactly("xã 1", "xã 2", "xã 2");
    }

    @Test
    void a_target_of_the_unit_that_goes_on_counts_instead_of_those_of_the_merged_ones() {
        history.target("xã 1", UNION, 2025, 10).target("xã 2", UNION, 2025, 20);
        Figures before = figures(reorganised(), history.size());
        CountsQuestion question = CountsQuestion.of(2025).of(id("tỉnh"));
        assertThat(unit(before.counts(question), "xã 2 mới").counts().get(Figure.TARGET, UNION)).isEqualTo(30L);
        assertThat(before.counts(question).total().get(Figure.TARGET, UNION)).isEqualTo(30L);

        Figures after = figures(history.target("xã 2 mới", UNION, 2025, 25), history.size());
        assertThat(unit(after.counts(question), "xã 2 mới").counts().get(Figure.TARGET, UNION)).isEqualTo(25L);
    }

    @Test
    void the_steps_of_merged_units_stand_together_the_first_document_first() {
        StepsAnswer now = figures(reorganised(), history.size()).steps(CountsQuestion.of(2021).now(MERGED));

        assertThat(now.units()).extracting(unit -> unit.unit().name()).containsExactly("xã 2", "xã Ba");
        assertThat(now.units().getFirst().steps()).hasEntrySatisfying(Step.PLAN, evidence -> {
            assertThat(evidence.documentNumber()).isEqualTo("2-KH");
            assertThat(evidence.documents()).isEqualTo(2);
        });
    }

    @Test
    void in_the_year_of_the_merger_each_fact_is_under_the_units_of_its_day_and_members_under_those_of_the_last() {
        reorganised().admitted("Giang", UNION, "1a", "2025-03-26").admitted("Hà", UNION, "1a", "2025-09-02");
        Figures figures = figures(history, history.size());
        CountsAnswer old = figures.counts(CountsQuestion.of(2025).of(id("huyện")));
        CountsAnswer young = figures.counts(CountsQuestion.of(2025).of(id("tỉnh")));

        assertThat(unit(old, "xã 1").counts().get(Figure.ADMITTED, UNION)).isEqualTo(1L);
        assertThat(unit(old, "xã 1").counts().get(Figure.ACTIVE_AT_START, UNION)).isEqualTo(2L);
        assertThat(unit(old, "xã 1").counts().get(Figure.ACTIVE_AT_END, UNION)).isEqualTo(0L);
        assertThat(unit(young, "xã 2 mới").counts().get(Figure.ADMITTED, UNION)).isEqualTo(1L);
        assertThat(unit(young, "xã 2 mới").counts().get(Figure.ACTIVE_AT_START, UNION)).isEqualTo(0L);
        assertThat(unit(young, "xã 2 mới").counts().get(Figure.ACTIVE_AT_END, UNION)).isEqualTo(5L);
    }

    @Test
    void what_takes_effect_later_changes_nothing_before() {
        long size = history.size();
        reorganised();
        Figures figures = figures(history, history.size());
        CountsQuestion before = CountsQuestion.of(2021).now(LocalDate.of(2025, 6, 30));

        assertThat(figures.counts(before).units()).isEqualTo(figures.counts(before.asOf(size)).units());
        assertThat(figures.counts(CountsQuestion.of(2021).now(null).asOf(size)).geographyDate())
                .isEqualTo(LocalDate.of(2018, 1, 1));
    }

    @Test
    void names_of_then_are_those_at_the_end_of_the_year() {
        history.fact("units", new UnitRenamed(id("xã 1"), "xã Một", LocalDate.of(2021, 12, 31), decision("2021-12-01")))
                .fact("units",
                        new UnitRenamed(id("xã 1"), "xã Nhất", LocalDate.of(2022, 1, 1), decision("2021-12-01")));
        Figures figures = figures(history, history.size());

        assertThat(unit(figures.counts(CountsQuestion.of(2020)), "xã 1").label().name()).isEqualTo("xã 1");
        assertThat(unit(figures.counts(CountsQuestion.of(2021)), "xã 1").label().name()).isEqualTo("xã Một");
        assertThat(unit(figures.counts(CountsQuestion.of(2021).now(null)), "xã 1").label().name()).isEqualTo("xã Nhất");
    }

    private static long admitted(Figures figures, String unit, @Nullable LocalDate now) {
        CountsQuestion question = CountsQuestion.of(2021).of(id(unit));
        return figures.counts(now == null ? question : question.now(now)).total().orZero(Figure.ADMITTED, UNION);
    }

    private static UnitCounts unit(CountsAnswer answer, String name) {
        return answer.units().stream().filter(unit -> unit.label().unitId().equals(id(name))).findFirst().orElseThrow();
    }

    private static List<String> names(CountsAnswer answer) {
        Stream<String> names = answer.units().stream()
                .map(unit -> unit.own() ? unit.label().name() + " *" : unit.label().name());
        return names.toList();
    }

    private static Figures figures(History history, long size) {
        return Figures.of(history, size, at -> "root at " + at);
    }
}
