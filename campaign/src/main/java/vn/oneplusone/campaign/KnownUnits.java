package vn.oneplusone.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEnded;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitNotABranch;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/**
 * The units, as far as this module asks about them: a fold of their one stream, kept between commands and continued from
 * its last sequence at each use. Units are never decided in one unit of work with a campaign, so nothing is kept here
 * that was not committed.
 */
final class KnownUnits {
    private static final String STREAM = "units";

    private record Unit(String name, UnitLevel level, LocalDate since, @Nullable LocalDate until) {
        Unit named(String name) {
            return new Unit(name, level, since, until);
        }

        Unit ended(LocalDate on) {
            return new Unit(name, level, since, on);
        }
    }

    private final EventStore events;
    private final Map<UUID, Unit> units = new HashMap<>();
    /** Those that were made of others. */
    private final Set<UUID> made = new HashSet<>();
    private long nextSequence;

    KnownUnits(EventStore events) {
        this.events = events;
    }

    void mustExist(UUID unit, LocalDate day) {
        existing(unit, day);
    }

    /**
     * For what lasted from a day to another: it is the unit's of the last day; it may have begun in one of the units from which that one was
     * made.
     */
    void mustHaveHeld(UUID unit, LocalDate from, LocalDate to) {
        Unit known = existing(unit, to);
        if (from.isBefore(known.since()) && !made.contains(unit)) {
            throw new UnitEstablishedLater(known.name(), known.since());
        }
    }

    /** For what belongs to a year and is done on a day: the unit was there in that year and is not gone on that day. */
    void mustExistIn(UUID unit, BusinessYear year, LocalDate day) {
        Unit known = since(unit, year.lastDay());
        refuseEnded(known, year.firstDay());
        refuseEnded(known, day);
    }

    void mustBeBranch(UUID unit, LocalDate day) {
        Unit known = existing(unit, day);
        if (known.level() != UnitLevel.BRANCH) {
            throw new UnitNotABranch(known.name());
        }
    }

    private Unit existing(UUID unit, LocalDate day) {
        Unit known = since(unit, day);
        refuseEnded(known, day);
        return known;
    }

    private static void refuseEnded(Unit unit, LocalDate day) {
        LocalDate until = unit.until();
        if (until != null && !day.isBefore(until)) {
            throw new UnitEnded(unit.name(), until);
        }
    }

    private Unit since(UUID unit, LocalDate day) {
        Unit known = find(unit);
        if (known == null) {
            throw new UnitUnknown(unit);
        }
        if (day.isBefore(known.since())) {
            throw new UnitEstablishedLater(known.name(), known.since());
        }
        return known;
    }

    private synchronized @Nullable Unit find(UUID unit) {
        events.readEvents(STREAM, nextSequence).forEachRemaining(this::evolve);
        return units.get(unit);
    }

    private void evolve(DomainEventMessage<?> message) {
        if (message.getSequenceNumber() != nextSequence
                || !(message.getPayload() instanceof MembershipEvent event)) {
            throw new MisplacedFact(message);
        }
        switch (event) {
            // established twice, the first counts, as in all figures
            case UnitEstablished unit -> units.putIfAbsent(unit.unit(),
                    new Unit(unit.name(), unit.level(), unit.on(), null));
            case UnitRenamed renamed -> change(renamed.unit(), unit -> unit.named(renamed.name()));
            case UnitsMerged merged -> {
                merged.sources().forEach(source -> change(source, unit -> unit.ended(merged.on())));
                made.add(merged.target());
            }
            case UnitSplit split -> {
                change(split.source(), unit -> unit.ended(split.on()));
                made.addAll(split.parts());
            }
            case UnitDissolved dissolved -> change(dissolved.unit(), unit -> unit.ended(dissolved.on()));
            case UnitKindStated stated -> {
            }
            case UnitMoved moved -> {
            }
            case PilotDesignated pilot -> {
            }
            case UnitChangePlanned plan -> {
            }
            case UnitPlanWithdrawn plan -> {
            }
            case RequestEvent misplaced -> throw new MisplacedFact(message);
            case PersonEvent misplaced -> throw new MisplacedFact(message);
        }
        nextSequence++;
    }

    private void change(UUID unit, UnaryOperator<Unit> change) {
        units.computeIfPresent(unit, (id, known) -> change.apply(known));
    }
}
