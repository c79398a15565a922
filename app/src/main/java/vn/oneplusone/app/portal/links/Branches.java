package vn.oneplusone.app.portal.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;

/** The names of branches and of what is above them, folded from the stream of units and continued at each use. */
final class Branches {
    private final EventStore events;
    private final Map<UUID, Unit> units = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> ended = new HashMap<>();
    private long next;

    Branches(EventStore events) {
        this.events = events;
    }

    private record Unit(UUID id, UnitLevel level, String name, @Nullable UUID parent) {}

    /** A branch as it is called; {@code above} is the name of its commune. */
    record Branch(UUID id, String name, String above) {
        /** Both names. */
        public String full() {
            return above.isEmpty() ? name : name + ", " + above;
        }
    }

    /** A commune's branches. */
    record Group(String name, List<Branch> branches) {}

    /** The branch by its names; an unknown one is called by nothing. */
    synchronized Branch branch(UUID id) {
        readOn();
        Unit unit = units.get(id);
        return unit == null ? new Branch(id, "–", "") : named(unit);
    }

    private Branch named(Unit unit) {
        Unit above = unit.parent == null ? null : units.get(unit.parent);
        return new Branch(unit.id, unit.name, above == null ? "" : above.name);
    }

    /** The unit above, or the unit itself where there is none. */
    synchronized UUID above(UUID id) {
        readOn();
        Unit unit = units.get(id);
        return unit == null || unit.parent == null ? id : unit.parent;
    }

    /** The branches there are on a day, by commune. */
    synchronized List<Group> on(LocalDate day, Predicate<UUID> reached) {
        readOn();
        Map<String, List<Branch>> groups = new LinkedHashMap<>();
        List<Branch> branches = units.values().stream().filter(unit -> unit.level == UnitLevel.BRANCH)
                .filter(unit -> !ended.containsKey(unit.id) || ended.get(unit.id).isAfter(day))
                .filter(unit -> reached.test(unit.id)).map(this::named)
                .sorted(Comparator.comparing(Branch::above).thenComparing(Branch::name)).toList();
        branches.forEach(branch -> groups.computeIfAbsent(branch.above(), name -> new ArrayList<>())
                .add(branch));
        return groups.entrySet().stream().map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private void readOn() {
        DomainEventStream facts = events.readEvents("units", next);
        while (facts.hasNext()) {
            DomainEventMessage<?> fact = facts.next();
            if (fact.getPayload() instanceof UnitEvent event) {
                evolve(event);
            }
            next = fact.getSequenceNumber() + 1;
        }
    }

    private void evolve(UnitEvent event) {
        switch (event) {
            case UnitEstablished unit -> units.put(unit.unit(),
                    new Unit(unit.unit(), unit.level(), unit.name(), unit.parent()));
            case UnitRenamed renamed -> units.computeIfPresent(renamed.unit(),
                    (id, unit) -> new Unit(id, unit.level, renamed.name(), unit.parent));
            case UnitMoved moved -> units.computeIfPresent(moved.unit(),
                    (id, unit) -> new Unit(id, unit.level, unit.name, moved.parent()));
            case UnitsMerged merged -> merged(merged.sources(), merged.target(), merged.on());
            case UnitDissolved dissolved -> ended.put(dissolved.unit(), dissolved.on());
            case PilotDesignated pilot -> {
            }
            case UnitChangePlanned plan -> {
            }
            case UnitPlanWithdrawn plan -> {
            }
        }
    }

    /** What was below one that went into another is below that one. */
    private void merged(Collection<UUID> sources, UUID target, LocalDate on) {
        for (UUID source : sources) {
            if (source.equals(target)) {
                continue;
            }
            ended.put(source, on);
            units.replaceAll((id, unit) -> source.equals(unit.parent)
                    ? new Unit(id, unit.level, unit.name, target)
                    : unit);
        }
    }
}
