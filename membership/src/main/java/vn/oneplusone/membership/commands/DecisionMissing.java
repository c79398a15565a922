package vn.oneplusone.membership.commands;

/** An admission, a removal and an expulsion rest on a numbered decision. */
public final class DecisionMissing extends MembershipRefusal {
    public DecisionMissing() {
        super();
    }
}
