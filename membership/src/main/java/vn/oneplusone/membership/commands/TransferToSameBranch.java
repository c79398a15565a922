package vn.oneplusone.membership.commands;

/** A transfer leads to another branch. */
public final class TransferToSameBranch extends MembershipRefusal {
    public TransferToSameBranch() {
        super();
    }
}
