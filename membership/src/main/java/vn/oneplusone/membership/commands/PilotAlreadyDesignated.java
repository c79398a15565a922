package vn.oneplusone.membership.commands;

/** A unit is made a pilot once per year. */
public final class PilotAlreadyDesignated extends MembershipRefusal {
    public PilotAlreadyDesignated(String unit, int year) {
        super(unit, year);
    }
}
