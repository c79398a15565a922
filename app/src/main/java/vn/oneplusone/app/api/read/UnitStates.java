package vn.oneplusone.app.api.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

/** The units as they were on a day, those that had ended included. Facts are told by their day, the earliest first. */
final class UnitStates {
    private final LocalDate on;
    private final Map<UUID, Unit> units = new HashMap<>();

    /**
     * A unit on that day.
     *
     * @param mergedInto the unit that goes on in its place
     */
    record Unit(UUID unitId, UnitLevel level, @Nullable UUID parent, String code, String name,
            LocalDate establishedOn, @Nullable LocalDate endedOn, @Nullable UUID mergedInto) {}

    UnitStates(LocalDate on) {
        this.on = on;
    }

    boolean has(UUID unit) {
        return units.containsKey(unit);
    }

    Unit get(UUID unit) {
        return Objects.requireNonNull(units.get(unit));
    }

    static LocalDate day(UnitEvent event) {
        return switch (event) {
            case UnitEstablished e -> e.on();
            case UnitRenamed e -> e.on();
            case UnitMoved e -> e.on();
            case UnitsMerged e -> e.on();
            case UnitDissolved e -> e.on();
            case PilotDesignated e -> e.on();
            case UnitChangePlanned e -> e.on();
            case UnitPlanWithdrawn e -> e.on();
        };
    }

    void evolve(UnitEvent event) {
        if (day(event).isAfter(on)) {
            return;
        }
        switch (event) {
            case UnitEstablished e -> units.put(e.unit(),
                    new Unit(e.unit(), e.level(), e.parent(), e.code(), e.name(), e.on(), null, null));
            case UnitRenamed e -> put(e.unit(), was -> new Unit(was.unitId, was.level, was.parent, was.code, e.name(),
                    was.establishedOn, was.endedOn, was.mergedInto));
            case UnitMoved e -> put(e.unit(), was -> new Unit(was.unitId, was.level, e.parent(), was.code, was.name,
                    was.establishedOn, was.endedOn, was.mergedInto));
            case UnitsMerged e -> e.sources().forEach(source -> put(source, was -> new Unit(was.unitId, was.level,
                    was.parent, was.code, was.name, was.establishedOn, e.on(), e.target())));
            case UnitDissolved e -> put(e.unit(), was -> new Unit(was.unitId, was.level, was.parent, was.code,
                    was.name, was.establishedOn, e.on(), null));
            case PilotDesignated e -> {
            }
            case UnitChangePlanned e -> {
            }
            case UnitPlanWithdrawn e -> {
            }
        }
    }

    private void put(UUID unit, UnaryOperator<Unit> changed) {
        units.computeIfPresent(unit, (id, was) -> changed.apply(was));
    }
}
