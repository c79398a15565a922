package vn.oneplusone.referral.commands;

import java.time.LocalDate;

/** A referral lapses only after so many months without any step. */
public final class LapsedTooEarly extends ReferralRefusal {
    public LapsedTooEarly(int months, LocalDate first) {
        super(months, first);
    }
}
