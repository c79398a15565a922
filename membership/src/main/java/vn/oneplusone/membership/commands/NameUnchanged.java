package vn.oneplusone.membership.commands;

/** The unit bears that name already. */
public final class NameUnchanged extends MembershipRefusal {
    public NameUnchanged(String unit) {
        super(unit);
    }
}
