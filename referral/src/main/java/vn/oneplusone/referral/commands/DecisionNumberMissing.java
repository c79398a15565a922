package vn.oneplusone.referral.commands;

/** A decision of the unit above has a number. */
public final class DecisionNumberMissing extends ReferralRefusal {
    public DecisionNumberMissing() {}
}
