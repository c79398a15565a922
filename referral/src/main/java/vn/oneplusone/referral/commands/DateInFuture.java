package vn.oneplusone.referral.commands;

import java.time.LocalDate;

/** Only what has happened is recorded. */
public final class DateInFuture extends ReferralRefusal {
    public DateInFuture(LocalDate on) {
        super(on);
    }
}
