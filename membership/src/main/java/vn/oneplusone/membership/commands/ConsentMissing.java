package vn.oneplusone.membership.commands;

/** Nobody is recorded without having agreed to it. */
public final class ConsentMissing extends MembershipRefusal {
    public ConsentMissing() {
        super();
    }
}
