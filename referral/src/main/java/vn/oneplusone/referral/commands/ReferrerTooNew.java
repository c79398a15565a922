package vn.oneplusone.referral.commands;

/** The referrer has not been a member for long enough on the day of the endorsement. */
public final class ReferrerTooNew extends ReferralRefusal {
    /** @param months calendar months of membership that the rule asks for */
    public ReferrerTooNew(int months) {
        super(months);
    }
}
