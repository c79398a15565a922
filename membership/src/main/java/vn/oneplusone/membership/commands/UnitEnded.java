package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** The unit was merged or dissolved and is no more on that date. */
public final class UnitEnded extends MembershipRefusal {
    public UnitEnded(String unit, LocalDate ended) {
        super(unit, ended);
    }
}
