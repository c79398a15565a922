package vn.oneplusone.referral.commands;

import java.time.LocalDate;

/** The branch had been merged or dissolved on that day. */
public final class BranchEnded extends ReferralRefusal {
    public BranchEnded(LocalDate ended) {
        super(ended);
    }
}
