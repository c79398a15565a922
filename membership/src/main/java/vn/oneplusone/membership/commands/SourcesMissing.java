package vn.oneplusone.membership.commands;

/** A merger needs at least one unit that goes into another. */
public final class SourcesMissing extends MembershipRefusal {
    public SourcesMissing() {
        super();
    }
}
