package vn.oneplusone.app.portal.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.DistrictDay;
import vn.oneplusone.app.text.Letters;
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

/** The units by name and code as they are today, for whoever has to choose one: folded from the stream of units, continued at each use. */
final class UnitNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final EventStore events;
    private final Clock clock;
    private final Map<UUID, Known> units = new LinkedHashMap<>();
    private long next;

    UnitNames(EventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** A unit as it is today. */
    record Unit(UUID id, UnitLevel level, String code, String name) {
        /** As it is shown, and understood when it is typed. */
        String label() {
            return code + " – " + name;
        }
    }

    private static final class Known {
        private final UnitEstablished beginning;
        private final NavigableMap<LocalDate, String> names = new TreeMap<>();
        private @Nullable LocalDate end;

        private Known(UnitEstablished beginning) {
            this.beginning = beginning;
            names.put(beginning.on(), beginning.name());
        }

        private Unit on(LocalDate day) {
            Map.Entry<LocalDate, String> name = names.floorEntry(day);
            return new Unit(beginning.unit(), beginning.level(), beginning.code(),
                    name == null ? beginning.name() : name.getValue());
        }

        private boolean isThere(LocalDate day) {
            return end == null || day.isBefore(end);
        }
    }

    /** Those that have not ended, the largest first. */
    synchronized List<Unit> all() {
        readOn();
        LocalDate today = today();
        return units.values().stream().filter(known -> known.isThere(today)).map(known -> known.on(today))
                .sorted(Comparator.comparing(Unit::level).thenComparing(Unit::code)).toList();
    }

    /** Also one that has ended. */
    synchronized Optional<Unit> of(UUID id) {
        readOn();
        return Optional.ofNullable(units.get(id)).map(known -> known.on(today()));
    }

    /** Those that somebody means: by label, code or name, without regard to accents and case; by a part of the name if nothing fits better. */
    List<Unit> meant(String typed) {
        String text = plain(typed);
        List<Unit> all = all();
        for (Predicate<Unit> fits : List.<Predicate<Unit>>of(unit -> plain(unit.label()).equals(text),
                unit -> plain(unit.code()).equals(text) || unit.id().toString().equals(text),
                unit -> plain(unit.name()).equals(text), unit -> plain(unit.name()).contains(text))) {
            List<Unit> found = all.stream().filter(fits).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** As people type who are in a hurry. */
    static String plain(String text) {
        String bare = MARKS.matcher(Letters.apart(text.strip())).replaceAll("");
        return SPACES.matcher(Letters.small(bare).replace('đ', 'd').replace('–', '-')).replaceAll(" ");
    }

    private LocalDate today() {
        return DistrictDay.today(clock);
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
            case UnitEstablished unit -> units.put(unit.unit(), new Known(unit));
            case UnitRenamed renamed -> known(renamed.unit()).names.put(renamed.on(), renamed.name());
            case UnitsMerged merged -> merged.sources().forEach(source -> known(source).end = merged
                    .on());
            case UnitDissolved dissolved -> known(dissolved.unit()).end = dissolved.on();
            // neither name nor end
            case UnitMoved moved -> {
            }
            case PilotDesignated pilot -> {
            }
            case UnitChangePlanned plan -> {
            }
            case UnitPlanWithdrawn plan -> {
            }
        }
    }

    private Known known(UUID unit) {
        Known known = units.get(unit);
        if (known == null) {
            throw new IllegalStateException("unit " + unit + " was never established");
        }
        return known;
    }
}
