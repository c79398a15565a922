package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.queries.BeyondLedger;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnknownUnit;
import vn.oneplusone.reporting.queries.facts.AnomaliesAnswer;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

class CountsTest {
    @Test
    void counts_an_admission_in_its_branch_commune_and_district_and_in_its_month() {
        CountsAnswer answer = counts(History.district().admitted("An", UNION, "1a", "2021-03-26"));

        assertThat(answer.scope()).isNotNull().extracting("name").isEqualTo("huyện");
        assertThat(answer.total().get(Figure.ADMITTED, UNION)).isEqualTo(1L);
        assertThat(answer.total().get(Figure.ADMITTED, FEDERATION)).isEqualTo(0L);
        assertThat(unit(answer, "xã 1").get(Figure.ADMITTED, UNION)).isEqualTo(1L);
        assertThat(unit(answer, "xã 2").get(Figure.ADMITTED, UNION)).isEqualTo(0L);
        assertThat(answer.byMonth().get(2).admitted()).containsEntry(UNION, 1L);
        assertThat(answer.byMonth().get(3).admitted()).containsEntry(UNION, 0L);
    }

    @Test
    void a_part_of_a_year_is_measured_against_the_target_of_the_year_and_has_nothing_that_is_counted_once_a_year() {
        History history = History.district().admitted("An", UNION, "1a", "2021-03-26")
                .admitted("Bình", UNION, "1a", "2021-04-01").target("xã 1", UNION, 2021, 4)
                .fact("dissemination/1a/2021",
                        new DisseminationRecorded(History.id("1a"), LocalDate.of(2021, 4, 2), 3, 5));
        Figures figures = Figures.of(history, history.size(), size -> "root");
        Counts quarter = figures.counts(CountsQuestion.of(Period.parse("2021-Q2"))).total();

        assertThat(quarter.get(Figure.ADMITTED, UNION)).isEqualTo(1L);
        assertThat(quarter.get(Figure.TARGET, UNION)).isEqualTo(4L);
        assertThat(quarter.share(Share.ATTAINMENT, UNION)).isEqualTo(Percentage.of(1, 4));
        assertThat(quarter.get(Figure.ACTIVE_AT_START, UNION)).isEqualTo(1L);
        assertThat(quarter.get(Figure.DISSEMINATION_PRESENT, null)).isNull();
        assertThat(quarter.share(Share.DISSEMINATION, null)).isNull();
        assertThat(counts(history).total().get(Figure.DISSEMINATION_PRESENT, null)).isEqualTo(3L);
        assertThat(
                figures.facts(new FactsQuestion(Figure.TARGET, Period.parse("2021-Q2"), UNION, null, null, false, null,
                        null, Geography.THEN, null, null, null, 10)).total())
                .isEqualTo(4L);
    }

    @Test
    void the_business_date_decides_the_year_not_the_day_of_recording() {
        History history = History.district().admitted("An", UNION, "1a", "2022-01-01")
                .admitted("Bình", UNION, "1a", "2021-12-31").admitted("Chi", UNION, "1a", "2021-01-01");

        assertThat(counts(history).total().get(Figure.ADMITTED, UNION)).isEqualTo(2L);
        assertThat(counts(history).total().get(Figure.ACTIVE_AT_START, UNION)).isEqualTo(0L);
    }

    @Test
    void members_are_those_admitted_and_not_ended_on_the_day() {
        History history = History.district().admitted("An", UNION, "1a", "2019-05-01")
                .admitted("Bình", UNION, "1a", "2019-05-01").admitted("Chi", UNION, "2a", "2021-05-01")
                .ended("An", UNION, "1a", "2021-12-31").ended("Bình", UNION, "1a", "2022-01-01");
        Counts total = counts(history).total();

        assertThat(total.get(Figure.ACTIVE_AT_START, UNION)).isEqualTo(2L);
        assertThat(total.get(Figure.ACTIVE_AT_END, UNION)).isEqualTo(2L);
        assertThat(total.get(Figure.ENDED, UNION)).isEqualTo(1L);
        assertThat(total.get(Figure.NET, UNION)).isEqualTo(0L);
    }

    @Test
    void a_late_fact_changes_the_year_today_and_not_as_known_before() {
        History history = History.district().admitted("An", UNION, "1a", "2021-03-26");
        long before = history.size();
        history.admitted("Bình", UNION, "1a", "2021-02-01");

        assertThat(figures(history).counts(CountsQuestion.of(2021).asOf(before)).total().get(Figure.ADMITTED, UNION))
                .isEqualTo(1L);
        assertThat(counts(history).total().get(Figure.ADMITTED, UNION)).isEqualTo(2L);
    }

    @Test
    void a_double_admission_counts_once_on_its_earlier_day_and_is_listed() {
        History history = History.district().admitted("An", UNION, "1a", "2021-03-26").admitted("An", UNION, "2a",
                "2021-02-01");
        CountsAnswer answer = counts(history);

        assertThat(answer.total().get(Figure.ADMITTED, UNION)).isEqualTo(1L);
        assertThat(unit(answer, "xã 2").get(Figure.ADMITTED, UNION)).isEqualTo(1L);
        assertThat(anomalies(history)).containsExactly(Anomaly.ADMITTED_TWICE);
    }

    @Test
    void who_left_can_be_admitted_again() {
        History history = History.district().admitted("An", UNION, "1a", "2019-01-01")
                .ended("An", UNION, "1a", "2021-02-01").admitted("An", UNION, "1a", "2021-06-01");

        assertThat(counts(history).total().get(Figure.ADMITTED, UNION)).isEqualTo(1L);
        assertThat(counts(history).total().get(Figure.ACTIVE_AT_END, UNION)).isEqualTo(1L);
        assertThat(anomalies(history)).isEmpty();
    }

    @Test
    void the_units_own_target_counts_and_those_below_stand_beside_it() {
        CountsAnswer answer = counts(
                History.district().target("huyện", UNION, 2021, 1132).target("xã 1", UNION, 2021, 700)
                        .target("2a", UNION, 2021, 300).admitted("An", UNION, "1a", "2021-03-26"));

        assertThat(answer.total().get(Figure.TARGET, UNION)).isEqualTo(1132L);
        assertThat(answer.total().get(Figure.TARGET_BELOW, UNION)).isEqualTo(1000L);
        assertThat(answer.total().share(Share.ATTAINMENT, UNION)).isEqualTo(new Percentage("1/1132", 0));
        assertThat(unit(answer, "xã 2").get(Figure.TARGET, UNION)).isEqualTo(300L);
        assertThat(unit(answer, "xã 2").get(Figure.TARGET_BELOW, UNION)).isEqualTo(300L);
        assertThat(answer.total().get(Figure.TARGET, FEDERATION)).isNull();
        assertThat(answer.total().share(Share.ATTAINMENT, FEDERATION)).isNull();
    }

    @Test
    void a_revised_target_replaces_the_one_before() {
        History history = History.district().target("huyện", UNION, 2021, 1132).revised("huyện", UNION, 2021, 900);

        assertThat(counts(history).total().get(Figure.TARGET, UNION)).isEqualTo(900L);
        FactsAnswer facts = figures(history).facts(FactsQuestion.of(Figure.TARGET, 2021, UNION, null));
        assertThat(facts.facts()).extracting(FactsAnswer.Row::n).containsExactly(1132L, -232L);
        assertThat(facts.facts()).extracting(FactsAnswer.Row::fact).containsExactly("TargetSet", "TargetRevised");
    }

    @Test
    void a_campaign_of_an_unknown_unit_counts_in_the_total_in_a_row_of_its_own_and_is_listed() {
        History history = History.district().campaign("c", "nowhere", new CampaignKind("OTHER"), "2021-07-01", 10, 20);
        CountsAnswer answer = counts(history);

        assertThat(answer.total().get(Figure.CAMPAIGNS_HELD, null)).isEqualTo(1);
        UnitCounts row = answer.units().getLast();
        assertThat(row.label().unitId()).isEqualTo(id("nowhere"));
        assertThat(row.label().name()).isNull();
        assertThat(row.counts().get(Figure.CAMPAIGN_YOUTHS, null)).isEqualTo(20);
        assertThat(anomalies(history)).containsExactly(Anomaly.UNKNOWN_UNIT);
        assertThat(anomalies(history.unit("nowhere", UnitLevel.COMMUNE, "huyện"))).isEmpty();
    }

    @Test
    void what_the_district_does_itself_is_a_row_beside_its_communes() {
        CountsAnswer answer = counts(
                History.district().campaign("c", "huyện", new CampaignKind("YOUTH_MONTH"), "2021-03-31", 10, 20));

        UnitCounts own = answer.units().getFirst();
        assertThat(own.own()).isTrue();
        assertThat(
                numbers(own.counts(), new CampaignKind("YOUTH_MONTH"), Figure.CAMPAIGNS_PLANNED, Figure.CAMPAIGNS_HELD,
                        Figure.CAMPAIGNS_CANCELLED, Figure.CAMPAIGN_MEMBERS, Figure.CAMPAIGN_YOUTHS))
                .containsExactly(0L, 1L, 0L, 10L, 20L);
        assertThat(answer.total().get(Figure.CAMPAIGNS_HELD, null)).isEqualTo(1);
    }

    @Test
    void a_campaign_that_was_cancelled_and_held_after_all_counts_as_held() {
        LocalDate day = LocalDate.of(2021, 7, 1);
        History history = History.district()
                .fact("campaign/" + id("c"),
                        new CampaignPlanned(id("c"), id("xã 1"), new CampaignKind("OTHER"), day, day))
                .fact("campaign/" + id("c"), new CampaignCancelled(id("c"), null, day));
        assertThat(counts(history).total().get(Figure.CAMPAIGNS_CANCELLED, null)).isEqualTo(1);

        history.campaign("c", "xã 1", new CampaignKind("OTHER"), "2021-07-02", 1, 1);
        assertThat(counts(history).total().get(Figure.CAMPAIGNS_CANCELLED, null)).isZero();
        assertThat(counts(history).total().get(Figure.CAMPAIGNS_HELD, null)).isEqualTo(1);
        assertThat(anomalies(history)).containsExactly(Anomaly.HELD_AND_CANCELLED);
    }

    @Test
    void dissemination_counts_the_best_attended_meeting_of_each_branch_at_most_its_roll() {
        History history = History.district().fact(null, meeting("1a", "2021-02-01", 10, 20))
                .fact(null, meeting("1a", "2021-03-01", 15, 30)).fact(null, meeting("1b", "2021-03-01", 9, 8))
                .fact(null, meeting("1a", "2020-03-01", 30, 30));
        Counts total = counts(history).total();

        assertThat(total.share(Share.DISSEMINATION, null)).isEqualTo(new Percentage("23/38", 61));
        assertThat(anomalies(history)).containsExactly(Anomaly.PRESENT_BEYOND_ROLL);
    }

    @Test
    void a_step_counts_once_with_its_first_document_in_the_year_it_is_for() {
        History history = History.district()
                .fact(null, new StepRecorded(id("xã 1"), 2021, Step.SURVEY, LocalDate.of(2021, 2, 1), "2-BC", null,
                        null))
                .fact(null, new StepRecorded(id("xã 1"), 2021, Step.SURVEY, LocalDate.of(2020, 12, 20), "1-BC", null,
                        null))
                .fact(null, new PilotDesignated(id("xã 1"), 2021, LocalDate.of(2021, 1, 1)));

        assertThat(counts(history).total().byDetail(Figure.STEPS, null, Step.class)).containsEntry(Step.SURVEY, 1L)
                .containsEntry(Step.PLAN, 0L);
        StepsAnswer steps = figures(history).steps(CountsQuestion.of(2021));
        assertThat(steps.units()).hasSize(2);
        StepsAnswer.UnitSteps pilot = steps.units().getFirst();
        assertThat(pilot.unit().pilot()).isTrue();
        assertThat(pilot.steps().get(Step.SURVEY)).isEqualTo(
                new StepsAnswer.Evidence("1-BC", LocalDate.of(2020, 12, 20), null, history.size() - 2, 2));
    }

    @Test
    void support_is_counted_in_dong_to_the_last_one_beyond_what_fits_an_int() {
        UUID support = id("s");
        History history = History.district()
                .fact(null, new CapitalSupportGranted(support, id("An"), id("xã 1"), SupportForm.LOAN,
                        SupportModel.CROPS, 3_000_000_001L, LocalDate.of(2021, 5, 1)))
                .fact(null, new CapitalSupportRepaid(support, 1_000_000_000L, LocalDate.of(2021, 9, 1)));

        assertThat(numbers(counts(history).total(), SupportForm.LOAN, Figure.SUPPORT_GRANTED, Figure.SUPPORT_AMOUNT,
                Figure.SUPPORT_REPAID)).containsExactly(1L, 3_000_000_001L, 1_000_000_000L);
    }

    @Test
    void refuses_what_is_not_known() {
        Figures figures = figures(History.district());

        assertThatThrownBy(() -> figures.counts(CountsQuestion.of(2021).asOf(7L))).isInstanceOf(BeyondLedger.class);
        assertThatThrownBy(() -> figures.counts(CountsQuestion.of(2021).of(id("nowhere"))))
                .isInstanceOf(UnknownUnit.class);
        assertThatThrownBy(() -> figures.facts(FactsQuestion.of(Figure.STEPS, 2021, null, null).withDetail("LOAN")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void entries_of_nobody_count_nowhere_and_are_listed() {
        assertThat(anomalies(History.district().fact("x", "something else"))).containsExactly(Anomaly.FOREIGN_ENTRY);
    }

    private static DisseminationRecorded meeting(String branch, String on, int present, int roll) {
        return new DisseminationRecorded(id(branch), LocalDate.parse(on), present, roll);
    }

    private static Counts unit(CountsAnswer answer, String name) {
        return answer.units().stream().filter(unit -> unit.label().unitId().equals(id(name))).findFirst().orElseThrow()
                .counts();
    }

    private static List<@Nullable Long> numbers(Counts counts, Object detail, Figure... figures) {
        List<@Nullable Long> numbers = new ArrayList<>();
        for (Figure figure : figures) {
            numbers.add(counts.get(figure, null, detail));
        }
        return numbers;
    }

    private static List<Anomaly> anomalies(History history) {
        return figures(history).anomalies(null).anomalies().stream().map(AnomaliesAnswer.Row::anomaly).toList();
    }

    private static CountsAnswer counts(History history) {
        return figures(history).counts(CountsQuestion.of(2021));
    }

    private static Figures figures(History history) {
        return Figures.of(history, history.size(), size -> "root");
    }
}
