package vn.oneplusone.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.commands.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.UnitNotABranch;
import vn.oneplusone.campaign.commands.UnitUnknown;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * The units, as far as this module asks about them: a fold of their one stream, kept between commands and continued from
 * its last sequence at each use. Units are never decided in one unit of work with a campaign, so nothing is kept here
 * that was not committed.
 */
final class KnownUnits {
    private static final String STREAM = "units";

    private record Unit(String name, UnitLevel level, LocalDate since) {}

    private final EventStore events;
    private final Map<UUID, Unit> units = new HashMap<>();
    private long nextSequence;

    KnownUnits(EventStore events) {
        this.events = events;
    }

    void mustExist(UUID unit, LocalDate day) {
        existing(unit, day);
    }

    void mustBeBranch(UUID unit, LocalDate day) {
        Unit known = existing(unit, day);
        if (known.level() != UnitLevel.BRANCH) {
            throw new UnitNotABranch(known.name());
        }
    }

    private Unit existing(UUID unit, LocalDate day) {
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
            case UnitEstablished unit -> units.put(unit.unit(), new Unit(unit.name(), unit.level(), unit.on()));
            case PilotDesignated pilot -> {
            }
            case PersonRegistered misplaced -> throw new MisplacedFact(message);
            case MemberAdmitted misplaced -> throw new MisplacedFact(message);
            case MembershipEnded misplaced -> throw new MisplacedFact(message);
            case PersonErased misplaced -> throw new MisplacedFact(message);
        }
        nextSequence++;
    }
}
