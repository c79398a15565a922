package vn.oneplusone.membership.commands;

/** The unit stands there already. */
public final class PlaceUnchanged extends MembershipRefusal {
    public PlaceUnchanged(String unit, String parent) {
        super(unit, parent);
    }
}
