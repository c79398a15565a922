package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

class PersonTest {

    private static Person told(MembershipEvent... events) {
        var person = new Person();
        List.of(events).forEach(person::evolve);
        return person;
    }

    private static MemberAdmitted admitted(Organization organization, UUID branch, String on, @Nullable UUID referral) {
        return new MemberAdmitted(YOUTH, organization, branch, day(on), DECISION, referral, "2018-2022", 17);
    }

    private static MembershipEnded ended(Organization organization, UUID branch, String on) {
        return new MembershipEnded(YOUTH, organization, branch, EndingReason.RESIGNED, day(on), null);
    }

    @Test
    void nobody_is_registered_without_a_fact() {
        assertThat(told().isRegistered()).isFalse();
        assertThat(new Scene().members().person(STRANGER).isRegistered()).isFalse();
        assertThat(new Scene().members().person(YOUTH).isRegistered()).isTrue();
    }

    @Test
    void a_membership_begins_with_its_first_day_and_its_end_is_not_part_of_it() {
        Person person = told(admitted(UNION, BRANCH, "2020-03-26", null), ended(UNION, BRANCH, "2021-05-01"));

        assertThat(person.isActiveIn(List.of(UNION), day("2020-03-25"))).isFalse();
        assertThat(person.isActiveIn(List.of(UNION), day("2020-03-26"))).isTrue();
        assertThat(person.isActiveIn(List.of(UNION), day("2021-04-30"))).isTrue();
        assertThat(person.isActiveIn(List.of(UNION), day("2021-05-01"))).isFalse();
    }

    @Test
    void who_came_from_outside_is_active_since_the_day_received_and_a_member_since_the_admission_there() {
        Person person = told(new MemberReceived(YOUTH, UNION, BRANCH, day("2021-05-01"), day("2020-03-26"), "Tỉnh bạn",
                DECISION));

        assertThat(person.isActiveIn(List.of(UNION), day("2021-04-30"))).isFalse();
        assertThat(person.isActiveIn(List.of(UNION), day("2021-05-01"))).isTrue();
        assertThat(person.isActiveSince(3, List.of(UNION), day("2021-05-01"))).isTrue();
        assertThat(person.isActiveSince(14, List.of(UNION), day("2021-05-01"))).isFalse();
        assertThat(person.branchOn(day("2021-05-01"), List.of(UNION))).isEqualTo(BRANCH);
        assertThat(person.isMemberOnOrAfter(day("2021-01-01"), UNION, null)).isTrue();
    }

    @Test
    void a_membership_that_begins_and_ends_on_one_day_was_never_active() {
        Person person = told(admitted(UNION, BRANCH, "2020-03-26", null), ended(UNION, BRANCH, "2020-03-26"));
        assertThat(person.isActiveIn(List.of(UNION), day("2020-03-26"))).isFalse();
    }

    @Test
    void the_two_organizations_are_memberships_of_their_own() {
        Person person = told(admitted(UNION, BRANCH, "2020-03-26", null),
                admitted(FEDERATION, OTHER_BRANCH, "2020-10-15", null), ended(UNION, BRANCH, "2021-05-01"));

        assertThat(person.isActiveIn(List.of(UNION), TODAY)).isFalse();
        assertThat(person.isActiveIn(List.of(FEDERATION), TODAY)).isTrue();
        assertThat(person.isActiveIn(List.of(FEDERATION, UNION), TODAY)).isTrue();
        assertThat(person.isMemberOnOrAfter(TODAY, UNION, null)).isFalse();
        assertThat(person.isMemberOnOrAfter(TODAY, FEDERATION, null)).isTrue();
    }

    @Test
    void a_membership_by_the_referral_in_question_is_no_other_one() {
        Person person = told(admitted(UNION, BRANCH, "2021-05-05", REFERRAL));

        assertThat(person.isMemberOnOrAfter(APPROVED, UNION, REFERRAL)).isFalse();
        assertThat(person.isMemberOnOrAfter(APPROVED, UNION, ANOTHER_REFERRAL)).isTrue();
        assertThat(person.admissionBy(REFERRAL, UNION)).contains(day("2021-05-05"));
        assertThat(person.admissionBy(REFERRAL, FEDERATION)).isEmpty();
        assertThat(person.admissionBy(ANOTHER_REFERRAL, UNION)).isEmpty();
    }

    @Test
    void credit_before_any_membership_stops_instead_of_guessing() {
        Person person = told(admitted(UNION, BRANCH, "2021-05-05", null));
        assertThatThrownBy(() -> person.branchOn(day("2021-05-04"), List.of(UNION)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(person.branchOn(day("2021-05-05"), List.of(UNION))).isEqualTo(BRANCH);
    }

    @Test
    void of_two_memberships_that_are_over_the_one_left_last_counts() {
        Person person = told(admitted(FEDERATION, OTHER_BRANCH, "2020-01-01", null),
                ended(FEDERATION, OTHER_BRANCH, "2020-06-01"), admitted(UNION, BRANCH, "2020-02-01", null),
                ended(UNION, BRANCH, "2020-09-01"));
        assertThat(person.branchOn(TODAY, List.of(FEDERATION, UNION))).isEqualTo(BRANCH);
    }

    @Test
    void a_fact_that_is_not_about_a_person_stops_the_fold() {
        var unit = new UnitEstablished(BRANCH, UnitLevel.BRANCH, COMMUNE, "1", "Chi đoàn", REFERRED);
        assertThatThrownBy(() -> told(unit)).isInstanceOf(IllegalStateException.class);
        var pilot = new PilotDesignated(COMMUNE, 2021, REFERRED);
        assertThatThrownBy(() -> told(pilot)).isInstanceOf(IllegalStateException.class);
    }
}
