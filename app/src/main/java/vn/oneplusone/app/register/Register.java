package vn.oneplusone.app.register;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.app.domain.Fork;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;

/**
 * What stands in a ledger: the live one, a fork on which a list is tried, a bundle. Every question is answered from all that is recorded when it
 * is asked, so that a caller sees what they have just recorded. Safe for many threads.
 */
public final class Register implements AutoCloseable, BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(Register.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FactLog facts;
    private final Clock clock;
    private final Units units;
    private final People people;
    private final Referrals referrals;
    private final Activities activities;
    private final PersonRequests requests;
    private final List<Consumer<UUID>> onErasure = new CopyOnWriteArrayList<>();
    private long next;
    private volatile boolean closed;
    private volatile @Nullable Thread following;

    /** @param clock says what day it is */
    public Register(FactLog facts, Clock clock) {
        this(facts, clock, new Units(), new People(), new Referrals(), new Activities(),
                new PersonRequests(), 0);
    }

    private Register(FactLog facts, Clock clock, Units units, People people, Referrals referrals, Activities activities,
            PersonRequests requests, long next) {
        this.facts = facts;
        this.clock = clock;
        this.units = units;
        this.people = people;
        this.referrals = referrals;
        this.activities = activities;
        this.requests = requests;
        this.next = next;
    }

    /**
     * The same over a fork of its ledger: what is folded here up to the fork is copied and not folded again, and neither sees what the other one
     * folds from then on. Only where facts that came after the fork are folded here already, it begins at the first fact.
     */
    public synchronized Register of(Fork fork) {
        FactLog forked = LedgerFacts.of(fork.domain().ledger());
        if (next < fork.base()) {
            facts.read(next, fork.base(), this::evolve);
        }
        return next > fork.base()
                ? new Register(forked, clock)
                : new Register(forked, clock, units.copy(), people.copy(), referrals.copy(), activities.copy(),
                        requests.copy(), next);
    }

    /** Reads in the background what there is and what comes, so that no question waits for it and an erasure is noticed at once. */
    public void follow() {
        following = Thread.ofVirtual().name(name()).start(() -> {
            while (!closed) {
                try {
                    long size = answer(() -> next);
                    facts.awaitBeyond(size, PAUSE);
                } catch (RuntimeException e) {
                    if (closed) {
                        return;
                    }
                    // a question reads for itself, and is told
                    LOG.warn("the register cannot be read on: {}", e.getClass().getSimpleName());
                    pause();
                }
            }
        });
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public boolean goesOn() {
        Thread begun = following;
        return closed || begun == null || begun.isAlive();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Tells of everybody who was erased, as soon as this knows. */
    public void onErasure(Consumer<UUID> listener) {
        onErasure.add(listener);
    }

    private synchronized <T> T answer(Supplier<T> question) {
        long size = facts.size();
        if (size > next) {
            facts.read(next, size, this::evolve);
        }
        return question.get();
    }

    private void evolve(Fact fact) {
        switch (fact.payload()) {
            case UnitEvent event -> units.evolve(event);
            case PersonEvent event -> {
                people.evolve(event, fact.position(), fact.sequence());
                if (event instanceof PersonErased erased) {
                    onErasure.forEach(listener -> listener.accept(erased.person()));
                }
            }
            case RequestEvent event -> requests.evolve(event, fact.sequence());
            case ReferralEvent event -> referrals.evolve(event, String.valueOf(fact.stream()), fact.sequence());
            case CampaignEvent event -> activities.evolve(event, fact.sequence());
            default -> {
                // publications and closings are no list of pages
            }
        }
        next = fact.position() + 1;
    }

    /** The day it is in the district. */
    public LocalDate today() {
        return DistrictDay.today(clock);
    }

    /** What units are called today, one after the other. */
    public String names(List<UUID> ids) {
        return answer(() -> ids.stream().map(id -> units.on(today()).unit(id)).filter(unit -> unit != null)
                .map(Unit::name).collect(Collectors.joining(", ")));
    }

    /** A unit today; null if there is none of that id. */
    public @Nullable Unit unit(UUID id) {
        return answer(() -> units.on(today()).unit(id));
    }

    /** Whether a unit is established and has not ended today. */
    public boolean isThere(UUID unit) {
        return answer(() -> units.on(today()).isThere(unit));
    }

    /**
     * What goes on for a unit today: the unit itself; its successor, and that one's, once it was merged; the unit above once it was dissolved. A unit
     * at the top that ended without a successor stands for itself.
     */
    public UUID standing(UUID unit) {
        return answer(() -> units.on(today()).standing(unit));
    }

    /** The units that are above one today, nearest first, up to the top; of a unit that ended, beginning with what goes on for it. */
    public List<UUID> above(UUID unit) {
        return answer(() -> units.on(today()).above(unit));
    }

    /** The same on another day. */
    public List<UUID> above(UUID unit, LocalDate day) {
        return answer(() -> units.tree(day).above(unit));
    }

    /** The highest unit above one today; the unit itself, or what goes on for it, where there is none above. */
    public UUID top(UUID unit) {
        return answer(() -> units.on(today()).top(unit));
    }

    /** The lowest unit that two have at or above them today; null where they are in trees of their own. */
    public @Nullable UUID common(UUID one, UUID other) {
        return answer(() -> units.on(today()).common(one, other));
    }

    /** The units at the top. */
    public List<Unit> tops() {
        return answer(() -> units.on(today()).tops());
    }

    /** The units directly below one. */
    public List<Unit> below(UUID unit) {
        return answer(() -> units.on(today()).below(unit));
    }

    /** The unit and all that is below it or went into it. */
    public Set<UUID> within(UUID unit) {
        return answer(() -> units.on(today()).within(unit));
    }

    /** Every unit; with a unit, that one and those below it. */
    public List<Unit> units(@Nullable UUID unit) {
        return answer(() -> {
            Units.Tree tree = units.on(today());
            List<Unit> found = new ArrayList<>();
            (unit == null ? tree.tops() : unitOf(tree, unit)).forEach(top -> collect(tree, top, found));
            return found;
        });
    }

    private static List<Unit> unitOf(Units.Tree tree, UUID id) {
        Unit unit = tree.unit(id);
        return unit == null ? List.of() : List.of(unit);
    }

    private static void collect(Units.Tree tree, Unit unit, List<Unit> found) {
        found.add(unit);
        tree.below(unit.id()).forEach(below -> collect(tree, below, found));
    }

    /** The units as they were on a day, those that had ended included, in the order in which they were recorded. */
    public List<Unit> unitsOn(LocalDate day) {
        return answer(() -> units.tree(day).begun());
    }

    /** Whether a unit is a pilot of a year. */
    public boolean isPilot(UUID unit, int year) {
        return answer(() -> units.isPilot(unit, year));
    }

    /**
     * The unit where a person is at home today: the branch of the active membership, the Union's before the Federation's; else of the last one, which
     * ended; else the unit that registered them or that they were handed over to last. What goes on for it, where it ended.
     *
     * @return null where no person is known by that id
     */
    public @Nullable UUID home(UUID person) {
        return answer(() -> {
            Person known = people.person(person);
            UUID home = known == null ? null : known.home();
            return home == null ? null : units.on(today()).standing(home);
        });
    }

    /** A person; null if none is known by that id. */
    public @Nullable Person person(UUID id) {
        return answer(() -> people.person(id));
    }

    /** Those who have to do with any of these units: members, former members, those registered there, and those whom they were asked to take over. */
    public List<Person> people(Collection<UUID> places) {
        return answer(() -> {
            Set<UUID> ids = new HashSet<>();
            places.forEach(place -> ids.addAll(people.in(place)));
            List<Person> found = new ArrayList<>();
            for (UUID id : ids) {
                Person person = people.person(id);
                if (person != null) {
                    found.add(person);
                }
            }
            return found;
        });
    }

    /** All people, in the order in which they came on record. */
    public List<Person> people() {
        return answer(people::all);
    }

    /** All referrals, in the order in which they were made. */
    public List<Referral> referrals() {
        return answer(referrals::all);
    }

    /** The youngest referral of a youth to an organization. */
    public @Nullable Referral referral(Organization organization, UUID youth) {
        return answer(() -> referrals.referral(organization, youth));
    }

    /** The referrals of a youth that are still open, at most one to each organization. */
    public List<Referral> openReferrals(UUID youth) {
        return answer(() -> referrals.open(youth));
    }

    /** The referrals that these branches handle. */
    public List<Referral> referrals(Set<UUID> branches) {
        return answer(() -> referrals.in(branches));
    }

    /** The referrals of those whom a person referred. */
    public List<Referral> referralsBy(UUID referrer) {
        return answer(() -> referrals.by(referrer));
    }

    /** A campaign. */
    public @Nullable Campaign campaign(UUID id) {
        return answer(() -> activities.campaigns.get(id));
    }

    /** The campaigns of these units. */
    public List<Campaign> campaigns(Set<UUID> of) {
        return answer(() -> activities.campaigns.values().stream().filter(campaign -> of.contains(campaign.unit()))
                .toList());
    }

    /** A target; null if none was set. */
    public @Nullable Target target(UUID unit, Organization organization, int year) {
        return answer(() -> activities.targets.get(Target.stream(unit, organization, year)));
    }

    /** What a unit did for 1+1 in a year; empty where that is nothing. */
    public Initiative initiative(UUID unit, int year) {
        return answer(() -> activities.initiative(unit, year));
    }

    /** Capital given to a youth; null if there is none of that id. */
    public @Nullable Support support(UUID id) {
        return answer(() -> activities.supports.get(id));
    }

    /** All capital that was given, in the order in which it was recorded. */
    public List<Support> supports() {
        return answer(() -> List.copyOf(activities.supports.values()));
    }

    /** What these units gave. */
    public List<Support> supports(Set<UUID> of) {
        return answer(() -> activities.supports.values().stream().filter(support -> of.contains(support.unit()))
                .toList());
    }

    /** The capital that a youth was given. */
    public List<Support> supportsOf(UUID youth) {
        return answer(() -> activities.supports.values().stream().filter(support -> support.youth().equals(youth))
                .toList());
    }

    /** The units that a plan names; none where there is no such plan. */
    public List<UUID> unitsOfPlan(UUID plan) {
        return answer(() -> units.ofPlan(plan));
    }

    /** A request about a person; null if there is none of that id. */
    public @Nullable PersonRequest request(UUID id) {
        return answer(() -> requests.request(id));
    }

    /** All requests about people, the oldest first. */
    public List<PersonRequest> requests() {
        return answer(() -> List.copyOf(requests.all()));
    }

    /** The requests that these units made, the oldest first. */
    public List<PersonRequest> requestsBy(Set<UUID> units) {
        return answer(() -> requests.all().stream().filter(request -> units.contains(request.unit())).toList());
    }

    /** The requests that wait for one of these units, the oldest first. */
    public List<PersonRequest> requestsFor(Set<UUID> units) {
        return answer(() -> requests.all().stream().filter(PersonRequest::isWaiting)
                .filter(request -> answerers(request).stream().anyMatch(units::contains)).toList());
    }

    /** The requests that wait for an answer and say that they are about this person. */
    public List<PersonRequest> requestsAbout(UUID person) {
        return answer(() -> requests.all().stream()
                .filter(request -> request.isWaiting() && person.equals(request.person())).toList());
    }

    /**
     * The units of which the first to answer decides a request, or would have decided it: the person's home and each unit above it, up to the lowest one that
     * both sides have in common; without one, up to the top of the home's tree. Who is known by what was typed alone is matched by the top unit
     * of the asker's tree.
     */
    public List<UUID> answerers(UUID id) {
        return answer(() -> {
            PersonRequest request = requests.request(id);
            return request == null ? List.of() : answerers(request);
        });
    }

    private List<UUID> answerers(PersonRequest request) {
        UUID person = request.person();
        UUID home = person == null ? null : home(person);
        if (home == null) {
            return List.of(top(request.unit()));
        }
        UUID common = common(home, standing(request.unit()));
        List<UUID> units = new ArrayList<>(List.of(home));
        for (UUID unit : above(home)) {
            if (units.getLast().equals(common)) {
                break;
            }
            units.add(unit);
        }
        return units;
    }
}
