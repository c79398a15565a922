package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.reporting.History.decision;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer.YearBefore;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.UnitLabel;

/** What is compared with the same days a year before, and what is not. */
class YearBeforeTest {
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    private final History history = History.district().target("xã 1", UNION, 2020, 4)
            .target("xã 1", UNION, 2021, 5).admitted("An", UNION, "1a", "2020-02-10")
            .admitted("Bình", UNION, "1b", "2020-05-19").admitted("Chi", UNION, "2a", "2021-04-30")
            .admitted("Dũng", UNION, "1a", "2021-05-30").admitted("Em", UNION, "1a", "2021-09-02");

    @Test
    void a_quarter_is_compared_with_that_quarter_of_the_year_before() {
        YearBefore before = before(CountsQuestion.of(Period.parse("2021-Q2")), LATER);

        assertThat(before.period()).hasToString("2020-Q2");
        assertThat(before.until()).isNull();
        assertThat(number(before.total(), Figure.ADMITTED)).isEqualTo(1);
        assertThat(number(unit(before, "xã 1"), Figure.ADMITTED)).isEqualTo(1);
        assertThat(number(unit(before, "xã 2"), Figure.ADMITTED)).isZero();
        assertThat(before.missing()).isEmpty();
    }

    @Test
    void what_stands_on_a_day_is_compared_by_that_day_and_targets_are_those_of_the_year_before() {
        Counts half = Objects.requireNonNull(before(CountsQuestion.of(Period.parse("2021-H1")), LATER).total());

        assertThat(number(half, Figure.ACTIVE_AT_START)).isZero();
        assertThat(number(half, Figure.ACTIVE_AT_END)).isEqualTo(2);
        assertThat(number(half, Figure.TARGET_TOGETHER)).isEqualTo(4);
        assertThat(Objects.requireNonNull(half.share(Share.ATTAINMENT, UNION)).percent()).isEqualTo(50);
        assertThat(half.get(Figure.COVERED, UNION)).isNull();
    }

    @Test
    void a_period_that_is_not_over_is_compared_as_far_as_it_has_come() {
        YearBefore before = before(CountsQuestion.of(2021), LocalDate.of(2021, 4, 30));

        assertThat(before.until()).isEqualTo(LocalDate.of(2021, 4, 30));
        assertThat(before.period()).hasToString("2020-01-01..2020-04-30");
        assertThat(number(before.total(), Figure.ADMITTED)).isEqualTo(1);
        assertThat(Objects.requireNonNull(before.total()).get(Figure.COVERED, UNION)).isNull();
        assertThat(YearBeforeReport.answer(figures(), CountsQuestion.of(2021), LocalDate.of(2020, 12, 31)).before())
                .isNull();
    }

    @Test
    void the_years_before_the_first_fact_have_no_numbers_and_not_0() {
        YearBefore before = before(CountsQuestion.of(2020), LATER);

        assertThat(before.isThere()).isFalse();
        assertThat(before.total()).isNull();
        assertThat(before.units()).isEmpty();
        assertThat(before.begins()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(
                YearBeforeReport.answer(figures(), CountsQuestion.of(2020), LATER).total().get(Figure.ADMITTED, UNION))
                .isEqualTo(2L);
    }

    @Test
    void a_roll_of_members_who_were_admitted_long_ago_begins_nothing() {
        history.admitted("Giang", UNION, "1a", "2017-03-26").admitted("Hà", UNION, "1a", "2018-03-26")
                .ended("Hà", UNION, "1a", "2019-03-26");

        assertThat(before(CountsQuestion.of(2019), LATER).isThere()).isFalse();
        assertThat(before(CountsQuestion.of(2020), LATER).isThere()).isFalse();
    }

    @Test
    void a_ledger_that_begins_within_the_days_before_says_so() {
        History late = History.district().campaign("hè", "xã 1", new CampaignKind("SUMMER_VOLUNTEERS"), "2020-07-10",
                10, 5);
        YearBefore before = Objects.requireNonNull(
                YearBeforeReport.answer(of(late), CountsQuestion.of(2021), LATER).before());

        assertThat(before.begins()).isEqualTo(LocalDate.of(2020, 7, 10));
        assertThat(Objects.requireNonNull(before.total()).get(Figure.CAMPAIGNS_HELD, null)).isEqualTo(1);
    }

    @Test
    void a_period_longer_than_a_year_is_not_compared_with_days_of_its_own() {
        Period two = Period.parse("2020-01-01..2021-12-31");
        assertThat(YearBeforeReport.answer(figures(), CountsQuestion.of(two), LATER).before()).isNull();
    }

    @Test
    void a_unit_that_was_not_there_on_all_days_has_nothing_to_compare_and_those_that_are_gone_are_named() {
        merged("2020-07-01");
        YearBefore year = before(CountsQuestion.of(2021), LATER);

        assertThat(year.missing()).extracting(UnitLabel::unitId).containsExactly(id("xã mới"));
        assertThat(year.gone()).extracting(UnitLabel::unitId).containsExactly(id("xã 1"), id("xã 2"));
        assertThat(number(year.total(), Figure.ADMITTED)).isEqualTo(2);

        YearBefore same = before(CountsQuestion.of(2020), LATER);
        assertThat(same.isThere()).isFalse();
        assertThat(before(CountsQuestion.of(2022), LATER).missing()).isEmpty();
        assertThat(before(CountsQuestion.of(2021).of(id("xã mới")), LATER).total()).isNull();
        // asked of a unit that went into another one, the answer is of that one
        assertThat(before(CountsQuestion.of(2022).of(id("xã 1")), LATER).total()).isNotNull();
    }

    @Test
    void by_the_units_of_now_the_merged_ones_are_counted_under_the_one_that_goes_on_and_named() {
        merged("2021-07-01");
        YearBefore before = before(CountsQuestion.of(2021).now(null), LATER);

        assertThat(number(unit(before, "xã mới"), Figure.ADMITTED)).isEqualTo(2);
        assertThat(before(CountsQuestion.of(2021).of(id("xã mới")).now(null), LATER).total()).isNotNull();
        assertThat(before.missing()).isEmpty();
        assertThat(before.merged()).singleElement().satisfies(merged -> {
            assertThat(merged.unit().unitId()).isEqualTo(id("xã mới"));
            assertThat(merged.from()).extracting(UnitLabel::unitId).containsExactly(id("xã 1"), id("xã 2"));
        });
    }

    @Test
    void a_unit_without_anything_before_it_has_no_numbers_by_the_units_of_now_either() {
        history.fact("units", new UnitEstablished(id("xã thêm"), UnitLevel.COMMUNE, id("huyện"), "9", "xã thêm",
                LocalDate.of(2021, 3, 1)));

        assertThat(before(CountsQuestion.of(2021).now(null), LATER).missing()).extracting(UnitLabel::unitId)
                .containsExactly(id("xã thêm"));
    }

    private void merged(String day) {
        LocalDate on = LocalDate.parse(day);
        history.fact("units",
                new UnitEstablished(id("xã mới"), UnitLevel.COMMUNE, id("huyện"), "new", "xã 1", on))
                .fact("units", new UnitsMerged(List.of(id("xã 1"), id("xã 2")), id("xã mới"), on, decision(day)));
    }

    private YearBefore before(CountsQuestion question, LocalDate today) {
        CountsAnswer answer = YearBeforeReport.answer(figures(), question, today);
        assertThat(answer).usingRecursiveComparison().ignoringFields("before")
                .isEqualTo(figures().counts(question));
        return Objects.requireNonNull(answer.before());
    }

    private static Counts unit(YearBefore before, String name) {
        return before.units().stream().filter(unit -> unit.label().unitId().equals(id(name)) && !unit.own()).findFirst()
                .orElseThrow().counts();
    }

    private static long number(@Nullable Counts counts, Figure figure) {
        return Objects.requireNonNull(Objects.requireNonNull(counts).get(figure, UNION));
    }

    private Figures figures() {
        return of(history);
    }

    private static Figures of(History history) {
        return Figures.of(history, history.size(), size -> "root at " + size);
    }
}
