package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** The unit was not there yet on that date. */
public final class UnitEstablishedLater extends MembershipRefusal {
    public UnitEstablishedLater(String unit, LocalDate established) {
        super(unit, established);
    }
}
