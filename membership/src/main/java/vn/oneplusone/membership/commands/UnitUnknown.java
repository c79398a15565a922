package vn.oneplusone.membership.commands;

import java.util.UUID;

/** The unit is not in the tree. */
public final class UnitUnknown extends MembershipRefusal {
    public UnitUnknown(UUID unit) {
        super(unit);
    }
}
