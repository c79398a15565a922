package vn.oneplusone.membership.commands;

/** Members belong to branches. */
public final class UnitNotABranch extends MembershipRefusal {
    public UnitNotABranch(String unit) {
        super(unit);
    }
}
