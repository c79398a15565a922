package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.reporting.History.decision;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;
import vn.oneplusone.reporting.queries.fixed.Statement;

/** A unit with a target goes into one that has its own: nothing of either is lost. */
class TargetsTogetherTest {
    private static final LocalDate MERGED = LocalDate.of(2024, 7, 1);
    private static final Organization UNION = Organization.UNION;

    /** 7 admitted in both, targets of 2 and 4. */
    private static History district() {
        History history = History.district().target("xã 1", UNION, 2024, 2).target("xã 2", UNION, 2024, 4);
        for (int i = 0; i < 3; i++) {
            history.admitted("một " + i, UNION, "1a", "2024-03-26");
        }
        for (int i = 0; i < 4; i++) {
            history.admitted("hai " + i, UNION, "2a", "2024-08-26");
        }
        return history;
    }

    private static History merged() {
        return district().fact("units",
                new UnitsMerged(List.of(id("xã 1")), id("xã 2"), MERGED, decision("2024-06-16")));
    }

    @Test
    void the_sum_of_both_is_what_is_reached_is_measured_against() {
        CountsAnswer answer = counts(merged(), CountsQuestion.of(2024));
        assertThat(answer.total().get(Figure.TARGET, UNION)).isEqualTo(4L);
        assertThat(answer.total().get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(6L);
        assertThat(answer.total().share(Share.ATTAINMENT, UNION)).isEqualTo(new Percentage("7/6", 117));
        assertThat(unit(answer, "xã 2").get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(6L);
        assertThat(unit(answer, "xã 1").get(Figure.TARGET_TOGETHER, UNION)).isNull();
        Figures figures = figures(merged());
        assertThat(figures.timeline(CountsQuestion.of(2024)).lines().get(UNION)).isNotNull()
                .extracting(line -> line.target()).isEqualTo(6L);
        FactsAnswer facts = figures.facts(FactsQuestion.of(Figure.TARGET_TOGETHER, 2024, UNION, null));
        assertThat(facts.total()).isEqualTo(6);
        assertThat(facts.facts()).hasSize(2);
        long before = district().size();
        assertThat(figures.explain(ExplainQuestion.of(2024, before, null)).changes())
                .allMatch(change -> change.figure() != Figure.TARGET_TOGETHER || change.unit() != null);
    }

    @Test
    void it_is_the_target_where_none_went_into_another() {
        CountsAnswer answer = counts(district(), CountsQuestion.of(2024));
        for (Figure figure : List.of(Figure.TARGET, Figure.TARGET_TOGETHER)) {
            assertThat(answer.total().get(figure, UNION)).isEqualTo(6L);
            assertThat(unit(answer, "xã 1").get(figure, UNION)).isEqualTo(2L);
        }
        History own = merged().target("huyện", UNION, 2024, 5);
        assertThat(counts(own, CountsQuestion.of(2024)).total().get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(5L);
    }

    @Test
    void so_it_is_by_the_units_of_today_long_after() {
        History history = district().fact("units", new UnitsMerged(List.of(id("xã 1")), id("xã 2"),
                LocalDate.of(2025, 7, 1), decision("2025-06-16")));
        CountsAnswer now = counts(history, CountsQuestion.of(2024).now(LocalDate.of(2026, 1, 1)));
        assertThat(unit(now, "xã 2").get(Figure.TARGET, UNION)).isEqualTo(4L);
        assertThat(unit(now, "xã 2").get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(6L);
        assertThat(unit(now, "xã 2").share(Share.ATTAINMENT, UNION)).isEqualTo(new Percentage("7/6", 117));
        assertThat(now.total().get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(6L);
    }

    @Test
    void several_go_into_one_after_the_other() {
        History history = merged().unit("xã 3", UnitLevel.COMMUNE, "huyện").target("xã 3", UNION, 2024, 10)
                .fact("units", new UnitsMerged(List.of(id("xã 2")), id("xã 3"), MERGED.plusDays(9),
                        decision("2024-06-16")));
        CountsAnswer answer = counts(history, CountsQuestion.of(2024));
        assertThat(answer.total().get(Figure.TARGET, UNION)).isEqualTo(10L);
        assertThat(answer.total().get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(16L);
    }

    @Test
    void a_unit_that_ended_without_a_successor_leaves_its_target_above() {
        History history = district().fact("units", new UnitDissolved(id("xã 1"), MERGED, decision("2024-06-16")));
        CountsAnswer answer = counts(history, CountsQuestion.of(2024));
        assertThat(answer.total().get(Figure.TARGET, UNION)).isEqualTo(4L);
        assertThat(answer.total().get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(6L);
        CountsAnswer district = counts(history, CountsQuestion.of(2024).of(id("huyện")));
        assertThat(district.total().get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(6L);
    }

    @Test
    void a_top_that_ended_leaves_none() {
        History history = History.district().target("huyện", UNION, 2025, 8).target("xã 1", UNION, 2025, 2)
                .fact("units",
                        new UnitEstablished(id("tỉnh"), UnitLevel.PROVINCE, null, "91", "tỉnh", MERGED.plusYears(1)))
                .target("tỉnh", UNION, 2025, 9)
                .fact("units", new UnitDissolved(id("huyện"), MERGED.plusYears(1), decision("2025-06-16")));
        assertThat(counts(history, CountsQuestion.of(2025).of(id("tỉnh"))).total().get(Figure.TARGET_TOGETHER, UNION))
                .isEqualTo(9L);
    }

    /** A commune that was established after the units had last changed in the year, with a target of 3 and one admitted. */
    private static History established() {
        return merged().fact("units",
                new UnitEstablished(id("xã 3"), UnitLevel.COMMUNE, id("huyện"), "code 3", "xã 3",
                        MERGED.plusDays(60), UnitKind.SCHOOL))
                .fact("units", new UnitEstablished(id("3a"), UnitLevel.BRANCH, id("xã 3"), "code 3a", "3a",
                        MERGED.plusDays(60)))
                .target("xã 3", UNION, 2024, 3).admitted("ba", UNION, "3a", "2024-10-20");
    }

    @Test
    void a_unit_established_after_the_last_change_of_units_counts_like_any_other() {
        CountsAnswer year = counts(established(), CountsQuestion.of(2024));
        for (Figure figure : List.of(Figure.TARGET, Figure.TARGET_TOGETHER)) {
            assertThat(unit(year, "xã 3").get(figure, UNION)).as("%s", figure).isEqualTo(3L);
        }
        assertThat(year.total().get(Figure.TARGET, UNION)).isEqualTo(7L);
        assertThat(year.total().get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(9L);
        CountsAnswer itself = counts(established(), CountsQuestion.of(2024).of(id("xã 3")));
        assertThat(itself.total().get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(3L);
        CountsAnswer earlier = counts(established(), CountsQuestion.of(2024).now(MERGED.plusDays(1)));
        assertThat(unit(earlier, "xã 3").get(Figure.TARGET, UNION)).as("where it will first stand").isEqualTo(3L);
        assertThat(earlier.total().get(Figure.TARGET_TOGETHER, UNION)).isEqualTo(9L);
    }

    @Test
    void so_it_does_where_nothing_was_admitted_signed_off_or_declared() {
        History history = merged().fact("units", new UnitEstablished(id("xã 3"), UnitLevel.COMMUNE, id("huyện"),
                "code 3", "xã 3", MERGED.plusDays(60)));
        assertThat(counts(history, CountsQuestion.of(2024)).units()).extracting(unit -> unit.label().unitId())
                .contains(id("xã 3"));
        Figures figures = figures(history);
        assertThat(SignOffReport.of(figures, null).below(Period.year(2024), null).units())
                .extracting(unit -> unit.unit().unitId()).contains(id("xã 3"));
        assertThat(statement(figures, YearClosed.EDITION).unfinished().undeclared()).extracting(UnitLabel::unitId)
                .contains(id("xã 3"));
    }

    @Test
    void a_closing_of_before_still_has_no_target_of_such_a_unit() {
        Figures figures = figures(established());
        assertThat(numbers(figures, YearClosed.SECOND_EDITION)).isEqualTo(new Percentage("8/4", 200));
        assertThat(numbers(figures, YearClosed.EDITION)).isEqualTo(new Percentage("8/9", 89));
        assertThat(statement(figures, YearClosed.SECOND_EDITION).figures())
                .isEqualTo(statement(figures, YearClosed.EDITION).figures());
    }

    @Test
    void a_closing_of_before_is_replayed_as_it_was() {
        Figures figures = figures(merged());
        assertThat(numbers(figures, YearClosed.SECOND_EDITION)).isEqualTo(new Percentage("7/4", 175));
        assertThat(sentence(figures, YearClosed.SECOND_EDITION)).contains("đạt 175%");
        assertThat(numbers(figures, YearClosed.EDITION)).isEqualTo(new Percentage("7/6", 117));
        assertThat(sentence(figures, YearClosed.EDITION)).contains("đạt 117%");
        assertThat(statement(figures, YearClosed.SECOND_EDITION).figures())
                .isEqualTo(statement(figures, YearClosed.EDITION).figures());
    }

    private static @Nullable Percentage numbers(Figures figures, int edition) {
        return Objects.requireNonNull(statement(figures, edition).total().get(UNION)).attainment();
    }

    private static String sentence(Figures figures, int edition) {
        return statement(figures, edition).sentence().vietnamese();
    }

    private static Statement statement(Figures figures, int edition) {
        return Objects.requireNonNull(figures.statement(new YearClosed(id("huyện"), 2024, figures.size(), "root",
                "2023-2025", "cd34", LocalDate.of(2025, 1, 5), edition)));
    }

    private static Counts unit(CountsAnswer answer, String name) {
        return answer.units().stream().filter(unit -> unit.label().unitId().equals(id(name)) && !unit.own()).findFirst()
                .orElseThrow().counts();
    }

    private static CountsAnswer counts(History history, CountsQuestion question) {
        return figures(history).counts(question);
    }

    private static Figures figures(History history) {
        return Figures.of(history, history.size(), size -> "root");
    }
}
