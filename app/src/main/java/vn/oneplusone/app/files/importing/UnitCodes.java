package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/** Which unit an official code meant on a day: folded from the stream of units, continued at each use. */
final class UnitCodes {
    private final EventStore events;
    private final CodeSpelling spelling = new CodeSpelling();
    private final Map<String, NavigableMap<LocalDate, UUID>> byCode = new HashMap<>();
    private final Map<UUID, Known> units = new HashMap<>();
    private final Map<UUID, End> ends = new HashMap<>();
    private final Map<String, String> meant = new TreeMap<>();
    private long next;

    private record Known(String code, String name, UnitLevel level) {}

    /** @param into the units that go on; none where there is none */
    private record End(LocalDate on, List<UUID> into) {}

    UnitCodes(EventStore events) {
        this.events = events;
    }

    /** The unit that had the code on that day; the earliest one for days before it existed, so that the domain can say so. */
    synchronized UUID unit(String code, LocalDate on) {
        UUID unit = find(code, on);
        if (unit == null) {
            throw new CodeUnknown(code, spelling.nearest(code).orElse(null));
        }
        return unit;
    }

    /**
     * Where something counts that lasted from a day to another one: in the unit that had the code, or, where that has become a part of
     * another one on the way, in this one.
     */
    synchronized UUID unit(String code, LocalDate from, LocalDate to) {
        UUID unit = unit(code, to);
        for (End end = ends.get(unit); end != null && from.isBefore(end.on) && !to.isBefore(end.on)
                && end.into.size() == 1; end = ends.get(unit)) {
            unit = end.into.getFirst();
        }
        return unit;
    }

    /** The level of that unit; null where nobody has the code. */
    synchronized @Nullable UnitLevel level(String code, LocalDate on) {
        UUID unit = find(code, on);
        Known known = unit == null ? null : units.get(unit);
        return known == null ? null : known.level;
    }

    /** What was written in the place of a code, with the code that only can be meant. */
    synchronized Map<String, String> meant() {
        return new TreeMap<>(meant);
    }

    /** The units that go on for an ended one of that code, such as {@code 30406 Phú Tân}; none where it has not ended. */
    synchronized List<String> goOn(String code) {
        List<String> after = new ArrayList<>();
        NavigableMap<LocalDate, UUID> bearers = byCode.get(code);
        if (bearers != null) {
            for (UUID bearer : bearers.values()) {
                End end = ends.get(bearer);
                if (end != null) {
                    end.into.forEach(unit -> after.add(words(unit)));
                }
            }
        }
        return after;
    }

    /** Code and name of a unit; null for what is none. */
    synchronized @Nullable String called(UUID unit) {
        return units.containsKey(unit) ? words(unit) : null;
    }

    private String words(UUID unit) {
        Known known = units.get(unit);
        return known == null ? "" : known.code + " " + known.name;
    }

    private @Nullable UUID find(String code, LocalDate on) {
        readOn();
        UUID unit = bearer(code, on);
        if (unit == null) {
            String other = spelling.meant(code);
            unit = other == null ? null : bearer(other, on);
            if (other != null) {
                meant.put(code, other);
            }
        }
        return unit;
    }

    private @Nullable UUID bearer(String code, LocalDate on) {
        NavigableMap<LocalDate, UUID> bearers = byCode.get(code);
        if (bearers == null) {
            return null;
        }
        Map.Entry<LocalDate, UUID> bearer = bearers.floorEntry(on);
        return bearer != null ? bearer.getValue() : bearers.firstEntry().getValue();
    }

    private void readOn() {
        DomainEventStream facts = events.readEvents("units", next);
        while (facts.hasNext()) {
            var fact = facts.next();
            switch (fact.getPayload()) {
                case UnitEstablished unit -> {
                    byCode.computeIfAbsent(unit.code(), code -> new TreeMap<>()).put(unit.on(), unit.unit());
                    units.put(unit.unit(), new Known(unit.code(), unit.name(), unit.level()));
                    spelling.knows(unit.code(), unit.name());
                }
                case UnitRenamed unit -> {
                    Known known = units.get(unit.unit());
                    if (known != null) {
                        units.put(unit.unit(), new Known(known.code, unit.name(), known.level));
                        spelling.knows(known.code, unit.name());
                    }
                }
                case UnitsMerged merged -> merged.sources()
                        .forEach(source -> ends.put(source, new End(merged.on(), List.of(merged.target()))));
                case UnitSplit split -> ends.put(split.source(), new End(split.on(), split.parts()));
                case UnitDissolved unit -> ends.put(unit.unit(), new End(unit.on(), List.of()));
                default -> {
                    // tells of no code
                }
            }
            next = fact.getSequenceNumber() + 1;
        }
    }
}
