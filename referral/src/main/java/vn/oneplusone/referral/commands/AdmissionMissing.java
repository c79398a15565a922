package vn.oneplusone.referral.commands;

/** No admission to this organization names this referral. */
public final class AdmissionMissing extends ReferralRefusal {
    public AdmissionMissing() {}
}
