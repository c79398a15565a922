package vn.oneplusone.membership.commands;

/** Only an active membership can end. */
public final class NotAMember extends MembershipRefusal {
    public NotAMember() {
        super();
    }
}
