package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.reporting.History.decision;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAwarded;
import vn.oneplusone.membership.events.MemberDisciplined;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.PartyStepRecorded;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.StayAgreed;
import vn.oneplusone.membership.events.StayReason;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.facts.AnomaliesAnswer;

/** What happens to members who stay members. */
class RecognitionCountsTest {
    private final History history = History.district();

    @Test
    void each_counts_on_its_day_in_the_branch_that_recorded_it() {
        history.admitted("An", UNION, "1a", "2020-03-26");
        an(new MemberEnlisted(id("An"), UNION, id("1a"), day("2021-02-01")),
                new PartyStepRecorded(id("An"), id("1a"), PartyStep.INTRODUCED, day("2021-12-31"), null),
                new PartyStepRecorded(id("An"), id("1a"), PartyStep.ADMITTED, day("2022-01-01"), null),
                new MemberAwarded(id("An"), UNION, id("1a"), AwardLevel.DISTRICT, AwardForm.CERTIFICATE,
                        decision("2021-05-01")),
                new MemberAwarded(id("An"), UNION, id("1a"), AwardLevel.DISTRICT, AwardForm.DIPLOMA,
                        decision("2021-05-02")),
                new MemberDisciplined(id("An"), UNION, id("1a"), DisciplineForm.WARNING, decision("2021-06-01")));

        Counts counts = counts(2021, "xã 1");
        assertThat(counts.get(Figure.ENLISTED, UNION)).isEqualTo(1);
        assertThat(counts.get(Figure.ENLISTED, FEDERATION)).isZero();
        assertThat(counts.get(Figure.PARTY_INTRODUCED, null)).isEqualTo(1);
        assertThat(counts.get(Figure.PARTY_ADMITTED, null)).isZero();
        assertThat(counts(2022, "huyện").get(Figure.PARTY_ADMITTED, null)).isEqualTo(1);
        assertThat(counts.byDetail(Figure.AWARDED, UNION, AwardLevel.class)).containsEntry(AwardLevel.DISTRICT, 2L)
                .containsEntry(AwardLevel.COMMUNE, 0L);
        assertThat(counts.byDetail(Figure.DISCIPLINED, UNION, DisciplineForm.class))
                .containsEntry(DisciplineForm.WARNING, 1L).containsEntry(DisciplineForm.REPRIMAND, 0L);
        assertThat(counts(2021, "xã 2").get(Figure.AWARDED, UNION)).isZero();
        assertThat(counts.get(Figure.ACTIVE_AT_END, UNION)).isEqualTo(1);
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void the_day_of_the_end_is_no_day_of_the_membership() {
        history.admitted("An", UNION, "1a", "2020-03-26").ended("An", UNION, "1a", "2021-06-01");
        an(new MemberEnlisted(id("An"), UNION, id("1a"), day("2021-05-31")),
                new MemberAwarded(id("An"), UNION, id("1a"), AwardLevel.COMMUNE, AwardForm.PRAISE,
                        decision("2021-06-01")));
        assertThat(counts(2021, "xã 1").get(Figure.ENLISTED, UNION)).isEqualTo(1);
        assertThat(counts(2021, "xã 1").get(Figure.AWARDED, UNION)).isZero();
        assertThat(anomalies()).containsExactly(Anomaly.RECORDED_WITHOUT_MEMBERSHIP);
    }

    @Test
    void a_membership_that_was_never_valid_has_nothing_of_it_and_what_was_recorded_is_passed_over() {
        history.admitted("An", UNION, "1a", "2020-03-26");
        an(new MemberEnlisted(id("An"), UNION, id("1a"), day("2021-02-01")),
                new AdmissionAnnulled(id("An"), UNION, id("1a"), day("2020-03-26"), null, decision("2021-07-01")));
        assertThat(counts(2021, "huyện").get(Figure.ENLISTED, UNION)).isZero();
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void who_was_released_and_never_had_been_a_member_has_nothing_but_what_the_right_membership_has() {
        history.admitted("An", UNION, "1a", "2020-03-26");
        an(new MemberEnlisted(id("An"), UNION, id("1a"), day("2021-02-01")), dues(2022, 12, "2021-02-01"),
                new MemberReleased(id("An"), UNION, id("1a"), day("2021-06-01"), "Nơi khác", decision("2021-06-01"),
                        day("2021-02-01"), null),
                new AdmissionAnnulled(id("An"), UNION, id("1a"), day("2020-03-26"), null, decision("2021-07-01")));
        for (Figure figure : List.of(Figure.ADMITTED, Figure.RELEASED, Figure.ENLISTED, Figure.DUES_PAID,
                Figure.ACTIVE_AT_END)) {
            assertThat(counts(2021, "huyện").get(figure, UNION)).as("%s", figure).isZero();
        }
        history.admitted("An", UNION, "1a", "2021-08-01");
        an(new MemberEnlisted(id("An"), UNION, id("1a"), day("2021-09-01")));
        assertThat(counts(2021, "huyện").get(Figure.ENLISTED, UNION)).isEqualTo(1);
        assertThat(counts(2021, "huyện").get(Figure.DUES_PAID, UNION)).isZero();
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void of_two_call_ups_the_first_counts_and_of_two_awards_both() {
        history.admitted("An", UNION, "1a", "2020-03-26");
        an(new MemberEnlisted(id("An"), UNION, id("1a"), day("2021-02-01")),
                new MemberEnlisted(id("An"), UNION, id("1a"), day("2021-02-02")),
                new MemberAwarded(id("An"), UNION, id("1a"), AwardLevel.COMMUNE, AwardForm.PRAISE,
                        decision("2021-06-01")),
                new MemberAwarded(id("An"), UNION, id("1a"), AwardLevel.COMMUNE, AwardForm.PRAISE,
                        decision("2021-06-01")));
        assertThat(counts(2021, "xã 1").get(Figure.ENLISTED, UNION)).isEqualTo(1);
        assertThat(counts(2021, "xã 1").get(Figure.AWARDED, UNION)).isEqualTo(2);
        assertThat(anomalies()).containsExactly(Anomaly.RECORDED_TWICE);
    }

    @Test
    void who_has_paid_up_to_the_last_month_of_a_year_is_paid_up_in_it_and_in_those_before() {
        history.admitted("An", UNION, "1a", "2020-03-26").admitted("Bình", UNION, "1a", "2020-03-26");
        an(dues(2021, 12, "2022-02-01"));
        assertThat(paid(2020, "xã 1")).isEqualTo(1);
        assertThat(paid(2021, "xã 1")).isEqualTo(1);
        assertThat(paid(2022, "xã 1")).isZero();
        assertThat(counts(2021, "xã 1").share(Share.DUES, UNION)).isEqualTo(Percentage.of(1, 2));
        an(dues(2022, 11, "2022-11-05"));
        assertThat(paid(2022, "xã 1")).isZero();
        an(dues(2022, 12, "2022-11-06"));
        assertThat(paid(2022, "xã 1")).isEqualTo(1);
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void a_correction_goes_back_and_dues_go_where_the_member_goes() {
        history.admitted("An", UNION, "1a", "2020-03-26");
        an(dues(2022, 12, "2021-02-01"), new TransferAccepted(id("An"), UNION, id("1a"), id("2a"), day("2021-05-01")));
        assertThat(paid(2020, "xã 1")).isEqualTo(1);
        assertThat(paid(2021, "xã 1")).isZero();
        assertThat(paid(2021, "xã 2")).isEqualTo(1);
        an(new DuesPaid(id("An"), UNION, id("2a"), 2020, 12, DuesEntry.CORRECTION, day("2021-06-01")));
        assertThat(paid(2020, "xã 1")).isEqualTo(1);
        assertThat(paid(2021, "huyện")).isZero();
    }

    @Test
    void who_left_is_nobody_who_has_paid() {
        history.admitted("An", UNION, "1a", "2020-03-26").ended("An", UNION, "1a", "2021-12-31");
        an(dues(2022, 12, "2021-02-01"));
        assertThat(paid(2020, "xã 1")).isEqualTo(1);
        assertThat(paid(2021, "xã 1")).isZero();
        an(dues(2023, 12, "2021-12-31"));
        assertThat(anomalies()).containsExactly(Anomaly.RECORDED_WITHOUT_MEMBERSHIP);
    }

    @Test
    void who_comes_of_age_is_due_from_the_year_on_but_for_the_days_of_a_stay() {
        history.admitted("An", UNION, "1a", "2010-03-26").fact("person/" + id("An"), new PersonRegistered(id("An"),
                "sealed:1:x", 1990, Gender.FEMALE, id("1a"), new Consent(ConsentForm.PAPER, day("2010-01-01"), null,
                        null),
                day("2010-01-01")));
        assertThat(due(2019)).isZero();
        assertThat(due(2020)).isEqualTo(1);
        an(new StayAgreed(id("An"), id("1a"), StayReason.WISH, day("2022-12-31"), day("2021-02-01")));
        assertThat(due(2020)).isEqualTo(1);
        assertThat(due(2021)).isZero();
        assertThat(staying(2021)).isEqualTo(1);
        assertThat(due(2022)).isEqualTo(1);
        assertThat(staying(2022)).isZero();
        an(new StayAgreed(id("An"), id("1a"), StayReason.ELECTED, day("2026-12-31"), day("2022-02-01")));
        assertThat(due(2022)).isZero();
        assertThat(staying(2022)).isEqualTo(1);
        an(new MembershipEnded(id("An"), UNION, id("1a"), EndingReason.CAME_OF_AGE, day("2023-03-26"), null));
        assertThat(staying(2023)).isZero();
        assertThat(due(2023)).isZero();
        assertThat(due(2027)).isZero();
        assertThat(counts(2023, "xã 1").byDetail(Figure.ENDED_BY_REASON, UNION, EndingReason.class))
                .containsEntry(EndingReason.CAME_OF_AGE, 1L).containsEntry(EndingReason.RESIGNED, 0L);
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void whose_year_of_birth_is_not_known_is_never_due_nor_is_a_member_of_the_federation() {
        history.admitted("An", UNION, "1a", "1990-03-26").admitted("Bình", FEDERATION, "1a", "1990-03-26");
        assertThat(due(2022)).isZero();
    }

    private @Nullable Long due(int year) {
        return counts(year, "xã 1").get(Figure.DUE_OF_AGE, null);
    }

    private @Nullable Long staying(int year) {
        return counts(year, "xã 1").get(Figure.STAYING_ON, null);
    }

    private static DuesPaid dues(int year, int month, String on) {
        return new DuesPaid(id("An"), UNION, id("1a"), year, month, DuesEntry.PAYMENT, day(on));
    }

    private @Nullable Long paid(int year, String unit) {
        return counts(year, unit).get(Figure.DUES_PAID, UNION);
    }

    private void an(Object... facts) {
        for (Object fact : facts) {
            history.fact("person/" + id("An"), fact);
        }
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private Counts counts(int year, String unit) {
        try (Figures figures = figures()) {
            return figures.counts(CountsQuestion.of(year).of(id(unit))).total();
        }
    }

    private List<Anomaly> anomalies() {
        try (Figures figures = figures()) {
            return figures.anomalies(null).anomalies().stream().map(AnomaliesAnswer.Row::anomaly).toList();
        }
    }

    private Figures figures() {
        return Figures.of(history, history.size(), size -> "root");
    }
}
