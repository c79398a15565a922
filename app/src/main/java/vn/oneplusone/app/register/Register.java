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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.app.DistrictDay;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.reporting.Fact;

/**
 * What stands in the ledger, as lists. Every question is answered from all that is recorded when it is asked, so that whoever has just recorded
 * something sees it. Safe for many threads.
 */
public final class Register implements AutoCloseable, BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(Register.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Requests requests;
    private final Clock clock;
    private final Units units = new Units();
    private final People people = new People();
    private final Referrals referrals = new Referrals();
    private final Activities activities = new Activities();
    private final List<Consumer<UUID>> onErasure = new CopyOnWriteArrayList<>();
    private long next;
    private volatile boolean closed;
    private volatile @Nullable Thread following;

    public Register(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Reads in the background what there is and what comes, so that nobody waits for it and an erasure is noticed at once. */
    public void follow() {
        following = Thread.ofVirtual().name(name()).start(() -> {
            while (!closed) {
                try {
                    long size = answer(() -> next);
                    requests.awaitBeyond(size, PAUSE);
                } catch (RuntimeException e) {
                    if (closed) {
                        return;
                    }
                    // whoever asks reads for themselves, and is told
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
        long size = requests.size();
        if (size > next) {
            requests.read(next, size, this::evolve);
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

    /** A unit today; null if there is none of that id. */
    public @Nullable Unit unit(UUID id) {
        return answer(() -> units.on(today()).unit(id));
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

    /** Whether a unit is a pilot of a year. */
    public boolean isPilot(UUID unit, int year) {
        return answer(() -> units.isPilot(unit, year));
    }

    /** Somebody; null if nobody is known by that id. */
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

    /** The youngest referral of a youth to an organization. */
    public @Nullable Referral referral(Organization organization, UUID youth) {
        return answer(() -> referrals.referral(organization, youth));
    }

    /** The referrals that these branches handle. */
    public List<Referral> referrals(Set<UUID> branches) {
        return answer(() -> referrals.in(branches));
    }

    /** Those whom somebody referred. */
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

    /** Capital given to somebody; null if there is none of that id. */
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

    /** What somebody was given. */
    public List<Support> supportsOf(UUID youth) {
        return answer(() -> activities.supports.values().stream().filter(support -> support.youth().equals(youth))
                .toList());
    }
}
