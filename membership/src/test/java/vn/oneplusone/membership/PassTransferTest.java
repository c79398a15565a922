package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.DISTRICT;
import static vn.oneplusone.membership.Stage.FOUNDED;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.NoTransferRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferNotPassed;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferNotTheirs;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferOutOfOrder;
import vn.oneplusone.membership.commands.PersonCommand.AcceptTransfer;
import vn.oneplusone.membership.commands.PersonCommand.PassTransfer;
import vn.oneplusone.membership.commands.PersonCommand.RefuseTransfer;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferPassed;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

/** Transfers as they are written: the branch, the unit above it, the one above the other branch, that branch. */
class PassTransferTest {
    private static final UUID FAR_COMMUNE = new UUID(0, 30448);
    private static final UUID FAR_BRANCH = new UUID(0, 9);
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final LocalDate PAID = LocalDate.of(2021, 8, 1);
    private static final SealedText REMARKS = new SealedText("sealed:1:AAAAAAAAAAAAAAAAAAAAAA:BBBB");

    private AggregateTestFixture<Person> fixture = Stage.person();

    @BeforeEach
    void two_communes() {
        EventStore others = Stage.store();
        Stage.append(others, "units", 4,
                new UnitEstablished(FAR_COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30448", "Xã Đoàn Phú Thọ", FOUNDED),
                new UnitEstablished(FAR_BRANCH, UnitLevel.BRANCH, FAR_COMMUNE, "30448-01", "Chi đoàn ấp 1", FOUNDED));
        fixture = Stage.personBeside(others, new OpenSeal());
    }

    private TestExecutor<Person> member(Object... more) {
        return fixture.given(Stream.concat(Stream.of(registered(LAN, BORN), new MemberAdmitted(LAN, Organization.UNION,
                BRANCH, ADMITTED_ON, new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16)),
                Stream.of(more)).toList());
    }

    private static RequestTransfer request(UUID to) {
        return new RequestTransfer(LAN, Organization.UNION, to, ON, REMARKS, PAID.plusDays(5));
    }

    private static TransferRequested requested(UUID to, UUID receiving) {
        return new TransferRequested(LAN, Organization.UNION, BRANCH, to, ON, COMMUNE, receiving, REMARKS.value(),
                PAID);
    }

    private static TransferPassed passed(UUID to, UUID unit, LocalDate on, @Nullable SealedText remarks) {
        return new TransferPassed(LAN, Organization.UNION, BRANCH, to, unit, on,
                remarks == null ? null : remarks.value());
    }

    private static PassTransfer pass(UUID unit, LocalDate on) {
        return new PassTransfer(LAN, Organization.UNION, unit, on, null);
    }

    private static AcceptTransfer accept(LocalDate on) {
        return new AcceptTransfer(LAN, Organization.UNION, on);
    }

    @Test
    void the_units_above_both_branches_are_those_that_pass_it_on() {
        member().when(request(FAR_BRANCH)).expectEvents(requested(FAR_BRANCH, FAR_COMMUNE));
        member().when(request(OTHER_BRANCH)).expectEvents(requested(OTHER_BRANCH, COMMUNE));
    }

    @Test
    void without_the_dues_the_branches_agree_between_themselves() {
        TransferRequested simple = new TransferRequested(LAN, Organization.UNION, BRANCH, FAR_BRANCH, ON);
        member().when(new RequestTransfer(LAN, Organization.UNION, FAR_BRANCH, ON)).expectEvents(simple);
        member(simple).when(pass(COMMUNE, ON)).expectException(TransferNotTheirs.class).expectNoEvents();
        member(simple).when(accept(ON))
                .expectEvents(new TransferAccepted(LAN, Organization.UNION, BRANCH, FAR_BRANCH, ON));
    }

    @Test
    void it_goes_from_the_commune_left_to_the_commune_entered_and_then_to_the_branch() {
        TransferRequested asked = requested(FAR_BRANCH, FAR_COMMUNE);
        TransferPassed first = passed(FAR_BRANCH, COMMUNE, ON, REMARKS);
        TransferPassed second = passed(FAR_BRANCH, FAR_COMMUNE, ON.plusDays(1), null);
        member(asked).when(new PassTransfer(LAN, Organization.UNION, COMMUNE, ON, REMARKS)).expectEvents(first);
        member(asked).when(pass(FAR_COMMUNE, ON)).expectException(TransferNotTheirs.class).expectNoEvents();
        member(asked).when(accept(ON)).expectException(TransferNotPassed.class).expectNoEvents();
        member(asked, first).when(pass(FAR_COMMUNE, ON.plusDays(1))).expectEvents(second);
        member(asked, first).when(pass(COMMUNE, ON)).expectException(TransferNotTheirs.class).expectNoEvents();
        member(asked, first).when(accept(ON)).expectException(TransferNotPassed.class).expectNoEvents();
        member(asked, first, second).when(accept(ON)).expectException(TransferOutOfOrder.class).expectNoEvents();
        member(asked, first, second).when(accept(ON.plusDays(1)))
                .expectEvents(new TransferAccepted(LAN, Organization.UNION, BRANCH, FAR_BRANCH, ON.plusDays(1)));
    }

    @Test
    void within_a_commune_one_step_is_enough() {
        member(requested(OTHER_BRANCH, COMMUNE), passed(OTHER_BRANCH, COMMUNE, ON, null)).when(accept(ON))
                .expectEvents(new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON));
    }

    @Test
    void it_may_be_refused_at_each_step() {
        for (List<Object> so : List.<List<Object>>of(List.of(requested(FAR_BRANCH, FAR_COMMUNE)),
                List.of(requested(FAR_BRANCH, FAR_COMMUNE), passed(FAR_BRANCH, COMMUNE, ON, null)))) {
            member(so.toArray()).when(new RefuseTransfer(LAN, Organization.UNION, ON))
                    .expectEvents(new TransferRefused(LAN, Organization.UNION, BRANCH, FAR_BRANCH, ON));
        }
    }

    @Test
    void refuses_a_step_without_request_before_it_or_to_come() {
        member().when(pass(COMMUNE, ON)).expectException(NoTransferRequested.class).expectNoEvents();
        member(requested(FAR_BRANCH, FAR_COMMUNE)).when(pass(COMMUNE, ON.minusDays(1)))
                .expectException(TransferOutOfOrder.class).expectNoEvents();
        member(requested(FAR_BRANCH, FAR_COMMUNE)).when(pass(COMMUNE, TODAY.plusDays(1)))
                .expectException(DateInFuture.class).expectNoEvents();
    }
}
