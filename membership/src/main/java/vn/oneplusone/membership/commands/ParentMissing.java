package vn.oneplusone.membership.commands;

/** Only the one top of the tree stands below no unit; a branch never does. */
public final class ParentMissing extends MembershipRefusal {
    public ParentMissing(String unit) {
        super(unit);
    }
}
