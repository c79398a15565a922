package vn.oneplusone.membership.commands;

/** Two living units do not share a code. */
public final class UnitCodeInUse extends MembershipRefusal {
    public UnitCodeInUse(String code, String holder) {
        super(code, holder);
    }
}
