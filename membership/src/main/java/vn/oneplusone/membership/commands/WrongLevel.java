package vn.oneplusone.membership.commands;

/** A unit stands below a unit of a higher level. */
public final class WrongLevel extends MembershipRefusal {
    public WrongLevel(String unit, String parent) {
        super(unit, parent);
    }
}
