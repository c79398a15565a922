package vn.oneplusone.membership.commands;

/** A member is classified once for each year. */
public final class AlreadyClassified extends MembershipRefusal {
    public AlreadyClassified(int year) {
        super(year);
    }
}
