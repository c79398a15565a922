package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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

/** Units by day. Changes may be recorded ahead of their day; before it nobody sees anything of them. */
final class Units {
    private final Map<UUID, Known> known = new LinkedHashMap<>();
    private final Map<LocalDate, Tree> trees = new HashMap<>();

    void evolve(UnitEvent event) {
        trees.clear();
        switch (event) {
            // established twice, the first counts, as in all figures
            case UnitEstablished unit when known.containsKey(unit.unit()) -> {
            }
            case UnitEstablished unit -> {
                Known one = new Known(unit.level(), unit.code());
                one.names.put(unit.on(), unit.name());
                if (unit.parent() != null) {
                    one.above.put(unit.on(), unit.parent());
                }
                known.put(unit.unit(), one);
            }
            case UnitRenamed renamed -> of(renamed.unit()).names.put(renamed.on(), renamed.name());
            case UnitMoved moved -> of(moved.unit()).above.put(moved.on(), moved.parent());
            case UnitsMerged merged -> merged.sources().forEach(source -> {
                of(source).ended = merged.on();
                of(source).into = merged.target();
            });
            case UnitDissolved dissolved -> of(dissolved.unit()).ended = dissolved.on();
            case PilotDesignated pilot -> of(pilot.unit()).pilotIn.add(pilot.year());
            case UnitChangePlanned plan -> {
            }
            case UnitPlanWithdrawn plan -> {
            }
        }
    }

    private Known of(UUID unit) {
        Known one = known.get(unit);
        if (one == null) {
            throw new IllegalStateException("a unit that was never established: " + unit);
        }
        return one;
    }

    boolean isPilot(UUID unit, int year) {
        Known one = known.get(unit);
        return one != null && one.pilotIn.contains(year);
    }

    Tree on(LocalDate day) {
        return trees.computeIfAbsent(day, this::tree);
    }

    private Tree tree(LocalDate day) {
        Map<UUID, Unit> units = new LinkedHashMap<>();
        known.forEach((id, one) -> {
            boolean gone = one.ended != null && !one.ended.isAfter(day);
            Map.Entry<LocalDate, String> name = one.names.floorEntry(day);
            Map.Entry<LocalDate, UUID> above = one.above.floorEntry(day);
            units.put(id, new Unit(id, one.level, one.code,
                    name == null ? one.names.firstEntry().getValue() : name.getValue(),
                    above == null ? null : above.getValue(), gone ? one.ended : null, gone ? one.into : null));
        });
        return new Tree(units);
    }

    private static final class Known {
        private final UnitLevel level;
        private final String code;
        private final TreeMap<LocalDate, String> names = new TreeMap<>();
        private final TreeMap<LocalDate, UUID> above = new TreeMap<>();
        private final Set<Integer> pilotIn = new HashSet<>();
        private @Nullable LocalDate ended;
        private @Nullable UUID into;

        private Known(UnitLevel level, String code) {
            this.level = level;
            this.code = code;
        }
    }

    /** The tree on one day; never changed. */
    static final class Tree {
        private static final Comparator<Unit> ORDER = Comparator.comparing(Unit::level).thenComparing(Unit::code);

        private final Map<UUID, Unit> units;
        private final Map<UUID, List<Unit>> below = new HashMap<>();
        private final List<Unit> tops = new ArrayList<>();

        private Tree(Map<UUID, Unit> units) {
            this.units = units;
            units.values().stream().sorted(ORDER).forEach(unit -> {
                UUID above = unit.into() == null ? unit.above() : unit.into();
                if (above == null) {
                    tops.add(unit);
                } else {
                    below.computeIfAbsent(above, id -> new ArrayList<>()).add(unit);
                }
            });
        }

        @Nullable
        Unit unit(UUID id) {
            return units.get(id);
        }

        List<Unit> tops() {
            return List.copyOf(tops);
        }

        /** Directly below, those that went into it and those that are no more included. */
        List<Unit> below(UUID unit) {
            return List.copyOf(below.getOrDefault(unit, List.of()));
        }

        /** The unit and all below it. */
        Set<UUID> within(UUID unit) {
            Set<UUID> all = new HashSet<>();
            collect(unit, all);
            return all;
        }

        private void collect(UUID unit, Set<UUID> all) {
            if (all.add(unit)) {
                below.getOrDefault(unit, List.of()).forEach(one -> collect(one.id(), all));
            }
        }
    }
}
