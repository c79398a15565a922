package vn.oneplusone.membership.commands;

/** A person or a unit has a name. */
public final class NameMissing extends MembershipRefusal {
    public NameMissing() {
        super();
    }
}
