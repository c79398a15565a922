package vn.oneplusone.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/** The tree of units as the stream {@code units} tells it so far, asked for by date: what begins later changes nothing before. */
class Tree {
    private record Pilot(UUID unit, int year) {}

    private final Map<UUID, UnitEstablished> units;
    private final Map<String, UnitEstablished> byCode;
    private final Set<Pilot> pilots;
    // the inner maps are replaced, never changed, so that a copy of the tree may share them
    private final Map<UUID, NavigableMap<LocalDate, String>> names;
    private final Map<UUID, NavigableMap<LocalDate, UUID>> places;
    private final Map<UUID, NavigableMap<LocalDate, UnitKind>> kinds;
    private final Map<UUID, LocalDate> ends;
    private final Map<UUID, UUID> successors;
    private final Map<UUID, UnitSplit> splits;
    // they change nothing above: a plan is no decision
    private final Map<UUID, UnitChangePlanned> plans;
    private final Set<UUID> plansGivenUp;
    private long length;

    Tree() {
        units = new HashMap<>();
        byCode = new HashMap<>();
        pilots = new HashSet<>();
        names = new HashMap<>();
        places = new HashMap<>();
        kinds = new HashMap<>();
        ends = new HashMap<>();
        successors = new HashMap<>();
        splits = new HashMap<>();
        plans = new HashMap<>();
        plansGivenUp = new HashSet<>();
    }

    private Tree(Tree other) {
        units = new HashMap<>(other.units);
        byCode = new HashMap<>(other.byCode);
        pilots = new HashSet<>(other.pilots);
        names = new HashMap<>(other.names);
        places = new HashMap<>(other.places);
        kinds = new HashMap<>(other.kinds);
        ends = new HashMap<>(other.ends);
        successors = new HashMap<>(other.successors);
        splits = new HashMap<>(other.splits);
        plans = new HashMap<>(other.plans);
        plansGivenUp = new HashSet<>(other.plansGivenUp);
        length = other.length;
    }

    Tree copy() {
        return new Tree(this);
    }

    /** How many facts it was folded from: the sequence at which the stream goes on. */
    long length() {
        return length;
    }

    @Nullable
    UnitEstablished find(UUID unit) {
        return units.get(unit);
    }

    Collection<UnitEstablished> all() {
        return units.values();
    }

    /** The unit that has the code on that date or will have it later; null where it is free. */
    @Nullable
    UnitEstablished holderOf(String code, LocalDate on) {
        UnitEstablished holder = byCode.get(code);
        return holder == null || hasEnded(holder.unit(), on) ? null : holder;
    }

    boolean isPilot(UUID unit, int year) {
        return pilots.contains(new Pilot(unit, year));
    }

    @Nullable
    UnitChangePlanned plan(UUID plan) {
        return plans.get(plan);
    }

    boolean isGivenUp(UUID plan) {
        return plansGivenUp.contains(plan);
    }

    /** The first day on which the unit is no more, if that is known. */
    @Nullable
    LocalDate end(UUID unit) {
        return ends.get(unit);
    }

    /** The split that made the unit, if one did. */
    @Nullable
    UnitSplit splitInto(UUID part) {
        return splits.get(part);
    }

    /** What goes on for a unit on that date: itself, or the unit that it went into. */
    UUID standing(UUID unit, LocalDate on) {
        UUID at = unit;
        UUID next = successors.get(at);
        while (next != null && hasEnded(at, on)) {
            at = next;
            next = successors.get(at);
        }
        return at;
    }

    /** That date, or the first day of a unit that comes into being later. */
    LocalDate existingSince(UUID id, LocalDate on) {
        UnitEstablished unit = units.get(id);
        return unit == null || on.isAfter(unit.on()) ? on : unit.on();
    }

    /** The unit that goes on for one that was merged or split. */
    @Nullable
    UUID successor(UUID unit) {
        return successors.get(unit);
    }

    boolean hasEnded(UUID unit, LocalDate on) {
        LocalDate end = ends.get(unit);
        return end != null && !on.isBefore(end);
    }

    String name(UnitEstablished unit, LocalDate on) {
        Map.Entry<LocalDate, String> name = at(names, unit.unit(), on);
        return name == null ? unit.name() : name.getValue();
    }

    /** What the unit is on that date; null where nobody has stated it. */
    @Nullable
    UnitKind kind(UnitEstablished unit, LocalDate on) {
        NavigableMap<LocalDate, UnitKind> known = kinds.get(unit.unit());
        Map.Entry<LocalDate, UnitKind> kind = known == null ? null : known.floorEntry(on);
        return kind != null ? kind.getValue() : known == null ? null : known.firstEntry().getValue();
    }

    /** The unit above on that date; where that one went into another, the one that goes on for it. */
    @Nullable
    UUID parent(UnitEstablished unit, LocalDate on) {
        Map.Entry<LocalDate, UUID> place = at(places, unit.unit(), on);
        UUID parent = place == null ? unit.parent() : place.getValue();
        while (parent != null && successors.containsKey(parent) && hasEnded(parent, on)) {
            parent = successors.get(parent);
        }
        return parent;
    }

    /** The unit that goes on for one that is no more on that date, else the one above it; null at the top. */
    @Nullable
    UUID above(UUID id, LocalDate on) {
        UUID successor = successors.get(id);
        if (successor != null && hasEnded(id, on)) {
            return successor;
        }
        UnitEstablished unit = units.get(id);
        return unit == null ? null : parent(unit, on);
    }

    /** The unit, refused if it is not there on that date. */
    UnitEstablished existing(UUID id, LocalDate on) {
        UnitEstablished unit = units.get(id);
        if (unit == null) {
            throw new UnitUnknown(id);
        }
        if (on.isBefore(unit.on())) {
            throw new UnitEstablishedLater(unit.name(), unit.on());
        }
        LocalDate end = ends.get(id);
        if (end != null && !on.isBefore(end)) {
            throw new UnitEnded(name(unit, on), end);
        }
        return unit;
    }

    void evolve(MembershipEvent event) {
        switch (event) {
            // established twice, the first counts, as in all figures
            case UnitEstablished again when units.containsKey(again.unit()) -> {
            }
            case UnitEstablished established -> {
                units.put(established.unit(), established);
                byCode.put(established.code(), established);
                if (established.kind() != null) {
                    put(kinds, established.unit(), established.on(), established.kind());
                }
            }
            case UnitRenamed renamed -> put(names, renamed.unit(), renamed.on(), renamed.name());
            case UnitKindStated stated -> put(kinds, stated.unit(), stated.on(), stated.kind());
            case UnitMoved moved -> put(places, moved.unit(), moved.on(), moved.parent());
            case UnitsMerged merged -> merged.sources().forEach(source -> {
                ends.put(source, merged.on());
                successors.put(source, merged.target());
            });
            case UnitSplit split -> {
                ends.put(split.source(), split.on());
                successors.put(split.source(), split.rest());
                split.parts().forEach(part -> splits.put(part, split));
            }
            case UnitDissolved dissolved -> ends.put(dissolved.unit(), dissolved.on());
            case PilotDesignated pilot -> pilots.add(new Pilot(pilot.unit(), pilot.year()));
            case UnitChangePlanned planned -> plans.put(planned.plan(), planned);
            case UnitPlanWithdrawn withdrawn -> plansGivenUp.add(withdrawn.plan());
            case PersonEvent foreign -> throw misplaced(foreign);
            case RequestEvent foreign -> throw misplaced(foreign);
        }
        length++;
    }

    private static <T> Map.@Nullable Entry<LocalDate, T> at(Map<UUID, NavigableMap<LocalDate, T>> history, UUID unit,
            LocalDate on) {
        NavigableMap<LocalDate, T> known = history.get(unit);
        return known == null ? null : known.floorEntry(on);
    }

    private static <T> void put(Map<UUID, NavigableMap<LocalDate, T>> history, UUID unit, LocalDate on, T value) {
        NavigableMap<LocalDate, T> known = history.get(unit);
        NavigableMap<LocalDate, T> grown = known == null ? new TreeMap<>() : new TreeMap<>(known);
        grown.put(on, value);
        history.put(unit, grown);
    }

    private IllegalStateException misplaced(MembershipEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " in the stream of units, at sequence " + length);
    }
}
