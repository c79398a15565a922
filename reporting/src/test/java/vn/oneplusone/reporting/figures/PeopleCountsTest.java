package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.reporting.History.decision;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TemporaryActivityEnded;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.contributions.rows.AgeBand;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.facts.AnomaliesAnswer;

/** What becomes of people who move, were admitted wrongly, are graded or corrected. */
class PeopleCountsTest {
    private final History history = History.district();

    @Test
    void a_member_counts_where_they_moved_and_the_district_stays_the_same() {
        history.admitted("An", UNION, "1a", "2020-03-26");
        moved("An", "1a", "2a", "2021-05-01");

        assertThat(active(2020, "xã 1")).isEqualTo(1);
        assertThat(active(2021, "xã 1")).isZero();
        assertThat(active(2021, "xã 2")).isEqualTo(1);
        assertThat(active(2021, "huyện")).isEqualTo(1);
        assertThat(counts(2021, "xã 1").get(Figure.TRANSFERRED_IN, UNION)).isEqualTo(0);
        assertThat(counts(2021, "xã 1").get(Figure.TRANSFERRED_OUT, UNION)).isEqualTo(1);
        assertThat(counts(2021, "xã 2").get(Figure.TRANSFERRED_IN, UNION)).isEqualTo(1);
        assertThat(counts(2021, "xã 2").get(Figure.TRANSFERRED_OUT, UNION)).isEqualTo(0);
        assertThat(counts(2021, "huyện").get(Figure.TRANSFERRED_IN, UNION)).isEqualTo(1);
        assertThat(counts(2021, "huyện").get(Figure.TRANSFERRED_OUT, UNION)).isEqualTo(1);
        assertThat(counts(2021, "huyện").get(Figure.NET, UNION)).isZero();
    }

    @Test
    void a_member_received_from_outside_is_active_from_that_day_and_admitted_in_no_year() {
        received("An", "1a", "2020-12-31", "2019-03-26");
        moved("An", "1a", "2a", "2021-05-01");

        assertThat(counts(2019, "huyện").get(Figure.ADMITTED, UNION)).isZero();
        assertThat(active(2019, "huyện")).isZero();
        assertThat(counts(2020, "huyện").get(Figure.ADMITTED, UNION)).isZero();
        assertThat(counts(2020, "huyện").get(Figure.NET, UNION)).isZero();
        assertThat(counts(2020, "xã 1").get(Figure.RECEIVED, UNION)).isEqualTo(1);
        assertThat(active(2020, "xã 1")).isEqualTo(1);
        assertThat(counts(2021, "huyện").get(Figure.RECEIVED, UNION)).isZero();
        assertThat(counts(2021, "huyện").get(Figure.ACTIVE_AT_START, UNION)).isEqualTo(1);
        assertThat(active(2021, "xã 2")).isEqualTo(1);
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void a_member_released_to_outside_is_gone_from_that_day_and_ended_in_no_year() {
        history.admitted("An", UNION, "1a", "2020-03-26");
        released("An", "1a", "2021-01-01");
        assertThat(active(2020, "xã 1")).isEqualTo(1);
        assertThat(active(2021, "xã 1")).isZero();
        assertThat(counts(2021, "huyện").get(Figure.RELEASED, UNION)).isEqualTo(1);
        assertThat(counts(2021, "huyện").get(Figure.ENDED, UNION)).isZero();
        assertThat(counts(2021, "huyện").get(Figure.NET, UNION)).isZero();
        received("An", "2a", "2021-06-01", "2020-03-26");
        assertThat(active(2021, "xã 2")).isEqualTo(1);
        assertThat(anomalies()).isEmpty();
        released("Chi", "1a", "2021-05-01");
        assertThat(counts(2021, "huyện").get(Figure.RELEASED, UNION)).isEqualTo(1);
        assertThat(anomalies()).containsExactly(Anomaly.ENDED_WITHOUT_ADMISSION);
    }

    @Test
    void who_takes_part_elsewhere_counts_at_home_and_beside_the_members_there() {
        history.admitted("An", UNION, "1a", "2020-03-26");
        visits("An", "2a", "1a", "2020-12-31", "2021-12-30");
        assertThat(active(2020, "xã 1")).isEqualTo(1);
        assertThat(active(2020, "xã 2")).isZero();
        assertThat(guests(2020, "xã 2")).isEqualTo(1);
        assertThat(guests(2020, "xã 1")).isZero();
        assertThat(guests(2021, "huyện")).isZero();
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void it_ends_by_a_fact_with_the_membership_and_where_the_guest_becomes_a_member() {
        history.admitted("An", UNION, "1a", "2020-03-26").admitted("Bình", UNION, "1a", "2020-03-26")
                .admitted("Chi", UNION, "1a", "2020-03-26").admitted("Dung", UNION, "1a", "2020-03-26");
        for (String person : List.of("An", "Bình", "Chi", "Dung", "nobody")) {
            visits(person, "2a", "1a", "2020-06-01", "2021-06-01");
        }
        assertThat(guests(2020, "xã 2")).isEqualTo(4);
        history.fact("person/" + id("An"), new TemporaryActivityEnded(id("An"), UNION, id("2a"),
                LocalDate.of(2020, 12, 31)));
        released("Bình", "1a", "2020-12-31");
        moved("Chi", "1a", "2a", "2020-12-31");
        assertThat(guests(2020, "xã 2")).isEqualTo(1);
        assertThat(active(2020, "xã 2")).isEqualTo(1);
    }

    @Test
    void one_that_was_prolonged_and_one_of_a_membership_that_is_over_count_once() {
        history.admitted("An", UNION, "1a", "2020-03-26").admitted("Bình", UNION, "1a", "2020-03-26");
        visits("An", "2a", "1a", "2020-06-01", "2020-09-01");
        history.fact("person/" + id("An"), new TemporaryActivityEnded(id("An"), UNION, id("2a"),
                LocalDate.of(2020, 7, 1)));
        visits("An", "2a", "1a", "2020-07-01", "2020-12-31");
        assertThat(guests(2020, "xã 2")).isEqualTo(1);
        visits("Bình", "2a", "1a", "2020-06-01", "2021-06-01");
        released("Bình", "1a", "2020-07-01");
        received("Bình", "1a", "2020-08-01", "2020-03-26");
        assertThat(guests(2020, "xã 2")).isEqualTo(1);
    }

    @Test
    void a_reception_that_was_annulled_never_was_and_one_of_a_member_is_an_anomaly() {
        received("An", "1a", "2020-03-26", "2019-03-26");
        annulled("An", "1a", "2020-03-26", null, "2020-06-01");
        assertThat(active(2020, "huyện")).isZero();
        assertThat(anomalies()).isEmpty();

        history.admitted("Bình", UNION, "1a", "2020-03-26");
        received("Bình", "1a", "2021-03-26", "2020-01-01");
        assertThat(active(2021, "huyện")).isEqualTo(1);
        assertThat(counts(2021, "huyện").get(Figure.RECEIVED, UNION)).isZero();
        assertThat(anomalies()).containsExactly(Anomaly.ADMITTED_TWICE);
    }

    @Test
    void who_came_from_outside_counts_as_one_who_has_brought_somebody_from_the_day_received() {
        received("An", "1a", "2021-06-01", "2019-03-26");
        history.referred("r", "An", UNION, "1a", "2021-01-05").fulfilled("r", "An", UNION, "1a", "2021-02-01");
        assertThat(counts(2021, "xã 1").get(Figure.COVERED, UNION)).isEqualTo(1);
        assertThat(counts(2020, "xã 1").get(Figure.COVERED, UNION)).isZero();
    }

    @Test
    void who_moved_ends_where_they_were_and_has_brought_somebody_there() {
        history.admitted("An", UNION, "1a", "2020-03-26").referred("r", "An", UNION, "1a", "2021-01-05")
                .fulfilled("r", "An", UNION, "1a", "2021-02-01");
        moved("An", "1a", "2a", "2021-05-01");
        assertThat(counts(2021, "xã 1").get(Figure.COVERED, UNION)).isZero();
        assertThat(counts(2021, "xã 2").get(Figure.COVERED, UNION)).isEqualTo(1);
        assertThat(counts(2021, "xã 2").get(Figure.PROGRAMME_COVERED, UNION)).isEqualTo(1L);

        history.ended("An", UNION, "2a", "2022-06-01");
        assertThat(counts(2022, "xã 2").get(Figure.ENDED, UNION)).isEqualTo(1);
        assertThat(active(2022, "xã 1")).isZero();
        assertThat(active(2022, "xã 2")).isZero();
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void an_annulled_admission_is_taken_away_on_its_own_date_with_the_credit_of_its_referral() {
        history.admitted("Bình", UNION, "1a", "2019-03-26").referred("r", "Bình", UNION, "1a", "2020-11-05")
                .fact("person/" + id("An"), new MemberAdmitted(id("An"), UNION, id("1a"), LocalDate.of(2020, 12, 20),
                        decision("2020-12-20"), id("r"), "2018-2022", 17))
                .fulfilled("r", "Bình", UNION, "1a", "2020-12-20");
        assertThat(counts(2020, "xã 1").get(Figure.ADMITTED, UNION)).isEqualTo(1);
        assertThat(counts(2020, "xã 1").get(Figure.COVERED, UNION)).isEqualTo(1);

        annulled("An", "1a", "2020-12-20", "r", "2021-02-01");
        Counts then = counts(2020, "xã 1");
        assertThat(then.get(Figure.ADMITTED, UNION)).isZero();
        assertThat(then.get(Figure.COVERED, UNION)).isZero();
        assertThat(then.get(Figure.INTRODUCED, UNION)).isEqualTo(1);
        assertThat(then.get(Figure.COHORT_FULFILLED, UNION)).isZero();
        assertThat(then.get(Figure.COHORT_ANNULLED, UNION)).isEqualTo(1);
        assertThat(then.get(Figure.COHORT_OPEN, UNION)).isZero();
        assertThat(then.get(Figure.ANNULLED, UNION)).isZero();
        assertThat(counts(2021, "xã 1").get(Figure.ANNULLED, UNION)).isEqualTo(1);
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void what_was_recorded_of_an_annulled_membership_is_passed_over() {
        history.admitted("An", UNION, "1a", "2020-03-26");
        moved("An", "1a", "2a", "2020-05-01");
        history.ended("An", UNION, "2a", "2020-09-01");
        annulled("An", "1a", "2020-03-26", null, "2021-01-01");

        assertThat(counts(2020, "huyện").get(Figure.ADMITTED, UNION)).isZero();
        assertThat(counts(2020, "huyện").get(Figure.ENDED, UNION)).isZero();
        assertThat(counts(2020, "xã 2").get(Figure.TRANSFERRED_IN, UNION)).isEqualTo(0);
        assertThat(counts(2020, "xã 2").get(Figure.TRANSFERRED_OUT, UNION)).isEqualTo(0);
        assertThat(anomalies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-03-01", "2020-03-26", "2020-04-30"})
    void the_right_admission_counts_in_the_place_of_the_wrong_one(String right) {
        history.admitted("An", UNION, "1a", "2020-03-26");
        annulled("An", "1a", "2020-03-26", null, "2020-06-01");
        history.admitted("An", UNION, "2a", right);

        assertThat(counts(2020, "xã 1").get(Figure.ADMITTED, UNION)).isZero();
        assertThat(counts(2020, "xã 2").get(Figure.ADMITTED, UNION)).isEqualTo(1);
        assertThat(active(2020, "xã 2")).isEqualTo(1);
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void admissions_are_told_by_gender_and_by_the_years_of_birth_and_admission() {
        registered("An", 2005, Gender.FEMALE);
        history.admitted("An", UNION, "1a", "2021-03-26").admitted("nobody", UNION, "1a", "2021-03-26");
        Counts counts = counts(2021, "xã 1");
        assertThat(counts.byDetail(Figure.ADMITTED_BY_GENDER, UNION, Gender.class)).containsEntry(Gender.FEMALE, 1L)
                .containsEntry(Gender.UNSTATED, 1L)
                .containsEntry(Gender.MALE, 0L);
        assertThat(counts.byDetail(Figure.ADMITTED_BY_AGE, UNION, AgeBand.class)).hasSize(7)
                .containsEntry(AgeBand.FROM_16_TO_18, 1L)
                .containsEntry(AgeBand.UNKNOWN, 1L);

        history.fact("person/" + id("An"),
                new PersonDetailsCorrected(id("An"), "sealed:1:y", 2001, Gender.MALE, LocalDate.of(2022, 1, 5)));
        counts = counts(2021, "xã 1");
        assertThat(counts.byDetail(Figure.ADMITTED_BY_GENDER, UNION, Gender.class)).containsEntry(Gender.MALE, 1L)
                .containsEntry(Gender.FEMALE, 0L);
        assertThat(counts.byDetail(Figure.ADMITTED_BY_AGE, UNION, AgeBand.class))
                .containsEntry(AgeBand.FROM_19_TO_22, 1L)
                .containsEntry(AgeBand.FROM_16_TO_18, 0L);
    }

    @ParameterizedTest
    @CsvSource({"2006, UNDER_16", "2005, FROM_16_TO_18", "2003, FROM_16_TO_18", "2002, FROM_19_TO_22",
            "1999, FROM_19_TO_22", "1998, FROM_23_TO_26", "1995, FROM_23_TO_26", "1994, FROM_27_TO_30",
            "1991, FROM_27_TO_30", "1990, OVER_30"})
    void the_bands_end_where_they_say(int birthYear, AgeBand band) {
        registered("An", birthYear, Gender.MALE);
        history.admitted("An", UNION, "1a", "2021-12-31");
        assertThat(counts(2021, "xã 1").byDetail(Figure.ADMITTED_BY_AGE, UNION, AgeBand.class)).containsEntry(band, 1L);
    }

    @Test
    void grades_count_for_their_year_in_the_branch_that_gave_them() {
        history.admitted("An", UNION, "1a", "2020-03-26").ended("An", UNION, "1a", "2021-09-01");
        classified("An", "1a", 2021, Grade.GOOD);
        assertThat(counts(2021, "xã 1").byDetail(Figure.CLASSIFIED, UNION, Grade.class)).containsEntry(Grade.GOOD, 1L)
                .containsEntry(Grade.EXCELLENT, 0L);
        assertThat(counts(2022, "xã 1").byDetail(Figure.CLASSIFIED, UNION, Grade.class)).containsEntry(Grade.GOOD, 0L);
        assertThat(anomalies()).isEmpty();
    }

    @Test
    void what_cannot_be_is_listed() {
        history.admitted("An", UNION, "1a", "2020-03-26");
        moved("An", "1b", "2a", "2020-05-01");
        moved("Bình", "1a", "2a", "2020-05-01");
        annulled("Bình", "1a", "2020-03-26", null, "2020-06-01");
        classified("An", "2a", 2020, Grade.GOOD);
        classified("An", "2a", 2020, Grade.EXCELLENT);
        classified("An", "2a", 2019, Grade.GOOD);

        assertThat(anomalies()).containsExactlyInAnyOrder(Anomaly.TRANSFERRED_FROM_ELSEWHERE,
                Anomaly.TRANSFERRED_WITHOUT_MEMBERSHIP, Anomaly.ANNULLED_WITHOUT_ADMISSION, Anomaly.CLASSIFIED_TWICE,
                Anomaly.CLASSIFIED_WITHOUT_MEMBERSHIP);
        assertThat(active(2020, "xã 1")).isZero();
        assertThat(active(2020, "xã 2")).isEqualTo(1);
        assertThat(counts(2020, "xã 2").byDetail(Figure.CLASSIFIED, UNION, Grade.class)).containsEntry(Grade.GOOD, 1L)
                .containsEntry(Grade.EXCELLENT, 0L);
    }

    private void registered(String person, int birthYear, Gender gender) {
        LocalDate on = LocalDate.of(2021, 1, 5);
        history.fact("person/" + id(person), new PersonRegistered(id(person), "sealed:1:x", birthYear, gender,
                id("1a"), new Consent(ConsentForm.PAPER, on, null, null), on));
    }

    private void moved(String person, String from, String to, String on) {
        history.fact("person/" + id(person),
                new TransferAccepted(id(person), UNION, id(from), id(to), LocalDate.parse(on)));
    }

    private void visits(String person, String branch, String from, String on, String until) {
        history.fact("person/" + id(person), new TemporaryActivityBegun(id(person), UNION, id(branch), id(from),
                LocalDate.parse(on), LocalDate.parse(until)));
    }

    private long guests(int year, String unit) {
        return counts(year, unit).orZero(Figure.GUESTS, UNION);
    }

    private void released(String person, String branch, String on) {
        history.fact("person/" + id(person), new MemberReleased(id(person), UNION, id(branch), LocalDate.parse(on),
                "Tỉnh bạn", decision(on), LocalDate.parse(on).withDayOfMonth(1), null));
    }

    private void received(String person, String branch, String on, String admittedOn) {
        history.fact("person/" + id(person), new MemberReceived(id(person), UNION, id(branch), LocalDate.parse(on),
                LocalDate.parse(admittedOn), "Tỉnh bạn", decision(on)));
    }

    private void annulled(String person, String branch, String admittedOn, @Nullable String referral, String on) {
        UUID led = referral == null ? null : id(referral);
        history.fact("person/" + id(person), new AdmissionAnnulled(id(person), UNION, id(branch),
                LocalDate.parse(admittedOn), led, decision(on)));
    }

    private void classified(String person, String branch, int year, Grade grade) {
        history.fact("person/" + id(person),
                new MemberClassified(id(person), UNION, id(branch), year, grade, LocalDate.of(2022, 1, 5)));
    }

    private long active(int year, String unit) {
        return counts(year, unit).orZero(Figure.ACTIVE_AT_END, UNION);
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
