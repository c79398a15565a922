package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.NoSuchPart;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMemberThere;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferAlreadyRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferOutOfOrder;
import vn.oneplusone.membership.commands.PersonCommand.PlaceMember;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/** A branch was split; another one had gone into it the year before. */
class PlaceMemberTest {
    private static final UUID REST = new UUID(0, 71);
    private static final UUID PART = new UUID(0, 72);
    private static final LocalDate ADMITTED_ON = LocalDate.of(2019, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final Decision DECISION = new Decision("20-QĐ/ĐTN", ON);

    private final AggregateTestFixture<Person> fixture = Stage.personBeside(split(), new OpenSeal());

    private static EventStore split() {
        EventStore store = Stage.store();
        Stage.append(store, "units", 4, new UnitsMerged(List.of(OTHER_BRANCH), BRANCH, ON.minusYears(1), DECISION),
                made(REST, "30439-11"), made(PART, "30439-12"),
                new UnitSplit(BRANCH, List.of(REST, PART), REST, ON, DECISION));
        return store;
    }

    private static UnitEstablished made(UUID unit, String code) {
        return new UnitEstablished(unit, UnitLevel.BRANCH, COMMUNE, code, "Chi đoàn " + code, ON);
    }

    private static MemberAdmitted admitted(Organization organization, UUID branch) {
        return new MemberAdmitted(LAN, organization, branch, ADMITTED_ON, DECISION, null, "2018-2022.2", 16);
    }

    private static PlaceMember place(UUID part, LocalDate on) {
        return new PlaceMember(LAN, part, on, DECISION);
    }

    @Test
    void a_member_belongs_to_the_part_in_each_organization_in_which_they_were_there() {
        fixture.given(registered(LAN, BORN), admitted(Organization.UNION, BRANCH),
                admitted(Organization.FEDERATION, BRANCH)).when(place(PART, ON))
                .expectEvents(new MemberPlaced(LAN, Organization.UNION, BRANCH, PART, ON, DECISION),
                        new MemberPlaced(LAN, Organization.FEDERATION, BRANCH, PART, ON, DECISION));
    }

    @Test
    void so_does_a_member_of_a_branch_that_had_gone_into_it() {
        fixture.given(registered(LAN, BORN), admitted(Organization.UNION, OTHER_BRANCH)).when(place(PART, ON))
                .expectEvents(new MemberPlaced(LAN, Organization.UNION, OTHER_BRANCH, PART, ON, DECISION));
    }

    @Test
    void and_moves_on_from_there() {
        fixture.given(registered(LAN, BORN), admitted(Organization.UNION, BRANCH),
                new MemberPlaced(LAN, Organization.UNION, BRANCH, PART, ON, DECISION))
                .when(new RequestTransfer(LAN, Organization.UNION, REST, ON.plusDays(1)))
                .expectEvents(new TransferRequested(LAN, Organization.UNION, PART, REST, ON.plusDays(1)));
    }

    @Test
    void refuses_a_part_that_is_none_and_a_day_that_is_another() {
        refuses(place(OTHER_BRANCH, ON), NoSuchPart.class);
        refuses(place(PART, ON.plusDays(1)), NoSuchPart.class);
        refuses(place(PART, ON.minusDays(1)), NoSuchPart.class);
        refuses(place(COMMUNE, ON), NoSuchPart.class);
    }

    @Test
    void refuses_who_is_no_member_there() {
        fixture.given(registered(LAN, BORN)).when(place(PART, ON)).expectException(NotAMemberThere.class);
        fixture.given(registered(LAN, BORN), admitted(Organization.UNION, BRANCH), new MembershipEnded(LAN,
                Organization.UNION, BRANCH, EndingReason.RESIGNED, ON.minusDays(9), null))
                .when(place(PART, ON)).expectException(NotAMemberThere.class).expectNoEvents();
    }

    @Test
    void refuses_while_a_transfer_waits_and_before_the_member_came() {
        fixture.given(registered(LAN, BORN), admitted(Organization.UNION, BRANCH),
                new TransferRequested(LAN, Organization.UNION, BRANCH, COMMUNE, ON.minusDays(3)))
                .when(place(PART, ON)).expectException(TransferAlreadyRequested.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), new MemberAdmitted(LAN, Organization.UNION, BRANCH, ON.plusDays(1),
                DECISION, null, "2018-2022.2", 16)).when(place(PART, ON)).expectException(TransferOutOfOrder.class)
                .expectNoEvents();
    }

    private void refuses(PlaceMember command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(registered(LAN, BORN), admitted(Organization.UNION, BRANCH)).when(command)
                .expectException(refusal).expectNoEvents();
    }
}
