package vn.oneplusone.membership.commands;

/** A unit cannot go into itself, nor be named twice in a merger. */
public final class MergedIntoItself extends MembershipRefusal {
    public MergedIntoItself(String unit) {
        super(unit);
    }
}
