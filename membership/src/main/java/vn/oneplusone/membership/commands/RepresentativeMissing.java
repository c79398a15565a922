package vn.oneplusone.membership.commands;

/** Under this age on the day of the consent, a representative agrees too. */
public final class RepresentativeMissing extends MembershipRefusal {
    public RepresentativeMissing(int years) {
        super(years);
    }
}
