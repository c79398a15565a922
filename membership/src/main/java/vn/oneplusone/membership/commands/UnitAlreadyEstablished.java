package vn.oneplusone.membership.commands;

/** A unit is established once; its id is never used again. */
public final class UnitAlreadyEstablished extends MembershipRefusal {
    public UnitAlreadyEstablished(String unit) {
        super(unit);
    }
}
