package vn.oneplusone.membership.commands;

/** Only who was a member in a year is classified for it. */
public final class NotAMemberInYear extends MembershipRefusal {
    public NotAMemberInYear(int year) {
        super(year);
    }
}
