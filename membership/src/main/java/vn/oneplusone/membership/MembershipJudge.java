package vn.oneplusone.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.PersonCommand;
import vn.oneplusone.membership.commands.PersonRequestCommand;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand;
import vn.oneplusone.membership.commands.UnitCommand.DesignatePilot;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
import vn.oneplusone.membership.commands.UnitCommand.MoveUnit;
import vn.oneplusone.membership.commands.UnitCommand.PlanUnitChange;
import vn.oneplusone.membership.commands.UnitCommand.RenameUnit;
import vn.oneplusone.membership.commands.UnitCommand.SplitUnit;
import vn.oneplusone.membership.commands.UnitCommand.StateUnitKind;
import vn.oneplusone.membership.commands.UnitCommand.WithdrawUnitPlan;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.rules.ClosedYears;

/**
 * Facts of this module judged again, in the order of their ledger and without the vault: each by the decision that would record it, on the
 * state that the facts before it leave. What is sealed is judged by what is plain: the year of birth, and the age at an admission.
 */
public final class MembershipJudge {
    private final Rules rules = Rules.load();
    private final List<Rules> everInForce = rules.everInForce();
    private final Units units;
    private final People people;
    private final ClosedYears closedYears;
    private final UnitTree tree = new UnitTree();
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, PersonRequest> requests = new HashMap<>();
    private final Map<UUID, Integer> birthYears = new HashMap<>();

    /** @param before the facts before the one that is judged, and none after it; the closings among them */
    public MembershipJudge(EventStore before, ClosedYears.Closings closings) {
        units = new Units(before);
        people = new People(before);
        closedYears = new ClosedYearsByTree(units, closings);
    }

    /** The years that were closed before the fact that is judged. */
    public ClosedYears closedYears() {
        return closedYears;
    }

    /** The names of all rule sets, the oldest first. */
    public static List<String> versions() {
        return Rules.load().everWritten().stream().map(RuleSet::version).toList();
    }

    /**
     * The decisions that can have recorded a fact, by each rule set that may have held and each end of the days on which the person can be
     * born; the most likely first. Run as an aggregate, one applies the facts, or refuses.
     *
     * @param together what was recorded after it with the same commit
     * @param clock says the day on which it was recorded
     * @param version of the rule set to judge by; null for those of the day
     * @return empty if the fact names a rule set that cannot have held
     * @throws IllegalArgumentException if nothing records such a fact in that stream
     */
    public List<Runnable> decisions(String stream, MembershipEvent fact, Supplier<List<Object>> together, Clock clock,
            @Nullable String version) {
        return switch (fact) {
            case UnitEvent of -> {
                requireStream("units", stream);
                UnitCommand command = UnitCommand.recording(of, together);
                yield List.of(() -> decide(command, clock));
            }
            case RequestEvent of -> {
                requireStream("request/" + of.request(), stream);
                PersonRequestCommand command = PersonRequestCommand.recording(of);
                PersonRequest request = requests.getOrDefault(stream, new PersonRequest());
                yield List.of(() -> request.decideAgain(command, clock, units, people));
            }
            case PersonEvent of -> {
                requireStream("person/" + of.person(), stream);
                Person person = persons.getOrDefault(stream, new Person());
                List<Runnable> decisions = new ArrayList<>();
                for (Rules judging : rules(of, version)) {
                    for (LocalDate birthDate : birthDates(of)) {
                        PersonCommand command = PersonCommand.recording(of, birthDate);
                        PlainSeal seal = new PlainSeal(of, birthDate);
                        ClosedYears closed = of instanceof AdmissionAnnulled
                                ? closedYears.recordedOn(Today.of(clock))
                                : closedYears;
                        decisions.add(() -> person.decideAgain(command, clock, judging, units, people, seal, closed));
                    }
                }
                yield decisions;
            }
        };
    }

    /** Takes a fact into the state of its stream, as the aggregate would. */
    public void evolve(String stream, MembershipEvent fact) {
        switch (fact) {
            case UnitEvent of -> tree.evolve(of);
            case RequestEvent of -> requests.computeIfAbsent(stream, name -> new PersonRequest()).evolve(of);
            case PersonEvent of -> {
                persons.computeIfAbsent(stream, name -> new Person()).evolve(of);
                Integer born = birthYear(of);
                if (born != null) {
                    birthYears.put(of.person(), born);
                }
            }
        }
    }

    private static void requireStream(String own, String stream) {
        if (!own.equals(stream)) {
            throw new IllegalArgumentException("recorded in the stream " + stream + " instead of " + own);
        }
    }

    private List<Rules> rules(PersonEvent fact, @Nullable String version) {
        Optional<Rules> one = version == null ? Optional.empty() : rules.only(version);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        Aged aged = Aged.of(fact);
        return aged == null
                ? everInForce
                : everInForce.stream().filter(held -> held.on(aged.on).version().equals(aged.ruleVersion)).limit(1)
                        .toList();
    }

    /** The first and the last day on which the person can be born, as far as that matters: limits of age are further apart. */
    private Set<LocalDate> birthDates(PersonEvent fact) {
        Integer own = birthYear(fact);
        Integer year = own != null ? own : birthYears.get(fact.person());
        if (year == null) {
            return Set.of(LocalDate.EPOCH);
        }
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        Aged aged = Aged.of(fact);
        if (aged != null) {
            LocalDate from = aged.on.minusYears(aged.age + 1L).plusDays(1);
            LocalDate until = aged.on.minusYears(aged.age);
            // else the age contradicts the year, and the decision will tell
            if (!from.isAfter(last) && !until.isBefore(first)) {
                first = from.isAfter(first) ? from : first;
                last = until.isBefore(last) ? until : last;
            }
        }
        return new LinkedHashSet<>(List.of(first, last));
    }

    private void decide(UnitCommand command, Clock clock) {
        switch (command) {
            case EstablishUnit c -> tree.decide(c, clock);
            case StateUnitKind c -> tree.decide(c, clock);
            case RenameUnit c -> tree.decide(c, clock);
            case MoveUnit c -> tree.decide(c, clock);
            case MergeUnits c -> tree.decide(c, clock);
            case SplitUnit c -> tree.decide(c, clock);
            case DissolveUnit c -> tree.decide(c, clock);
            case DesignatePilot c -> tree.decide(c, clock);
            case PlanUnitChange c -> tree.decide(c, clock);
            case WithdrawUnitPlan c -> tree.decide(c, clock);
        }
    }

    /** The age that an admission was judged by, on its day. */
    private record Aged(LocalDate on, int age, String ruleVersion) {
        static @Nullable Aged of(PersonEvent fact) {
            return fact instanceof MemberAdmitted e
                    ? new Aged(e.on(), e.age(), e.ruleVersion())
                    : fact instanceof AdmissionCorrected e ? new Aged(e.on(), e.age(), e.ruleVersion()) : null;
        }
    }

    /** Stands for the vault: shows nothing but a birth date that is assumed, and seals as the fact was sealed. */
    private record PlainSeal(PersonEvent fact, LocalDate birthDate) implements DetailsSeal {
        @Override
        public String seal(UUID person, PersonalDetails details) {
            return fact instanceof PersonRegistered registered
                    ? registered.details()
                    : ((PersonDetailsCorrected) fact).details();
        }

        @Override
        public PersonalDetails open(UUID person, String sealed) {
            return PersonalDetails.sealed(birthDate);
        }

        @Override
        public UUID claim(String number, UUID person, @Nullable UUID outdated) {
            return person;
        }
    }

    private static @Nullable Integer birthYear(PersonEvent fact) {
        return fact instanceof PersonRegistered registered
                ? Integer.valueOf(registered.birthYear())
                : fact instanceof PersonDetailsCorrected corrected ? corrected.birthYear() : null;
    }
}
