package vn.oneplusone.referral.commands;

/** The youth has not said yes yet; no later step may come first. */
public final class YouthNotConfirmed extends ReferralRefusal {
    public YouthNotConfirmed() {}
}
