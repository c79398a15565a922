package vn.oneplusone.referral.commands;

/** Who no longer agrees to be recorded is not named as a referrer anymore. */
public final class ReferrerWithdrewConsent extends ReferralRefusal {
    public ReferrerWithdrewConsent() {}
}
