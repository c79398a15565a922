package vn.oneplusone.referral.commands;

/** An admission names this referral, so it cannot be closed without credit. */
public final class AdmittedThroughReferral extends ReferralRefusal {
    public AdmittedThroughReferral() {}
}
