package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberAwarded;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberDisciplined;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MemberEvent;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStepRecorded;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.ReleaseRefused;
import vn.oneplusone.membership.events.ReleaseRequested;
import vn.oneplusone.membership.events.ReleaseWithdrawn;
import vn.oneplusone.membership.events.StayAgreed;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TemporaryActivityEnded;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferPassed;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;

/** People by id and by the units that have to do with them. */
final class People {
    private final Map<UUID, Person> people = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> byPlace = new HashMap<>();

    People copy() {
        People copy = new People();
        copy.people.putAll(people);
        byPlace.forEach((place, ids) -> copy.byPlace.put(place, new HashSet<>(ids)));
        return copy;
    }

    @Nullable
    Person person(UUID id) {
        return people.get(id);
    }

    List<Person> all() {
        return List.copyOf(people.values());
    }

    Set<UUID> in(UUID unit) {
        return byPlace.getOrDefault(unit, Set.of());
    }

    void evolve(PersonEvent event, long position, long sequence) {
        switch (event) {
            case PersonRegistered e -> put(of(e.person()).registered(e.birthYear(), e.gender(), e.unit(), position),
                    sequence);
            case PersonDetailsCorrected e -> put(of(e.person()).corrected(e.birthYear(), e.gender(), position),
                    sequence);
            case PersonErased e -> put(of(e.person()).withoutDetails(e.on()), sequence);
            case ConsentWithdrawn e -> put(of(e.person()).withdrawn(e.on()), sequence);
            case ConsentGiven e -> put(of(e.person()).withdrawn(null), sequence);
            case PersonHandedOver e -> put(of(e.person()).handedOver(e.to()), sequence);
            case MemberAdmitted e -> put(of(e.person()).with(
                    Person.Membership.begun(e.organization(), e.branch(), e.on(), e.referral())), sequence);
            case MemberReceived e -> put(of(e.person()).with(
                    Person.Membership.begun(e.organization(), e.branch(), e.on(), null)), sequence);
            case AdmissionAnnulled e -> put(of(e.person()).changed(e.organization(),
                    Person.Membership::withoutEffect), sequence);
            case AdmissionCorrected e -> put(of(e.person()).changed(e.organization(), one -> one.begun(e.on())),
                    sequence);
            case TransferAccepted e -> put(known(e.person(), e.organization(), e.to(), e.on())
                    .changed(e.organization(), one -> one.moved(e.to())), sequence);
            case MemberPlaced e -> put(known(e.person(), e.organization(), e.to(), e.on())
                    .changed(e.organization(), one -> one.moved(e.to())), sequence);
            case MembershipEnded e -> put(known(e.person(), e.organization(), e.branch(), e.on())
                    .changed(e.organization(), one -> one.ended(e.branch(), e.on(), e.reason())), sequence);
            case ReleaseRequested e -> put(of(e.person()).changed(e.organization(),
                    one -> one.leaving(e.outside())), sequence);
            case ReleaseRefused e -> put(of(e.person()).changed(e.organization(), one -> one.leaving(null)), sequence);
            case ReleaseWithdrawn e -> put(of(e.person()).changed(e.organization(), one -> one.leaving(null)),
                    sequence);
            case MemberReleased e -> put(known(e.person(), e.organization(), e.branch(), e.on())
                    .changed(e.organization(), one -> one.released(e.branch(), e.on(), e.outside())), sequence);
            case TransferRequested e -> put(of(e.person()).changed(e.organization(), one -> one.asking(e.to(),
                    Stream.of(e.introducing(), e.receiving()).filter(Objects::nonNull).distinct().toList())), sequence);
            case TemporaryActivityBegun e -> put(of(e.person()).changed(e.organization(),
                    one -> one.away(new Person.Away(e.branch(), e.on(), e.until()))), sequence);
            case TemporaryActivityEnded e -> put(of(e.person()).changed(e.organization(), one -> one.back(e.on())),
                    sequence);
            case TransferPassed e -> put(of(e.person()).changed(e.organization(), one -> one.passed(e.unit())),
                    sequence);
            case TransferRefused e -> put(of(e.person()).changed(e.organization(), one -> one.asking(null, List.of())),
                    sequence);
            case MemberClassified e -> put(of(e.person()), sequence);
            case MemberEvent e -> put(happened(e), sequence);
        }
    }

    private Person happened(MemberEvent event) {
        Person person = of(event.person());
        return switch (event) {
            case DuesPaid e -> person.changed(e.organization(), one -> one.paid(YearMonth
                    .of(Math.clamp(e.year(), 1, 9_999), Math.clamp(e.month(), 1, 12))));
            case StayAgreed e -> person.changed(e.organization(), one -> one.staying(e.until()));
            case MemberEnlisted e -> person;
            case PartyStepRecorded e -> person;
            case MemberAwarded e -> person;
            case MemberDisciplined e -> person;
        };
    }

    /** The person with a membership, also where its admission is not on record. */
    private Person known(UUID id, Organization organization, UUID branch, LocalDate on) {
        Person person = of(id);
        return person.memberships().containsKey(organization)
                ? person
                : person.with(Person.Membership.begun(organization, branch, on, null));
    }

    private Person of(UUID id) {
        return people.getOrDefault(id, Person.unknown(id));
    }

    private void put(Person person, long sequence) {
        Person before = people.put(person.id(), person.at(sequence));
        Set<UUID> places = person.concerned();
        if (before != null) {
            before.concerned().stream().filter(place -> !places.contains(place))
                    .forEach(place -> byPlace.getOrDefault(place, new HashSet<>()).remove(person.id()));
        }
        places.forEach(place -> byPlace.computeIfAbsent(place, id -> new HashSet<>()).add(person.id()));
    }
}
