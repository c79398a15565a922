package vn.oneplusone.app.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;

/** People by id and by the units that have to do with them. */
final class People {
    private final Map<UUID, Person> people = new HashMap<>();
    private final Map<UUID, Set<UUID>> byPlace = new HashMap<>();

    @Nullable
    Person person(UUID id) {
        return people.get(id);
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
            case PersonErased e -> put(of(e.person()).withoutDetails(), sequence);
            case ConsentWithdrawn e -> put(of(e.person()).withdrawn(true), sequence);
            case ConsentGiven e -> put(of(e.person()).withdrawn(false), sequence);
            case PersonHandedOver e -> put(of(e.person()).handedTo(e.to()), sequence);
            case MemberAdmitted e -> put(of(e.person()).with(e.organization(),
                    new Person.Membership(e.branch(), e.on(), null, null)), sequence);
            case AdmissionAnnulled e -> put(of(e.person()).with(e.organization(), null), sequence);
            case TransferAccepted e -> {
                Person.Membership membership = of(e.person()).memberships().get(e.organization());
                put(of(e.person()).with(e.organization(),
                        new Person.Membership(e.to(), membership == null ? e.on() : membership.since(), null, null)),
                        sequence);
            }
            case MembershipEnded e -> {
                Person.Membership membership = of(e.person()).memberships().get(e.organization());
                put(of(e.person()).with(e.organization(), new Person.Membership(e.branch(),
                        membership == null ? e.on() : membership.since(), e.on(), null)), sequence);
            }
            case TransferRequested e -> put(asking(e.person(), e.organization(), e.to()), sequence);
            case TransferRefused e -> put(asking(e.person(), e.organization(), null), sequence);
            case MemberClassified e -> put(of(e.person()), sequence);
        }
    }

    private Person asking(UUID id, Organization organization, @Nullable UUID branch) {
        Person person = of(id);
        Person.Membership membership = person.memberships().get(organization);
        return membership == null ? person : person.with(organization, membership.asking(branch));
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
