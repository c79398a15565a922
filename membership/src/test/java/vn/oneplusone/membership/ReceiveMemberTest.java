package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.AdmittedThereBeforeBirth;
import vn.oneplusone.membership.commands.MembershipRefusal.AdmittedThereLater;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyMember;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.LetterBeforeAdmission;
import vn.oneplusone.membership.commands.MembershipRefusal.LetterMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.MembersMoveByTransfer;
import vn.oneplusone.membership.commands.MembershipRefusal.NoConsentAnymore;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMemberInYear;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonDeceased;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.ReadmittedBeforeEnd;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitNotABranch;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitOutsideMissing;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.ClassifyMember;
import vn.oneplusone.membership.commands.PersonCommand.HandOverPerson;
import vn.oneplusone.membership.commands.PersonCommand.ReceiveMember;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.TransferRequested;

class ReceiveMemberTest {
    private static final LocalDate THERE = LocalDate.of(2020, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final Decision LETTER = new Decision("9-GGT/ĐTN", LocalDate.of(2021, 8, 30));
    private static final String OUTSIDE = "Chi đoàn phường 3, tỉnh bạn";
    private static final MemberReceived RECEIVED = new MemberReceived(LAN, Organization.UNION, BRANCH, ON, THERE,
            OUTSIDE, LETTER);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    private static ReceiveMember receive(LocalDate on, LocalDate admittedOn, String outside, Decision letter) {
        return new ReceiveMember(LAN, Organization.UNION, BRANCH, on, admittedOn, outside, letter);
    }

    private static ReceiveMember receive(LocalDate on) {
        return receive(on, THERE, OUTSIDE, LETTER);
    }

    @Test
    void records_the_day_of_the_admission_there_and_the_letter() {
        fixture.given(registered(LAN, BORN)).when(receive(ON)).expectEvents(RECEIVED);
    }

    @Test
    void whoever_was_admitted_there_is_not_judged_by_the_ages_of_here() {
        // too old for an admission since 2020, and a member since long before
        fixture.given(registered(LAN, LocalDate.of(1990, 1, 1)))
                .when(receive(ON, LocalDate.of(2005, 1, 2), OUTSIDE, LETTER))
                .expectEvents(new MemberReceived(LAN, Organization.UNION, BRANCH, ON, LocalDate.of(2005, 1, 2),
                        OUTSIDE, LETTER));
    }

    @Test
    void on_the_very_day_of_the_admission_there() {
        fixture.given(registered(LAN, BORN)).when(receive(THERE, THERE, OUTSIDE, LETTER)).expectEvents(
                new MemberReceived(LAN, Organization.UNION, BRANCH, THERE, THERE, OUTSIDE, LETTER));
    }

    @Test
    void refuses_an_admission_there_after_the_reception_or_before_the_birth() {
        fixture.given(registered(LAN, BORN)).when(receive(ON, ON.plusDays(1), OUTSIDE, LETTER))
                .expectException(AdmittedThereLater.class).expectNoEvents();
        fixture.given(registered(LAN, BORN)).when(receive(ON, BORN.minusDays(1), OUTSIDE, LETTER))
                .expectException(AdmittedThereBeforeBirth.class).expectNoEvents();
    }

    @Test
    void the_letter_is_of_the_day_of_the_admission_there_or_later() {
        Decision letter = new Decision("9-GGT/ĐTN", THERE);
        fixture.given(registered(LAN, BORN)).when(receive(ON, THERE, OUTSIDE, letter))
                .expectEvents(new MemberReceived(LAN, Organization.UNION, BRANCH, ON, THERE, OUTSIDE, letter));
        fixture.given(registered(LAN, BORN)).when(receive(ON, THERE.plusDays(1), OUTSIDE, letter))
                .expectException(LetterBeforeAdmission.class).expectNoEvents();
    }

    @Test
    void refuses_a_member_and_one_who_was_a_member_on_that_day() {
        MemberAdmitted admitted = new MemberAdmitted(LAN, Organization.UNION, OTHER_BRANCH, THERE,
                new Decision("45-QĐ/HĐ", THERE), null, "2018-2022.2", 16);
        MembershipEnded ended = new MembershipEnded(LAN, Organization.UNION, OTHER_BRANCH, EndingReason.RESIGNED, ON,
                null);
        fixture.given(registered(LAN, BORN), admitted).when(receive(ON)).expectException(AlreadyMember.class)
                .expectNoEvents();
        fixture.given(registered(LAN, BORN), admitted, ended).when(receive(ON.minusDays(1)))
                .expectException(ReadmittedBeforeEnd.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), admitted, ended).when(receive(ON)).expectEvents(RECEIVED);
    }

    @Test
    void refuses_a_second_reception_and_an_admission_after_it() {
        fixture.given(registered(LAN, BORN), RECEIVED).when(receive(ON)).expectException(AlreadyMember.class)
                .expectNoEvents();
        fixture.given(registered(LAN, BORN), RECEIVED)
                .when(new AdmitMember(LAN, Organization.UNION, BRANCH, ON, new Decision("1-QĐ", ON), null))
                .expectException(AlreadyMember.class).expectNoEvents();
    }

    @Test
    void a_member_of_the_union_may_be_received_by_the_federation() {
        fixture.given(registered(LAN, BORN), RECEIVED)
                .when(new ReceiveMember(LAN, Organization.FEDERATION, BRANCH, ON, THERE, OUTSIDE, LETTER))
                .expectEvents(new MemberReceived(LAN, Organization.FEDERATION, BRANCH, ON, THERE, OUTSIDE, LETTER));
    }

    @Test
    void refuses_a_reception_without_letter_or_unit() {
        fixture.given(registered(LAN, BORN)).when(receive(ON, THERE, OUTSIDE, new Decision(" ", ON)))
                .expectException(LetterMissing.class).expectNoEvents();
        fixture.given(registered(LAN, BORN)).when(receive(ON, THERE, " ", LETTER))
                .expectException(UnitOutsideMissing.class).expectNoEvents();
    }

    @Test
    void refuses_a_day_to_come_and_what_is_no_branch() {
        fixture.given(registered(LAN, BORN)).when(receive(TODAY.plusDays(1))).expectException(DateInFuture.class)
                .expectNoEvents();
        fixture.given(registered(LAN, BORN))
                .when(receive(ON, THERE, OUTSIDE, new Decision("9-GGT", TODAY.plusDays(1))))
                .expectException(DateInFuture.class).expectNoEvents();
        fixture.given(registered(LAN, BORN))
                .when(new ReceiveMember(LAN, Organization.UNION, COMMUNE, ON, THERE, OUTSIDE, LETTER))
                .expectException(UnitNotABranch.class).expectNoEvents();
    }

    @Test
    void refuses_who_is_unknown_erased_dead_or_has_withdrawn_their_consent() {
        fixture.givenNoPriorActivity().when(receive(ON)).expectException(PersonUnknown.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), new PersonErased(LAN, THERE)).when(receive(ON))
                .expectException(AlreadyErased.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), new ConsentWithdrawn(LAN, THERE)).when(receive(ON))
                .expectException(NoConsentAnymore.class).expectNoEvents();
        fixture.given(registered(LAN, BORN),
                new MemberReceived(LAN, Organization.FEDERATION, BRANCH, THERE, THERE, OUTSIDE, LETTER),
                new MembershipEnded(LAN, Organization.FEDERATION, BRANCH, EndingReason.DECEASED, THERE, null))
                .when(receive(ON)).expectException(PersonDeceased.class).expectNoEvents();
    }

    @Test
    void is_annulled_like_an_admission_with_no_referral_to_take_back() {
        Decision decision = new Decision("12-QĐ/HĐ", ON);
        AdmissionAnnulled annulled = new AdmissionAnnulled(LAN, Organization.UNION, BRANCH, ON, null, decision);
        fixture.given(registered(LAN, BORN), RECEIVED).when(new AnnulAdmission(LAN, Organization.UNION, decision, null))
                .expectEvents(annulled);
        fixture.given(registered(LAN, BORN), RECEIVED, annulled).when(receive(ON)).expectEvents(RECEIVED);
    }

    @Test
    void afterwards_the_person_is_a_member_of_the_branch_since_that_day() {
        LocalDate later = ON.plusDays(3);
        fixture.given(registered(LAN, BORN), RECEIVED)
                .when(new RequestTransfer(LAN, Organization.UNION, OTHER_BRANCH, later))
                .expectEvents(new TransferRequested(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, later));
        fixture.given(registered(LAN, BORN), RECEIVED).when(new HandOverPerson(LAN, COMMUNE, later))
                .expectException(MembersMoveByTransfer.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), RECEIVED)
                .when(new ClassifyMember(LAN, Organization.UNION, 2020, Grade.GOOD, later))
                .expectException(NotAMemberInYear.class).expectNoEvents();
    }
}
