package vn.oneplusone.membership;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.UnitEstablishedLater;
import vn.oneplusone.membership.commands.UnitUnknown;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitEstablished;

/** The tree of units as the stream {@code units} tells it so far. */
class Tree {
    private record Pilot(UUID unit, int year) {}

    private final Map<UUID, UnitEstablished> units;
    private final Map<String, UnitEstablished> byCode;
    private final Set<Pilot> pilots;
    private @Nullable UnitEstablished top;
    private long length;

    Tree() {
        units = new HashMap<>();
        byCode = new HashMap<>();
        pilots = new HashSet<>();
    }

    private Tree(Tree other) {
        units = new HashMap<>(other.units);
        byCode = new HashMap<>(other.byCode);
        pilots = new HashSet<>(other.pilots);
        top = other.top;
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
    UnitEstablished top() {
        return top;
    }

    @Nullable
    UnitEstablished find(UUID unit) {
        return units.get(unit);
    }

    @Nullable
    UnitEstablished holderOf(String code) {
        return byCode.get(code);
    }

    boolean isPilot(UUID unit, int year) {
        return pilots.contains(new Pilot(unit, year));
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
        return unit;
    }

    void evolve(MembershipEvent event) {
        switch (event) {
            case UnitEstablished established -> add(established);
            case PilotDesignated pilot -> pilots.add(new Pilot(pilot.unit(), pilot.year()));
            case PersonRegistered foreign -> throw misplaced(foreign);
            case MemberAdmitted foreign -> throw misplaced(foreign);
            case MembershipEnded foreign -> throw misplaced(foreign);
            case PersonErased foreign -> throw misplaced(foreign);
        }
        length++;
    }

    private void add(UnitEstablished unit) {
        units.put(unit.unit(), unit);
        byCode.put(unit.code(), unit);
        if (unit.parent() == null) {
            top = unit;
        }
    }

    private IllegalStateException misplaced(MembershipEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " in the stream of units, at sequence " + length);
    }
}
