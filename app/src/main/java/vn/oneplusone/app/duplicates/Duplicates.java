package vn.oneplusone.app.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.duplicates.PossibleDuplicate.Match;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.text.NameLikeness;
import vn.oneplusone.membership.commands.PersonalDetails;

/**
 * People who may be one, found anew in the ledger at each use: of those whose birth year and unit agree the details are
 * opened and compared, in memory and without showing any. The live ledger, or the fork on which a list is tried.
 */
public final class Duplicates {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final SealedTexts texts;
    private final Register register;

    /** A person with the units that have to do with them, and those that go on for these. */
    private record Known(Person person, Set<UUID> units) {}

    private record Place(UUID unit, int birthYear) {}

    private record Same(Match match, String what, UUID unit) {}

    /** As the ledger of this domain stands. */
    public Duplicates(Domain domain) {
        this(domain, new Register(LedgerFacts.of(domain.ledger()), domain.clock()));
    }

    /** @param register over the ledger of this domain */
    public Duplicates(Domain domain, Register register) {
        this.texts = domain.texts();
        this.register = register;
    }

    /** The unit that a code means today, for {@link #within}. */
    public Optional<UUID> unit(String code) {
        return register.unitsOn(register.today()).stream().filter(unit -> unit.code().equals(code)).map(Unit::id)
                .reduce((one, later) -> later);
    }

    /** Every pair of which both may be seen by who sees this unit and what is below it. */
    public List<PossibleDuplicate> within(UUID unit) {
        Set<UUID> units = register.within(unit);
        return among(all(known -> known.units.stream().anyMatch(units::contains)));
    }

    /** Every pair. */
    public List<PossibleDuplicate> all() {
        return among(all(known -> true));
    }

    private List<Known> all(Predicate<Known> wanted) {
        Map<UUID, UUID> standing = new HashMap<>();
        return register.people().stream().filter(person -> person.details() >= 0)
                .map(person -> known(person, standing)).filter(wanted).toList();
    }

    private Known known(Person person, Map<UUID, UUID> standing) {
        Set<UUID> units = new LinkedHashSet<>();
        Stream.concat(Stream.ofNullable(person.unit()), person.places().stream().sorted())
                .forEach(place -> units.add(standing.computeIfAbsent(place, register::standing)));
        return new Known(person, units);
    }

    /** The pairs that one of these people is in; everybody else is opened only where unit and birth year agree. */
    public List<PossibleDuplicate> of(Set<UUID> some) {
        List<Known> everybody = all(known -> true);
        Set<Place> places = new LinkedHashSet<>();
        everybody.stream().filter(known -> some.contains(known.person.id()))
                .forEach(known -> places.addAll(places(known)));
        return among(everybody.stream().filter(known -> places(known).stream().anyMatch(places::contains)).toList())
                .stream().filter(pair -> some.contains(pair.first()) || some.contains(pair.second())).toList();
    }

    private static List<Place> places(Known known) {
        return known.units.stream().map(unit -> new Place(unit, known.person.birthYear())).toList();
    }

    private List<PossibleDuplicate> among(List<Known> candidates) {
        Map<Same, List<Known>> duplicates = new LinkedHashMap<>();
        Map<Namesakes, Alike> alike = new LinkedHashMap<>();
        Map<String, UUID> numberAt = new HashMap<>();
        for (Known known : candidates) {
            PersonalDetails details = texts.details(known.person.id(), known.person.details()).orElse(null);
            if (details == null) {
                continue;
            }
            String number = bare(details.identityNumber() == null ? "" : details.identityNumber());
            if (!number.isEmpty()) {
                UUID unit = numberAt.computeIfAbsent(number, first -> known.units.iterator().next());
                duplicates.computeIfAbsent(new Same(Match.IDENTITY_NUMBER, number, unit), same -> new ArrayList<>())
                        .add(known);
            }
            NameLikeness name = NameLikeness.of(details.fullName());
            known.units.forEach(unit -> alike
                    .computeIfAbsent(new Namesakes(name.bare(), details.birthDate(), unit), same -> new Alike())
                    .add(known, name));
        }
        Map<List<UUID>, PossibleDuplicate> pairs = new LinkedHashMap<>();
        alike.forEach((same, names) -> names.pairs.forEach(pair -> pairs.putIfAbsent(
                List.of(pair.getFirst(), pair.getLast()), new PossibleDuplicate(pair.getFirst(), pair.getLast(),
                        Match.NAME_BIRTH_DATE_UNIT, same.unit()))));
        duplicates.forEach((same, group) -> {
            for (int i = 1; i < group.size(); i++) {
                UUID first = group.getFirst().person.id();
                UUID second = group.get(i).person.id();
                pairs.putIfAbsent(List.of(first, second),
                        new PossibleDuplicate(first, second, same.match(), same.unit()));
            }
        });
        return List.copyOf(pairs.values());
    }

    /** Whether people may be one by name and birth date. */
    public static boolean areAlike(PersonalDetails one, PersonalDetails other) {
        return one.birthDate().equals(other.birthDate())
                && NameLikeness.of(one.fullName()).isLike(NameLikeness.of(other.fullName()));
    }

    private static String bare(String number) {
        return MARKS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Those whose names are the same without accents, born on one day, in one unit. */
    private record Namesakes(String bare, LocalDate birthDate, UUID unit) {}

    /** Of these, the pairs whose names are alike: each with the first one that it is like. */
    private static final class Alike {
        private final Map<String, UUID> first = new HashMap<>();
        private final List<List<UUID>> pairs = new ArrayList<>();
        private @Nullable UUID anybody;
        private @Nullable UUID bare;

        void add(Known known, NameLikeness name) {
            UUID person = known.person.id();
            UUID like = first.get(name.spoken());
            like = like != null ? like : name.isBare() ? anybody : bare;
            if (like != null) {
                pairs.add(List.of(like, person));
            }
            first.putIfAbsent(name.spoken(), person);
            anybody = anybody == null ? person : anybody;
            bare = bare == null && name.isBare() ? person : bare;
        }
    }
}
