package vn.oneplusone.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.rules.ClosedYears;

/** A small district, a store that other streams are read from, and somebody to decide about. */
final class Stage {
    static final LocalDate TODAY = LocalDate.of(2022, 1, 10);
    static final LocalDate FOUNDED = LocalDate.of(1990, 3, 26);

    static final UUID DISTRICT = new UUID(0, 888);
    static final UUID COMMUNE = new UUID(0, 30439);
    static final UUID BRANCH = new UUID(0, 1);
    static final UUID OTHER_BRANCH = new UUID(0, 2);
    static final UUID NOWHERE = new UUID(0, 404);

    static final UUID LAN = new UUID(1, 1);
    static final UUID PARENT = new UUID(1, 2);
    static final LocalDate BORN = LocalDate.of(2004, 5, 17);

    static final UnitEstablished THE_DISTRICT = new UnitEstablished(DISTRICT, UnitLevel.DISTRICT, null, "888",
            "Huyện Đoàn Phú Tân", FOUNDED);
    static final UnitEstablished THE_COMMUNE = new UnitEstablished(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439",
            "Xã Đoàn Phú Xuân", FOUNDED);
    static final UnitEstablished THE_BRANCH = new UnitEstablished(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01",
            "Chi đoàn ấp Phú Đông", LocalDate.of(2000, 1, 1));
    static final UnitEstablished ANOTHER_BRANCH = new UnitEstablished(OTHER_BRANCH, UnitLevel.BRANCH, COMMUNE,
            "30439-02", "Chi đoàn ấp Phú Tây", LocalDate.of(2000, 1, 1));

    private Stage() {}

    /** In the afternoon of the day in the district. */
    static Clock clock() {
        return Clock.fixed(Instant.parse(TODAY + "T08:00:00Z"), ZoneOffset.UTC);
    }

    static EventStore store() {
        EventStore store = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
        append(store, "units", 0, THE_DISTRICT, THE_COMMUNE, THE_BRANCH, ANOTHER_BRANCH);
        return store;
    }

    static void append(EventStore store, String stream, long from, MembershipEvent... events) {
        List<GenericDomainEventMessage<?>> messages = new ArrayList<>();
        for (MembershipEvent event : events) {
            messages.add(new GenericDomainEventMessage<>("any", stream, from + messages.size(), event));
        }
        store.publish(messages);
    }

    static AggregateTestFixture<UnitTree> unitTree() {
        AggregateTestFixture<UnitTree> fixture = new AggregateTestFixture<>(UnitTree.class);
        fixture.registerInjectableResource(clock());
        return fixture;
    }

    static AggregateTestFixture<Person> person() {
        return personWith(new OpenSeal());
    }

    static AggregateTestFixture<Person> personWith(DetailsSeal seal) {
        EventStore others = store();
        append(others, "person/" + PARENT, 0, registered(PARENT, LocalDate.of(1980, 1, 1)));
        return personBeside(others, seal);
    }

    /** Where those years are closed. */
    static AggregateTestFixture<Person> personWhere(ClosedYears.Closings closings) {
        return person(store(), new OpenSeal(), closings);
    }

    static AggregateTestFixture<Person> personBeside(EventStore others, DetailsSeal seal) {
        return person(others, seal, ClosedYears.Closings.NONE);
    }

    private static AggregateTestFixture<Person> person(EventStore others, DetailsSeal seal,
            ClosedYears.Closings closings) {
        AggregateTestFixture<Person> fixture = new AggregateTestFixture<>(Person.class);
        fixture.registerInjectableResource(clock());
        fixture.registerInjectableResource(Rules.load());
        fixture.registerInjectableResource(new Units(others));
        fixture.registerInjectableResource(new People(others));
        fixture.registerInjectableResource(seal);
        fixture.registerInjectableResource(new ClosedYearsByTree(new Units(others), closings));
        return fixture;
    }

    /** Requests, beside {@link #LAN} who is registered. */
    static AggregateTestFixture<PersonRequest> request() {
        EventStore others = store();
        append(others, "person/" + LAN, 0, registered(LAN, BORN));
        AggregateTestFixture<PersonRequest> fixture = new AggregateTestFixture<>(PersonRequest.class);
        fixture.registerInjectableResource(clock());
        fixture.registerInjectableResource(new Units(others));
        fixture.registerInjectableResource(new People(others));
        return fixture;
    }

    static PersonalDetails details(LocalDate birthDate) {
        return new PersonalDetails("Trần Thị Lan", birthDate, "0900000000", null, null);
    }

    static Consent consent(LocalDate on) {
        return new Consent(ConsentForm.PAPER, on, null, null);
    }

    static PersonRegistered registered(UUID person, LocalDate birthDate) {
        LocalDate on = LocalDate.of(2021, 1, 5);
        return new PersonRegistered(person, new OpenSeal().seal(person, details(birthDate)), birthDate.getYear(),
                Gender.FEMALE, BRANCH, consent(on), on);
    }
}
