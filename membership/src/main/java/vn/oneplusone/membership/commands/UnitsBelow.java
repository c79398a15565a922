package vn.oneplusone.membership.commands;

/** Units still stand below one that is to be dissolved. */
public final class UnitsBelow extends MembershipRefusal {
    public UnitsBelow(String unit, String below) {
        super(unit, below);
    }
}
