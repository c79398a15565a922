package vn.oneplusone.referral.commands;

/** The youth has said yes already. */
public final class YouthAlreadyConfirmed extends ReferralRefusal {
    public YouthAlreadyConfirmed() {}
}
