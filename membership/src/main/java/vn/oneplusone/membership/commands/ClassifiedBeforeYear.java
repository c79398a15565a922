package vn.oneplusone.membership.commands;

/** A year is judged at its end, not before it has begun. */
public final class ClassifiedBeforeYear extends MembershipRefusal {
    public ClassifiedBeforeYear(int year) {
        super(year);
    }
}
