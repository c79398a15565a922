package vn.oneplusone.app.doubles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.oneplusone.app.DataDirectory;
import vn.oneplusone.app.Domain;
import vn.oneplusone.app.doubles.PossibleDouble.Match;
import vn.oneplusone.app.ledger.LedgerFacts;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitEvent;

/**
 * People who may be one, found anew in the ledger at each use: of those whose birth year and unit agree the details are
 * opened and compared, in memory and without showing any. The live ledger, or the fork on which a list is tried.
 */
public final class Doubles {
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Domain domain;
    private final KnownUnits units = new KnownUnits();
    private final Map<UUID, Known> people = new LinkedHashMap<>();

    private record Known(UUID person, String details, int birthYear, Set<UUID> units) {}

    private record Place(UUID unit, int birthYear) {}

    private record Same(Match match, String what, UUID unit) {}

    /** As the ledger of this domain stands. */
    public Doubles(Domain domain) {
        this.domain = domain;
        try (LedgerFacts facts = DataDirectory.facts(domain.ledger())) {
            facts.read(0, facts.size(), fact -> {
                switch (fact.payload()) {
                    case PersonEvent event -> on(event);
                    case UnitEvent event -> units.on(event);
                    default -> {
                        // the other modules say nothing about who somebody is
                    }
                }
            });
        }
    }

    private void on(PersonEvent event) {
        switch (event) {
            case PersonRegistered r -> people.put(r.person(),
                    new Known(r.person(), r.details(), r.birthYear(), new LinkedHashSet<>(List.of(r.unit()))));
            case PersonDetailsCorrected c -> people.computeIfPresent(c.person(), (person, known) -> new Known(person,
                    c.details(), c.birthYear(), known.units()));
            case PersonErased erased -> people.remove(erased.person());
            case MemberAdmitted admitted -> isIn(admitted.person(), admitted.branch());
            case TransferAccepted accepted -> isIn(accepted.person(), accepted.to());
            case PersonHandedOver handed -> isIn(handed.person(), handed.to());
            case TransferRequested other -> {
            }
            case TransferRefused other -> {
            }
            case MembershipEnded other -> {
            }
            case AdmissionAnnulled other -> {
            }
            case MemberClassified other -> {
            }
            case ConsentWithdrawn other -> {
            }
            case ConsentGiven other -> {
            }
        }
    }

    private void isIn(UUID person, UUID unit) {
        Known known = people.get(person);
        if (known != null) {
            known.units().add(unit);
        }
    }

    /** The unit that a code means today, for {@link #within}. */
    public Optional<UUID> unit(String code) {
        return units.ofCode(code);
    }

    /** Every pair of which both may be seen by who sees this unit and what is below it. */
    public List<PossibleDouble> within(UUID unit) {
        return among(people.values(), known -> known.units().stream().anyMatch(one -> units.isWithin(one, unit)));
    }

    /** Every pair. */
    public List<PossibleDouble> all() {
        return among(people.values(), known -> true);
    }

    /** The pairs that one of these people is in; everybody else is opened only where unit and birth year agree. */
    public List<PossibleDouble> of(Set<UUID> some) {
        Set<Place> places = new LinkedHashSet<>();
        some.stream().map(people::get).filter(Objects::nonNull).forEach(known -> places.addAll(places(known)));
        List<Known> near = people.values().stream()
                .filter(known -> places(known).stream().anyMatch(places::contains)).toList();
        return among(near, known -> true).stream()
                .filter(pair -> some.contains(pair.first()) || some.contains(pair.second())).toList();
    }

    private List<Place> places(Known known) {
        return known.units().stream().map(units::now).distinct().map(unit -> new Place(unit, known.birthYear()))
                .toList();
    }

    private List<PossibleDouble> among(Collection<Known> candidates, Predicate<Known> seen) {
        Map<Same, List<Known>> alike = new LinkedHashMap<>();
        Map<String, UUID> numberAt = new HashMap<>();
        for (Known known : candidates) {
            if (!seen.test(known)) {
                continue;
            }
            PersonalDetails details = domain.vault().detailsSeal().open(known.person(), known.details());
            String number = bare(details.identityNumber() == null ? "" : details.identityNumber());
            if (!number.isEmpty()) {
                UUID unit = numberAt.computeIfAbsent(number, first -> known.units().iterator().next());
                alike.computeIfAbsent(new Same(Match.IDENTITY_NUMBER, number, unit), same -> new ArrayList<>())
                        .add(known);
            }
            String who = who(details);
            places(known).forEach(place -> alike
                    .computeIfAbsent(new Same(Match.NAME_BIRTH_DATE_UNIT, who, place.unit()), same -> new ArrayList<>())
                    .add(known));
        }
        Map<List<UUID>, PossibleDouble> pairs = new LinkedHashMap<>();
        alike.forEach((same, group) -> {
            for (int i = 1; i < group.size(); i++) {
                UUID first = group.getFirst().person();
                UUID second = group.get(i).person();
                pairs.putIfAbsent(List.of(first, second), new PossibleDouble(first, second, same.match(), same.unit()));
            }
        });
        return List.copyOf(pairs.values());
    }

    /** The same for whoever may be one by name and birth date. */
    public static String who(PersonalDetails details) {
        return name(details.fullName()) + '/' + details.birthDate();
    }

    /** As people read it: capitals, spaces and the way accents are composed make no other name; the accents themselves do. */
    private static String name(String name) {
        return Letters.small(Letters.composed(SPACES.matcher(name).replaceAll(" ").strip()));
    }

    private static String bare(String number) {
        return MARKS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
