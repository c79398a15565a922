package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

/** Which unit an official code meant on a day: folded from the stream of units, continued at each use. */
final class UnitCodes {
    private final EventStore events;
    private final Map<String, NavigableMap<LocalDate, UUID>> byCode = new HashMap<>();
    private final Map<UUID, UnitLevel> levels = new HashMap<>();
    private long next;

    UnitCodes(EventStore events) {
        this.events = events;
    }

    /** The unit that had the code on that day; the earliest one for days before it existed, so that the domain can say so. */
    synchronized UUID unit(String code, LocalDate on) {
        UUID unit = find(code, on);
        if (unit == null) {
            throw new CodeUnknown(code);
        }
        return unit;
    }

    /** The level of that unit; null where nobody has the code. */
    synchronized @Nullable UnitLevel level(String code, LocalDate on) {
        UUID unit = find(code, on);
        return unit == null ? null : levels.get(unit);
    }

    private @Nullable UUID find(String code, LocalDate on) {
        DomainEventStream facts = events.readEvents("units", next);
        while (facts.hasNext()) {
            var fact = facts.next();
            if (fact.getPayload() instanceof UnitEstablished unit) {
                byCode.computeIfAbsent(unit.code(), code0 -> new TreeMap<>()).put(unit.on(), unit.unit());
                levels.put(unit.unit(), unit.level());
            }
            next = fact.getSequenceNumber() + 1;
        }
        NavigableMap<LocalDate, UUID> bearers = byCode.get(code);
        if (bearers == null) {
            return null;
        }
        Map.Entry<LocalDate, UUID> bearer = bearers.floorEntry(on);
        return bearer != null ? bearer.getValue() : bearers.firstEntry().getValue();
    }
}
