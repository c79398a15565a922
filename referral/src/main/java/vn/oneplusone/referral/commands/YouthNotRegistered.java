package vn.oneplusone.referral.commands;

/** A youth is registered, with consent, before being referred. */
public final class YouthNotRegistered extends ReferralRefusal {
    public YouthNotRegistered() {}
}
