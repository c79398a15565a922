package vn.oneplusone.referral.commands;

/** The referrer is not an active member, on the day that counts, of an organization whose members may refer. */
public final class ReferrerNotMember extends ReferralRefusal {
    public ReferrerNotMember() {}
}
