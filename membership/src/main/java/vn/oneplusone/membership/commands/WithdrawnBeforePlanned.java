package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** A plan is given up on the day of its paper or later. */
public final class WithdrawnBeforePlanned extends MembershipRefusal {
    public WithdrawnBeforePlanned(LocalDate planned) {
        super(planned);
    }
}
