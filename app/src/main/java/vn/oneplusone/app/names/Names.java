package vn.oneplusone.app.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.register.Folded;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.AccessJournal;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.NameOrder;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.commands.PersonalDetails;

/**
 * Names and details of people within reach. What is shown is opened from the ledger each time, after the reading was written down; only for
 * searching are folded names kept, in memory alone, until a person is erased. See decision 34.
 */
@Component
public final class Names {
    private final SealedTexts texts;
    private final Register register;
    private final Reach reach;
    private final AccessJournal journal;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    public Names(SealedTexts texts, Register register, Reach reach, AccessJournal journal) {
        this.texts = texts;
        this.register = register;
        this.reach = reach;
        this.journal = journal;
        register.onErasure(kept::remove);
    }

    /** Whether a person in that role reads names at all. */
    public static boolean areFor(SignedIn me) {
        return me.role() != Role.AUDITOR;
    }

    /**
     * The names of those of them who are within reach and were not erased.
     *
     * @param where for the journal
     */
    public Map<UUID, String> of(SignedIn me, Collection<UUID> people, String where) {
        Map<UUID, String> names = new LinkedHashMap<>();
        details(me, people, Reach.View.AFFAIR, where).forEach((id, details) -> names.put(id, details.fullName()));
        return names;
    }

    /** The name of a person, for those who may see that much. */
    public Optional<String> name(SignedIn me, UUID person, String where) {
        return Optional.ofNullable(of(me, List.of(person), where).get(person));
    }

    /** A person's details; empty if there are none, or none for this reader. */
    public Optional<PersonalDetails> of(SignedIn me, UUID person, String where) {
        return Optional.ofNullable(details(me, List.of(person), Reach.View.DETAILS, where).get(person));
    }

    /** The details of those of them that this reader may read. */
    public Map<UUID, PersonalDetails> details(SignedIn me, Collection<UUID> people, String where) {
        return details(me, people, Reach.View.DETAILS, where);
    }

    private Map<UUID, PersonalDetails> details(SignedIn me, Collection<UUID> people, Reach.View least,
            String where) {
        if (!areFor(me) || people.isEmpty()) {
            return Map.of();
        }
        List<Person> readable = Set.copyOf(people).stream().filter(id -> mayBeRead(me, id, least))
                .map(register::person).filter(Objects::nonNull).toList();
        if (readable.isEmpty()) {
            return Map.of();
        }
        journal.readings(me, readable.stream().map(Person::id).toList(), where);
        Map<UUID, PersonalDetails> details = new LinkedHashMap<>();
        readable.forEach(person -> texts.details(person.id(), person.details())
                .ifPresent(found -> details.put(person.id(), found)));
        return details;
    }

    private boolean mayBeRead(SignedIn me, UUID id, Reach.View least) {
        Person person = register.person(id);
        return person != null && person.details() >= 0 && reach.of(me, id).compareTo(least) >= 0;
    }

    /** The member codes of those of them whose names this reader may read. */
    public Map<UUID, String> codes(SignedIn me, Collection<UUID> people) {
        return areFor(me)
                ? texts.memberCodes(people.stream().filter(id -> mayBeRead(me, id, Reach.View.AFFAIR)).toList())
                : Map.of();
    }

    /**
     * People as a file has them.
     *
     * @param names of those whom its reader may read
     * @param codes theirs
     */
    public record OnPaper(Map<UUID, String> names, Map<UUID, String> codes) {
        /** By the code that lists take; by the id, which they take too, where the reader reads no names. */
        public String code(UUID person) {
            return codes.getOrDefault(person, person.toString());
        }
    }

    /** The same with their names, which is written down. */
    public OnPaper onPaper(SignedIn me, Collection<UUID> people, String where) {
        Map<UUID, String> names = of(me, people, where);
        return new OnPaper(names, codes(me, names.keySet()));
    }

    /**
     * Those within reach whose name has these words at the beginnings of its own, in any order, or whose code it is: their own, or one that lists use;
     * nobody for no words.
     */
    public List<UUID> find(SignedIn me, String query, int most) {
        List<String> words = Folded.words(query);
        if (!areFor(me) || words.isEmpty()) {
            return List.of();
        }
        Optional<UUID> coded = query.chars().anyMatch(Character::isDigit) ? texts.personOf(query) : Optional.empty();
        if (coded.filter(id -> mayBeRead(me, id, Reach.View.AFFAIR)).isPresent()) {
            return List.of(coded.get());
        }
        Map<UUID, String> found = new HashMap<>();
        within(me).filter(person -> Folded.matches(folded(person), words))
                .sorted(Comparator.comparing(this::folded, NameOrder.byGivenName())).limit(most)
                .forEach(person -> found.put(person.id(), texts.details(person.id(), person.details())
                        .map(PersonalDetails::fullName).orElse("")));
        return found.entrySet().stream().sorted(Map.Entry.comparingByValue(NameOrder.byGivenName()))
                .map(Map.Entry::getKey).toList();
    }

    private Stream<Person> within(SignedIn me) {
        Set<UUID> units = reach.units(me);
        Set<UUID> ids = new HashSet<>();
        register.people(units).forEach(person -> ids.add(person.id()));
        register.referrals(units).stream().map(Referral::youth).forEach(ids::add);
        return ids.stream().map(register::person)
                .filter(person -> person != null && person.details() >= 0 && reach.has(me, person.id()));
    }

    private String folded(Person person) {
        Kept known = kept.get(person.id());
        if (known != null && known.details == person.details()) {
            return known.folded;
        }
        String folded = texts.details(person.id(), person.details()).map(found -> Folded.of(found.fullName()))
                .orElse("");
        kept.put(person.id(), new Kept(person.details(), folded));
        Person now = register.person(person.id());
        if (now == null || now.erased()) {
            // erased while it was being opened
            kept.remove(person.id());
        }
        return folded;
    }

    /** How many folded names are in memory. */
    int size() {
        return kept.size();
    }

    /** A folded name, and the position of the details that it is from. */
    private record Kept(long details, String folded) {}
}
