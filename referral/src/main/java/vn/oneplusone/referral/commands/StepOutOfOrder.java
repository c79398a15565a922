package vn.oneplusone.referral.commands;

import java.time.LocalDate;

/** A step is dated before one that it follows. */
public final class StepOutOfOrder extends ReferralRefusal {
    /** @param earliest the first day on which this step may have happened */
    public StepOutOfOrder(LocalDate on, LocalDate earliest) {
        super(on, earliest);
    }
}
