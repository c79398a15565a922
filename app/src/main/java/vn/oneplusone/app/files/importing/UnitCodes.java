package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.oneplusone.membership.events.UnitEstablished;

/** Which unit an official code meant on a day: folded from the stream of units, continued at each use. */
final class UnitCodes {
    private final EventStore events;
    private final Map<String, NavigableMap<LocalDate, UUID>> byCode = new HashMap<>();
    private long next;

    UnitCodes(EventStore events) {
        this.events = events;
    }

    /** The unit that had the code on that day; the earliest one for days before it existed, so that the domain can say so. */
    synchronized UUID unit(String code, LocalDate on) {
        DomainEventStream facts = events.readEvents("units", next);
        while (facts.hasNext()) {
            var fact = facts.next();
            if (fact.getPayload() instanceof UnitEstablished unit) {
                byCode.computeIfAbsent(unit.code(), code0 -> new TreeMap<>()).put(unit.on(), unit.unit());
            }
            next = fact.getSequenceNumber() + 1;
        }
        NavigableMap<LocalDate, UUID> bearers = byCode.get(code);
        if (bearers == null) {
            throw new CodeUnknown(code);
        }
        Map.Entry<LocalDate, UUID> bearer = bearers.floorEntry(on);
        return bearer != null ? bearer.getValue() : bearers.firstEntry().getValue();
    }
}
