package vn.oneplusone.membership;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.MembershipRefusal.NameMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.ParentMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEstablished;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitCodeInUse;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitCodeMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.WrongLevel;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

/** What a unit needs to come into being or to stand where it is put: a name, a code that is free, and a unit above that lasts. */
record UnitPlace(Tree tree) {
    void refuseUnnamed(UUID unit, String code, String name) {
        UnitEstablished known = tree.find(unit);
        if (known != null) {
            throw new UnitAlreadyEstablished(known.name());
        }
        if (name.isBlank()) {
            throw new NameMissing();
        }
        if (code.isBlank()) {
            throw new UnitCodeMissing(name);
        }
    }

    /** @param ending units whose code is free from that date on */
    void refuseTaken(String code, LocalDate on, Set<UUID> ending) {
        UnitEstablished holder = tree.holderOf(code, on);
        if (holder != null && !ending.contains(holder.unit())) {
            throw new UnitCodeInUse(code, holder.name());
        }
    }

    void refuseWrongPlace(UnitLevel level, @Nullable UUID above, String name, LocalDate on) {
        if (above == null) {
            // a branch has nothing below it, so it cannot be the top of anything
            if (level == UnitLevel.BRANCH || hasTop(level, on)) {
                throw new ParentMissing(name);
            }
            return;
        }
        refuseUnlessAbove(lasting(above, on), level, name);
    }

    /** A unit to stand below: there on that date and not known to be dissolved later. */
    UnitEstablished lasting(UUID id, LocalDate on) {
        UnitEstablished unit = tree.existing(id, on);
        LocalDate end = tree.end(id);
        if (end != null && tree.successor(id) == null) {
            throw new UnitAlreadyEnded(unit.name(), end);
        }
        return unit;
    }

    /** A top of that level or a higher one. Above a lower one a new top may be set, to move that one below it. */
    private boolean hasTop(UnitLevel level, LocalDate on) {
        return tree.all().stream().anyMatch(unit -> unit.parent() == null && !tree.hasEnded(unit.unit(), on)
                && unit.level().compareTo(level) <= 0 && tree.parent(unit, on) == null);
    }

    static void refuseUnlessAbove(UnitEstablished parent, UnitLevel level, String name) {
        if (parent.level().compareTo(level) >= 0) {
            throw new WrongLevel(name, parent.name());
        }
    }
}
