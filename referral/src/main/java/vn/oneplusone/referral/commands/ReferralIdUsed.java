package vn.oneplusone.referral.commands;

/** An id names one referral for good, also after it was closed. */
public final class ReferralIdUsed extends ReferralRefusal {
    public ReferralIdUsed() {}
}
