package vn.oneplusone.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.reporting.History.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.History;

/** Where a person is at home: facts in, unit out, case by case as the rule is told. */
class HomesTest {
    private static final UUID MAI = id("Mai");
    private static final LocalDate REGISTERED = LocalDate.of(2020, 1, 10);

    private final SettableClock clock = new SettableClock(Instant.parse("2021-06-15T03:00:00Z"));

    /** Who was registered at branch 1a, and what came after it. */
    static Stream<Arguments> homes() {
        return Stream.of(
                home("who is no member is at home where they were registered", "1a", told -> told),
                home("the Union's branch comes first", "1b", told -> told.admitted("Mai", UNION, "1b", "2020-02-01")),
                home("also before a younger membership of the Federation", "1b",
                        told -> told.admitted("Mai", UNION, "1b", "2020-02-01").admitted("Mai", FEDERATION, "2a",
                                "2021-03-26")),
                home("and before an older one", "1b",
                        told -> told.admitted("Mai", FEDERATION, "2a", "2020-02-01").admitted("Mai", UNION, "1b",
                                "2021-03-26")),
                home("without the Union it is the Federation's", "2a",
                        told -> told.admitted("Mai", FEDERATION, "2a", "2020-02-01")),
                home("an active one of the Federation goes before an ended one of the Union", "2a",
                        told -> told.admitted("Mai", UNION, "1b", "2020-02-01")
                                .admitted("Mai", FEDERATION, "2a", "2020-02-01")
                                .ended("Mai", UNION, "1b", "2021-05-01")),
                home("an ended one counts where no other goes on", "1b",
                        told -> told.admitted("Mai", UNION, "1b", "2020-02-01").ended("Mai", UNION, "1b",
                                "2021-05-01")),
                home("of two that ended, the one that ended last", "2a",
                        told -> told.admitted("Mai", UNION, "1b", "2020-02-01")
                                .admitted("Mai", FEDERATION, "2a", "2020-03-01")
                                .ended("Mai", FEDERATION, "2a", "2021-05-02").ended("Mai", UNION, "1b", "2021-05-01")),
                home("of two that ended on a day, the Union's", "1b",
                        told -> told.admitted("Mai", FEDERATION, "2a", "2020-02-01")
                                .admitted("Mai", UNION, "1b", "2020-02-01").ended("Mai", FEDERATION, "2a", "2021-05-01")
                                .ended("Mai", UNION, "1b", "2021-05-01")),
                home("an annulled one does not count", "1a",
                        told -> annulled(told.admitted("Mai", UNION, "1b", "2020-02-01"), UNION, "1b", "2020-02-01")),
                home("an annulled one uncovers the one before it", "2a",
                        told -> annulled(
                                told.admitted("Mai", UNION, "2a", "2020-02-01").ended("Mai", UNION, "2a", "2020-05-01")
                                        .admitted("Mai", UNION, "1b", "2020-09-01"),
                                UNION, "1b", "2020-09-01")),
                home("an annulled one of the Union leaves that of the Federation", "2a",
                        told -> annulled(
                                told.admitted("Mai", FEDERATION, "2a", "2020-02-01").admitted("Mai", UNION, "1b",
                                        "2020-09-01"),
                                UNION, "1b", "2020-09-01")),
                home("who came from a unit outside is at home where they were received", "1b",
                        told -> fact(told, new MemberReceived(MAI, UNION, id("1b"), REGISTERED,
                                REGISTERED.minusYears(2), "Tỉnh bạn", new Decision("9-GGT", REGISTERED)))),
                home("who was released to a unit outside is at home where they were last", "1b",
                        told -> fact(told.admitted("Mai", UNION, "1b", "2020-02-01"),
                                new MemberReleased(MAI, UNION, id("1b"), REGISTERED, "Tỉnh bạn",
                                        new Decision("9-GGT", REGISTERED), REGISTERED, null))),
                home("who takes part elsewhere for a while is at home in their own branch", "1b",
                        told -> fact(told.admitted("Mai", UNION, "1b", "2020-02-01"), new TemporaryActivityBegun(MAI,
                                UNION, id("2a"), id("1b"), REGISTERED, REGISTERED.plusYears(1)))),
                home("who was admitted again is at home there", "1b",
                        told -> told.admitted("Mai", UNION, "2a", "2020-02-01").ended("Mai", UNION, "2a", "2020-05-01")
                                .admitted("Mai", UNION, "1b", "2020-09-01")),
                home("a transfer that was only asked for moves nobody", "1b",
                        told -> fact(told.admitted("Mai", UNION, "1b", "2020-02-01"),
                                new TransferRequested(MAI, UNION, id("1b"), id("2a"), REGISTERED))),
                home("nor one that was refused", "1b",
                        told -> fact(
                                fact(told.admitted("Mai", UNION, "1b", "2020-02-01"),
                                        new TransferRequested(MAI, UNION, id("1b"), id("2a"), REGISTERED)),
                                new TransferRefused(MAI, UNION, id("1b"), id("2a"), REGISTERED))),
                home("one that was accepted does", "2a",
                        told -> fact(told.admitted("Mai", UNION, "1b", "2020-02-01"),
                                new TransferAccepted(MAI, UNION, id("1b"), id("2a"), REGISTERED))),
                home("a consent that was withdrawn moves nobody", "1b",
                        told -> fact(told.admitted("Mai", UNION, "1b", "2020-02-01"),
                                new ConsentWithdrawn(MAI, REGISTERED))),
                home("nor an erasure", "1b", told -> fact(told.admitted("Mai", UNION, "1b", "2020-02-01"),
                        new PersonErased(MAI, REGISTERED))),
                home("a merged branch stands for its successor", "1b",
                        told -> told.fact("units", merged("1a", "1b", "2021-06-15"))),
                home("a dissolved one for the unit above", "xã 1",
                        told -> told.fact("units", dissolved("1a", "2021-06-15"))),
                home("a merger of tomorrow has no effect yet", "1a",
                        told -> told.fact("units", merged("1a", "1b", "2021-06-16"))),
                home("nor has an end of tomorrow", "1a",
                        told -> told.fact("units", dissolved("1a", "2021-06-16"))));
    }

    private static Arguments home(String rule, String unit, UnaryOperator<History> facts) {
        return argumentSet(rule, unit, facts);
    }

    @ParameterizedTest
    @MethodSource("homes")
    void home(String unit, UnaryOperator<History> facts) {
        assertThat(register(facts.apply(registered())).home(MAI)).isEqualTo(id(unit));
    }

    @Test
    void a_person_who_was_handed_over_is_at_home_there_until_they_are_a_member() {
        Person registered = Person.unknown(MAI).registered(2004, Gender.FEMALE, id("1a"), 7);
        assertThat(registered.handedOver(id("2a")).home()).isEqualTo(id("2a"));
        assertThat(registered.handedOver(id("2a")).handedOver(id("1b")).home()).isEqualTo(id("1b"));
        Person member = registered.with(Person.Membership.begun(UNION, id("1b"), REGISTERED, null));
        assertThat(member.handedOver(id("2a")).home()).isEqualTo(id("1b"));
    }

    @Test
    void a_merger_takes_effect_when_its_day_comes() {
        Register register = register(registered().fact("units", merged("1a", "1b", "2021-06-16")));
        assertThat(register.home(MAI)).isEqualTo(id("1a"));
        // midnight where the district is
        clock.set(Instant.parse("2021-06-15T17:00:00Z"));
        assertThat(register.home(MAI)).isEqualTo(id("1b"));
    }

    @Test
    void a_person_who_is_not_known_has_no_home() {
        assertThat(register(History.district()).home(MAI)).isNull();
    }

    private static History registered() {
        return fact(History.district(), new PersonRegistered(MAI, "sealed:1:x", 2004, Gender.FEMALE, id("1a"),
                new Consent(ConsentForm.PAPER, REGISTERED, null, null), REGISTERED));
    }

    private Register register(History told) {
        return new Register(told, clock);
    }

    private static History fact(History told, Object fact) {
        return told.fact("person/" + MAI, fact);
    }

    private static History annulled(History told, Organization organization, String branch, String admittedOn) {
        return fact(told, new AdmissionAnnulled(MAI, organization, id(branch), LocalDate.parse(admittedOn), null,
                History.decision("2021-06-01")));
    }

    private static UnitsMerged merged(String source, String target, String on) {
        return new UnitsMerged(List.of(id(source)), id(target), LocalDate.parse(on), History.decision(on));
    }

    private static UnitDissolved dissolved(String unit, String on) {
        return new UnitDissolved(id(unit), LocalDate.parse(on), History.decision(on));
    }
}
