package vn.oneplusone.membership.commands;

/** The admission is before the first day that the rules allow. */
public final class TooYoung extends MembershipRefusal {
    public TooYoung(int years, int days) {
        super(years, days);
    }
}
