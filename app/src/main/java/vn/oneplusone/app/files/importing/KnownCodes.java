package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import vn.oneplusone.app.files.shape.RowIds;

/** The codes of one import, each of which has its id, and the units of the ledger. */
final class KnownCodes implements RowIds {
    private final EventStore events;
    private final UnitCodes units;
    private final Map<String, UUID> people;
    private final Map<String, UUID> others;

    /**
     * @param people id of each person's code that the rows use
     * @param others id of each campaign's, support's and plan's code
     */
    KnownCodes(EventStore events, Map<String, UUID> people, Map<String, UUID> others) {
        this.events = events;
        this.units = new UnitCodes(events);
        this.people = people;
        this.others = others;
    }

    @Override
    public UUID person(String code) {
        return known(people, code);
    }

    @Override
    public UUID other(String code) {
        return known(others, code);
    }

    /** @throws CodeUnknown if the code means no unit on that day */
    @Override
    public UUID unit(String code, LocalDate on) {
        return units.unit(code, on);
    }

    @Override
    public Stream<Object> facts(String stream) {
        return events.readEvents(stream, 0).asStream().map(Message::getPayload);
    }

    private static UUID known(Map<String, UUID> ids, String code) {
        UUID id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("no id was reserved for a code of this row");
        }
        return id;
    }
}
