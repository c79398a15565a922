package vn.oneplusone.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.rules.ClosedYears;
import vn.oneplusone.referral.commands.ReferralRefusal;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * The facts of membership around one referral, in a real event store, and the given-when-then fixture over them. The
 * referrer is a Union member in BRANCH since 15 January 2021, the youth is registered, today is 31 December 2021.
 */
final class Scene {
    static final UUID REFERRAL = id(1);
    static final UUID YOUTH = id(2);
    static final UUID REFERRER = id(3);
    static final UUID HELPER = id(4);
    static final UUID BRANCH = id(5);
    static final UUID OTHER_BRANCH = id(6);
    static final UUID COMMUNE = id(7);
    static final UUID STRANGER = id(8);
    static final UUID ANOTHER_REFERRAL = id(9);

    /** The rules of 2021 as they are written. */
    static final String RULES = "2018-2022.2";

    /** Since when the referrer has worked with the youth. */
    static final LocalDate TOGETHER = day("2020-01-01");
    static final LocalDate REFERRED = day("2021-02-01");
    static final LocalDate CONFIRMED = day("2021-02-10");
    static final LocalDate CLASS = day("2021-03-01");
    static final LocalDate HELPED = day("2021-02-20");
    static final LocalDate TASK = day("2021-04-01");
    static final LocalDate ENDORSED = day("2021-04-20");
    static final LocalDate APPROVED = day("2021-05-05");
    static final LocalDate TODAY = day("2021-12-31");
    static final LocalDate TOMORROW = day("2022-01-01");
    static final Decision DECISION = new Decision("45-QĐ/HĐ", APPROVED);

    /** Half an hour into TODAY where the district is, still the day before where the clock says. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-12-30T17:30:00Z"), ZoneOffset.UTC);

    private final EventStore facts;
    private final RuleBook rules;
    private final Map<String, Long> sequences = new HashMap<>();
    private ClosedYears closedYears = (changed, order) -> order == null
            ? null
            : new ClosedYears.Breach(ClosedYears.Fault.NOT_CLOSED, 0);

    Scene() {
        this(EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build());
    }

    /** The same under other rules. */
    Scene(RuleBook rules) {
        this(EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build(), rules);
    }

    Scene(EventStore facts) {
        this(facts, RuleBook.shipped());
    }

    private Scene(EventStore facts, RuleBook rules) {
        this.facts = facts;
        this.rules = rules;
        established(COMMUNE, UnitLevel.COMMUNE, "2018-01-01");
        established(BRANCH, UnitLevel.BRANCH, "2018-01-01");
        established(OTHER_BRANCH, UnitLevel.BRANCH, "2018-01-01");
        registered(YOUTH, 2004);
        registered(REFERRER, 1998);
        admitted(REFERRER, Organization.UNION, BRANCH, "2021-01-15");
        registered(HELPER, 1999);
        admitted(HELPER, Organization.UNION, BRANCH, "2020-03-26");
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    Scene established(UUID unit, UnitLevel level, String on) {
        return happened("units", new UnitEstablished(unit, level, null, "30436", "Phú Xuân", day(on)));
    }

    Scene registered(UUID person, int birthYear) {
        return happened("person/" + person, new PersonRegistered(person, "sealed:1:", birthYear, Gender.FEMALE,
                COMMUNE, new Consent(ConsentForm.PAPER, REFERRED, null, null), REFERRED));
    }

    Scene admitted(UUID person, Organization organization, UUID branch, String on) {
        return admitted(person, organization, branch, on, null);
    }

    Scene admitted(UUID person, Organization organization, UUID branch, String on, @Nullable UUID referral) {
        return happened("person/" + person, new MemberAdmitted(person, organization, branch, day(on), DECISION,
                referral, "2018-2022", 17));
    }

    Scene ended(UUID person, Organization organization, UUID branch, String on) {
        return happened("person/" + person,
                new MembershipEnded(person, organization, branch, EndingReason.RESIGNED, day(on), null));
    }

    Scene erased(UUID person, LocalDate on) {
        return happened("person/" + person, new PersonErased(person, on));
    }

    Scene moved(UUID person, Organization organization, UUID from, UUID to, String on) {
        return happened("person/" + person, new TransferAccepted(person, organization, from, to, day(on)));
    }

    Scene annulled(UUID person, Organization organization, UUID branch, String admittedOn, @Nullable UUID referral) {
        return happened("person/" + person, new AdmissionAnnulled(person, organization, branch, day(admittedOn),
                referral, new Decision("9-QĐ", TODAY)));
    }

    Scene withdrewConsent(UUID person, LocalDate on) {
        return happened("person/" + person, new ConsentWithdrawn(person, on));
    }

    Scene gaveConsentAgain(UUID person, LocalDate on) {
        return happened("person/" + person,
                new ConsentGiven(person, new Consent(ConsentForm.PAPER, on, null, null), on));
    }

    Scene planned(UUID campaign) {
        return happened("campaign/" + campaign,
                new CampaignPlanned(campaign, COMMUNE, new CampaignKind("SUMMER_VOLUNTEERS"),
                        REFERRED, REFERRED));
    }

    Scene cancelled(UUID campaign) {
        return happened("campaign/" + campaign, new CampaignCancelled(campaign, null, REFERRED));
    }

    Scene corrected(UUID person, Organization organization, UUID branch, String wasOn, LocalDate on, UUID referral) {
        return happened("person/" + person, new AdmissionCorrected(person, organization, branch, day(wasOn), on,
                new Decision("46-QĐ/HĐ", on), referral, "2018-2022", 17, null, TODAY, null));
    }

    /** The commune has closed that year; nothing else is closed. */
    Scene closed(int year) {
        closedYears = (changed, order) -> {
            boolean closed = changed.stream().anyMatch(one -> one.day().getYear() == year);
            ClosedYears.Fault fault = order == null
                    ? ClosedYears.Fault.NOT_ORDERED
                    : closed ? ClosedYears.Fault.ORDERED_ELSEWHERE : ClosedYears.Fault.NOT_CLOSED;
            boolean fine = order == null ? !closed : closed && order.by().equals(COMMUNE);
            return fine ? null : new ClosedYears.Breach(fault, year);
        };
        return this;
    }

    private Scene happened(String stream, Object event) {
        facts.publish(new GenericDomainEventMessage<>("membership", stream, sequences.merge(stream, 1L, Long::sum) - 1,
                event));
        return this;
    }

    Members members() {
        return new Members(facts);
    }

    Branches branches() {
        return new Branches(facts);
    }

    EventStore facts() {
        return facts;
    }

    /** What the youngest referral looks like so far, step by step. */
    static List<ReferralEvent> referred(Organization organization) {
        return List.of(new YouthReferred(REFERRAL, YOUTH, organization, REFERRER, BRANCH, ReferralChannel.MEETING,
                REFERRED));
    }

    static List<ReferralEvent> referredCollectively(Organization organization) {
        return List.of(new YouthReferred(REFERRAL, YOUTH, organization, null, BRANCH, ReferralChannel.MEETING,
                REFERRED));
    }

    static List<ReferralEvent> confirmed(Organization organization) {
        return and(referred(organization), new YouthConfirmed(REFERRAL, CONFIRMED));
    }

    /** The part recorded last is not the latest one. */
    static List<ReferralEvent> prepared(List<ReferralEvent> confirmed) {
        return and(confirmed, new PreparationRecorded(REFERRAL, PreparationStep.CLASS, CLASS, null),
                new PreparationRecorded(REFERRAL, PreparationStep.PROBATION_TASK, TASK, null),
                new PreparationRecorded(REFERRAL, PreparationStep.HELPER, HELPED, HELPER));
    }

    /** Ready for the branch's decision, whatever the organization asks for before. */
    static List<ReferralEvent> ready(Organization organization) {
        return organization == Organization.UNION ? prepared(confirmed(organization)) : confirmed(organization);
    }

    static List<ReferralEvent> endorsed(Organization organization) {
        return and(ready(organization), organization == Organization.UNION
                ? new ReferralEndorsed(REFERRAL, 20, 15, ENDORSED, RULES, TOGETHER, null, null, null)
                : new ReferralEndorsed(REFERRAL, null, null, ENDORSED, RULES));
    }

    static List<ReferralEvent> approved(Organization organization) {
        return and(endorsed(organization), new ReferralApproved(REFERRAL, DECISION, null));
    }

    static List<ReferralEvent> and(List<ReferralEvent> before, ReferralEvent... then) {
        return Stream.concat(before.stream(), Stream.of(then)).toList();
    }

    void emits(List<ReferralEvent> given, Object command, ReferralEvent event) {
        fixture().given(given).when(command).expectSuccessfulHandlerExecution().expectEvents(event);
    }

    void refuses(Class<? extends ReferralRefusal> rule, List<ReferralEvent> given, Object command) {
        fixture().given(given).when(command).expectException(rule).expectNoEvents();
    }

    AggregateTestFixture<Referral> fixture() {
        var fixture = new AggregateTestFixture<>(Referral.class);
        fixture.registerInjectableResource(members());
        fixture.registerInjectableResource(branches());
        fixture.registerInjectableResource(new Campaigns(facts));
        fixture.registerInjectableResource(rules);
        fixture.registerInjectableResource(CLOCK);
        fixture.registerInjectableResource(closedYears);
        return fixture;
    }
}
