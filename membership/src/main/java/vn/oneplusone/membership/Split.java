package vn.oneplusone.membership;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.oneplusone.membership.commands.MembershipRefusal.PartsMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.RestMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEstablished;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitCodeInUse;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitForgotten;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitGivenTwice;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitNotBelow;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.UnitCommand.SplitUnit;
import vn.oneplusone.membership.events.UnitEstablished;

/** What a split says of its parts, and whether everything below the unit goes to one of them. */
record Split(Tree tree, UnitEstablished source, SplitUnit command) {
    void refuseUnlessInOrder() {
        refuseWrongParts();
        Set<UUID> given = new HashSet<>();
        for (SplitUnit.Part part : command.parts()) {
            for (UUID below : part.below()) {
                UnitEstablished unit = tree.find(below);
                if (unit == null) {
                    throw new UnitUnknown(below);
                }
                if (!given.add(below)) {
                    throw new UnitGivenTwice(unit.name());
                }
                if (!isBelow(unit)) {
                    throw new UnitNotBelow(unit.name(), source.name());
                }
            }
        }
        for (UnitEstablished unit : tree.all()) {
            if (isBelow(unit) && !given.contains(unit.unit())) {
                throw new UnitForgotten(source.name(), unit.name());
            }
        }
    }

    private void refuseWrongParts() {
        if (command.parts().size() < 2) {
            throw new PartsMissing(source.name());
        }
        Set<UUID> units = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (SplitUnit.Part part : command.parts()) {
            if (!units.add(part.unit())) {
                throw new UnitAlreadyEstablished(part.name());
            }
            if (!codes.add(part.code())) {
                throw new UnitCodeInUse(part.code(), part.name());
            }
        }
        if (!units.contains(command.rest())) {
            throw new RestMissing(source.name());
        }
    }

    /** On the day of the split, or by what is decided already for later: whatever would be left below a unit that is no more. */
    private boolean isBelow(UnitEstablished unit) {
        return !tree.hasEnded(unit.unit(), command.on())
                && (source.unit().equals(tree.parent(unit, command.on()))
                        || source.unit().equals(tree.parent(unit, LocalDate.MAX)));
    }
}
