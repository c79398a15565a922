package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.util.function.SingletonSupplier;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowShape;

/** The codes of one import, each of which has its id, and the units of the ledger. */
final class KnownCodes implements RowIds {
    private final EventStore events;
    private final UnitCodes units;
    private final Map<String, UUID> people;
    private final Map<String, UUID> others;
    private final Set<String> slips;
    private final SingletonSupplier<Map<UUID, String>> codes;

    /** A list names a person by a code in which a sign is wrong: nobody is asked whether they are meant. */
    static final class CodeSlip extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Column column;
        private final String code;

        CodeSlip(Column column, String code) {
            super("a sign of a code is wrong");
            this.column = column;
            this.code = code;
        }

        Column column() {
            return column;
        }

        String code() {
            return code;
        }
    }

    /**
     * @param people id of each person's code that the rows use
     * @param others id of each campaign's, support's and plan's code
     * @param slips codes that mean nobody and are written like the codes that people have of their own
     */
    KnownCodes(EventStore events, Map<String, UUID> people, Map<String, UUID> others, Set<String> slips) {
        this.slips = slips;
        this.events = events;
        this.units = new UnitCodes(events);
        this.people = people;
        this.others = others;
        this.codes = SingletonSupplier.of(() -> codes(people, others));
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
    public UUID unit(String code, LocalDate from, LocalDate to) {
        return units.unit(code, from, to);
    }

    /** The code of a row in which a sign is wrong, if there is one. */
    Optional<CodeSlip> slip(ListRow row) {
        return slips.isEmpty()
                ? Optional.empty()
                : RowShape.of(row.getClass()).personCodes(row).entrySet().stream()
                        .filter(one -> slips.contains(one.getValue())).findFirst()
                        .map(one -> new CodeSlip(one.getKey(), one.getValue()));
    }

    /** What was written in the place of a code, with the code that only can be meant. */
    Map<String, String> meant() {
        return units.meant();
    }

    /** The units that go on for ended ones that a row names. */
    List<String> goOn(ListRow row) {
        return RowShape.of(row.getClass()).unitCodes(row).stream().flatMap(code -> units.goOn(code).stream()).distinct()
                .toList();
    }

    /** A person, a unit or another thing by the code that the lists have for it; nothing for what they do not name. */
    String called(UUID id) {
        String unit = units.called(id);
        return unit != null ? unit : codes.obtain().getOrDefault(id, "");
    }

    private static Map<UUID, String> codes(Map<String, UUID> people, Map<String, UUID> others) {
        Map<UUID, String> codes = new HashMap<>();
        people.forEach((code, id) -> codes.putIfAbsent(id, code));
        others.forEach((key, id) -> codes.putIfAbsent(id, key.substring(key.indexOf('/') + 1)));
        return codes;
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
