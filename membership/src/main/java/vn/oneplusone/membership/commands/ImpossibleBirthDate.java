package vn.oneplusone.membership.commands;

/** A birth date after the consent or the registration, or of somebody older than people get. */
public final class ImpossibleBirthDate extends MembershipRefusal {
    public ImpossibleBirthDate(int oldest) {
        super(oldest);
    }
}
