package vn.oneplusone.membership.commands;

/** The admission is after the last day that the rules allow. */
public final class TooOld extends MembershipRefusal {
    public TooOld(int years) {
        super(years);
    }
}
