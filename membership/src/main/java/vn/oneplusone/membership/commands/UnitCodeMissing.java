package vn.oneplusone.membership.commands;

/** Lists find a unit by its code. */
public final class UnitCodeMissing extends MembershipRefusal {
    public UnitCodeMissing(String unit) {
        super(unit);
    }
}
