package vn.oneplusone.app.security;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;

/**
 * What is above a unit on a day: folded from the stream of units, continued at each use. Changes may be recorded ahead of their day, and
 * give nobody anything before it.
 */
public final class UnitsToday {
    private final EventStore events;
    /** From each day on, the unit above: the parent, or the one that the unit went into. */
    private final Map<UUID, NavigableMap<LocalDate, UUID>> above = new HashMap<>();
    private final Set<UUID> established = new HashSet<>();
    private long next;

    public UnitsToday(EventStore events) {
        this.events = events;
    }

    /** Whether one unit is the other one, is below it, or went into it. */
    synchronized boolean isWithin(UUID inner, UUID outer, LocalDate on) {
        readOn();
        Set<UUID> seen = new HashSet<>();
        UUID at = inner;
        while (at != null && seen.add(at)) {
            if (at.equals(outer)) {
                return true;
            }
            at = above(at, on);
        }
        return false;
    }

    private @Nullable UUID above(UUID unit, LocalDate on) {
        NavigableMap<LocalDate, UUID> known = above.get(unit);
        Map.Entry<LocalDate, UUID> entry = known == null ? null : known.floorEntry(on);
        return entry == null ? null : entry.getValue();
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
            case UnitEstablished unit -> {
                // established twice, the first counts, as in the register
                if (established.add(unit.unit()) && unit.parent() != null) {
                    put(unit.unit(), unit.on(), unit.parent());
                }
            }
            case UnitMoved moved -> put(moved.unit(), moved.on(), moved.parent());
            case UnitsMerged merged -> merged.sources().forEach(source -> put(source, merged.on(), merged.target()));
            // says nothing of what is above; who was responsible for a unit that ended still is for its people
            case UnitDissolved dissolved -> {
            }
            case UnitRenamed renamed -> {
            }
            case PilotDesignated pilot -> {
            }
            case UnitChangePlanned plan -> {
            }
            case UnitPlanWithdrawn plan -> {
            }
        }
    }

    private void put(UUID unit, LocalDate from, UUID parent) {
        above.computeIfAbsent(unit, id -> new TreeMap<>()).put(from, parent);
    }
}
