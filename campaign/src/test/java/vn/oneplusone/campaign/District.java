package vn.oneplusone.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.rules.ClosedYears;

/**
 * A commune with a branch and one young person, in a real event store. The last day of 2021 has just begun there, while a
 * server set to UTC still lives in the day before.
 */
final class District {
    static final LocalDate TODAY = LocalDate.of(2021, 12, 31);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-12-30T17:00:00Z"), ZoneOffset.UTC);

    static final UUID COMMUNE = new UUID(1, 1);
    static final UUID BRANCH = new UUID(1, 2);
    /** Exists since 1 July 2021. */
    static final UUID NEW_BRANCH = new UUID(1, 3);
    static final UUID NO_UNIT = new UUID(1, 9);
    static final LocalDate NEW_SINCE = LocalDate.of(2021, 7, 1);

    static final UUID YOUTH = new UUID(2, 1);
    static final UUID NOBODY = new UUID(2, 9);

    private final EventStore events = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final AtomicLong units = new AtomicLong();

    District() {
        LocalDate founded = LocalDate.of(2001, 1, 1);
        recordUnit(new UnitEstablished(COMMUNE, UnitLevel.COMMUNE, null, "30439", "Phú Xuân", founded));
        recordUnit(new UnitEstablished(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01", "Phú Đông", founded));
        recordUnit(new PilotDesignated(COMMUNE, 2021, founded));
        recordUnit(new UnitEstablished(NEW_BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-02", "Phú Tây", NEW_SINCE));
        record("person/" + YOUTH, 0, registered(YOUTH));
    }

    static PersonRegistered registered(UUID person) {
        return new PersonRegistered(person, "sealed:1:x", 2000, Gender.FEMALE, BRANCH,
                new Consent(ConsentForm.PAPER, TODAY, null, null), TODAY);
    }

    /** Where no year is closed. */
    static <T> FixtureConfiguration<T> fixture(Class<T> aggregate) {
        return fixture(aggregate, 0);
    }

    /** Where one year is, by {@link #COMMUNE}. */
    static <T> FixtureConfiguration<T> fixture(Class<T> aggregate, int closed) {
        District district = new District();
        return new AggregateTestFixture<>(aggregate).registerInjectableResource(district.knownUnits())
                .registerInjectableResource(district.knownPeople())
                .registerInjectableResource(CampaignKinds.shipped())
                .registerInjectableResource(new Today(CLOCK))
                .registerInjectableResource((ClosedYears) (changed, order) -> breach(changed, order, closed));
    }

    private static ClosedYears.@Nullable Breach breach(Collection<ClosedYears.Changed> changed,
            @Nullable CorrectionOrder order, int year) {
        boolean closed = changed.stream().anyMatch(one -> one.day().getYear() == year);
        if (order == null) {
            return closed ? new ClosedYears.Breach(ClosedYears.Fault.NOT_ORDERED, year) : null;
        }
        return !closed
                ? new ClosedYears.Breach(ClosedYears.Fault.NOT_CLOSED, year)
                : order.by().equals(COMMUNE)
                        ? null
                        : new ClosedYears.Breach(ClosedYears.Fault.ORDERED_ELSEWHERE, year);
    }

    KnownUnits knownUnits() {
        return new KnownUnits(events);
    }

    KnownPeople knownPeople() {
        return new KnownPeople(events);
    }

    void recordUnit(MembershipEvent event) {
        record("units", units.getAndIncrement(), event);
    }

    void record(String stream, long sequence, Object event) {
        events.publish(new GenericDomainEventMessage<>("test", stream, sequence, event));
    }
}
