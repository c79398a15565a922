package vn.oneplusone.referral.commands;

/** This part of the preparation is on record already. */
public final class PreparationAlreadyRecorded extends ReferralRefusal {
    public PreparationAlreadyRecorded() {}
}
