package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** The end of the unit is recorded already: it cannot end, or take in others, once more. */
public final class UnitAlreadyEnded extends MembershipRefusal {
    public UnitAlreadyEnded(String unit, LocalDate ended) {
        super(unit, ended);
    }
}
