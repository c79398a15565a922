package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/** Units by day. Changes may be recorded ahead of their day; before it nobody sees anything of them. */
final class Units {
    private final Map<UUID, Known> known = new LinkedHashMap<>();
    /** The units that a plan names. */
    private final Map<UUID, List<UUID>> plans = new HashMap<>();
    /** The tree that was asked for last: nearly all questions are about today. */
    private @Nullable Tree last;

    Units copy() {
        Units copy = new Units();
        known.forEach((id, one) -> copy.known.put(id, new Known(one)));
        copy.plans.putAll(plans);
        return copy;
    }

    void evolve(UnitEvent event) {
        last = null;
        switch (event) {
            // established twice, the first counts, as in all figures
            case UnitEstablished unit when known.containsKey(unit.unit()) -> {
            }
            case UnitEstablished unit -> {
                Known one = new Known(unit.level(), unit.code(), unit.on());
                one.names.put(unit.on(), unit.name());
                if (unit.parent() != null) {
                    one.above.put(unit.on(), unit.parent());
                }
                if (unit.kind() != null) {
                    one.kinds.put(unit.on(), unit.kind());
                }
                known.put(unit.unit(), one);
            }
            case UnitRenamed renamed -> of(renamed.unit()).names.put(renamed.on(), renamed.name());
            case UnitKindStated stated -> of(stated.unit()).kinds.put(stated.on(), stated.kind());
            case UnitMoved moved -> of(moved.unit()).above.put(moved.on(), moved.parent());
            case UnitsMerged merged -> merged.sources().forEach(source -> {
                of(source).ended = merged.on();
                of(source).into = merged.target();
            });
            case UnitSplit split -> {
                of(split.source()).ended = split.on();
                of(split.source()).into = split.rest();
                of(split.source()).parts = List.copyOf(split.parts());
            }
            case UnitDissolved dissolved -> of(dissolved.unit()).ended = dissolved.on();
            case PilotDesignated pilot -> of(pilot.unit()).pilotIn.add(pilot.year());
            case UnitChangePlanned plan -> plans.putIfAbsent(plan.plan(), List.copyOf(plan.units()));
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

    List<UUID> ofPlan(UUID plan) {
        return plans.getOrDefault(plan, List.of());
    }

    boolean isPilot(UUID unit, int year) {
        Known one = known.get(unit);
        return one != null && one.pilotIn.contains(year);
    }

    Tree on(LocalDate day) {
        Tree tree = last;
        if (tree == null || !tree.day.equals(day)) {
            tree = tree(day);
            last = tree;
        }
        return tree;
    }

    /** The same, not kept: for days that are asked about once. */
    Tree tree(LocalDate day) {
        Map<UUID, Unit> units = new LinkedHashMap<>();
        Set<UUID> there = new HashSet<>();
        known.forEach((id, one) -> {
            boolean gone = one.ended != null && !one.ended.isAfter(day);
            Map.Entry<LocalDate, String> name = one.names.floorEntry(day);
            Map.Entry<LocalDate, UUID> above = one.above.floorEntry(day);
            units.put(id, new Unit(id, one.level, one.code,
                    name == null ? one.names.firstEntry().getValue() : name.getValue(),
                    above == null ? null : above.getValue(), one.from, gone ? one.ended : null,
                    gone ? one.into : null, gone ? one.parts : List.of(), one.kindOn(day)));
            if (!gone && !one.from.isAfter(day)) {
                there.add(id);
            }
        });
        return new Tree(day, units, there);
    }

    private static final class Known {
        private final UnitLevel level;
        private final String code;
        private final LocalDate from;
        private final TreeMap<LocalDate, String> names = new TreeMap<>();
        private final TreeMap<LocalDate, UUID> above = new TreeMap<>();
        private final TreeMap<LocalDate, UnitKind> kinds = new TreeMap<>();
        private final Set<Integer> pilotIn = new HashSet<>();
        private @Nullable LocalDate ended;
        private @Nullable UUID into;
        private List<UUID> parts = List.of();

        private Known(UnitLevel level, String code, LocalDate from) {
            this.level = level;
            this.code = code;
            this.from = from;
        }

        private Known(Known other) {
            this(other.level, other.code, other.from);
            names.putAll(other.names);
            above.putAll(other.above);
            kinds.putAll(other.kinds);
            pilotIn.addAll(other.pilotIn);
            ended = other.ended;
            into = other.into;
            parts = other.parts;
        }

        /** The first statement also holds for the days before. */
        private @Nullable UnitKind kindOn(LocalDate day) {
            Map.Entry<LocalDate, UnitKind> kind = kinds.floorEntry(day);
            return kind != null ? kind.getValue() : kinds.isEmpty() ? null : kinds.firstEntry().getValue();
        }
    }

    /** The tree on one day; never changed. */
    static final class Tree {
        private static final Comparator<Unit> ORDER = Comparator.comparing(Unit::level).thenComparing(Unit::code);

        private final LocalDate day;
        private final Map<UUID, Unit> units;
        private final Set<UUID> there;
        private final Map<UUID, List<Unit>> below = new HashMap<>();
        private final List<Unit> tops = new ArrayList<>();

        private Tree(LocalDate day, Map<UUID, Unit> units, Set<UUID> there) {
            this.day = day;
            this.units = units;
            this.there = there;
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

        /** Every unit that had begun, in the order in which they were recorded. */
        List<Unit> begun() {
            return units.values().stream().filter(unit -> !unit.established().isAfter(day)).toList();
        }

        boolean isThere(UUID unit) {
            return there.contains(unit);
        }

        /** What goes on for a unit: itself, its successor, else the unit above; the unit itself where there is neither. */
        UUID standing(UUID unit) {
            Set<UUID> seen = new HashSet<>();
            UUID at = unit;
            UUID next = unit;
            while (next != null && seen.add(next)) {
                at = next;
                Unit one = units.get(at);
                next = one == null || one.isThere() ? null : one.into() == null ? one.above() : one.into();
            }
            return at;
        }

        /** What is above a unit and there, nearest first; what goes on for it included, where that is another one. */
        List<UUID> above(UUID unit) {
            Set<UUID> chain = chain(unit);
            chain.remove(unit);
            return List.copyOf(chain);
        }

        /** What goes on for a unit, and what is above that. */
        private Set<UUID> chain(UUID unit) {
            UUID at = standing(unit);
            Set<UUID> chain = new LinkedHashSet<>(Set.of(at));
            Unit one = units.get(at);
            while (one != null && one.above() != null) {
                at = standing(one.above());
                one = there.contains(at) && chain.add(at) ? units.get(at) : null;
            }
            return chain;
        }

        UUID top(UUID unit) {
            return List.copyOf(chain(unit)).getLast();
        }

        @Nullable
        UUID common(UUID one, UUID other) {
            Set<UUID> others = chain(other);
            return chain(one).stream().filter(others::contains).findFirst().orElse(null);
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
