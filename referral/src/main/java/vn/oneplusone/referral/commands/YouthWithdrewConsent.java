package vn.oneplusone.referral.commands;

/** The youth no longer agrees to be recorded. An open referral can only be closed. */
public final class YouthWithdrewConsent extends ReferralRefusal {
    public YouthWithdrewConsent() {}
}
