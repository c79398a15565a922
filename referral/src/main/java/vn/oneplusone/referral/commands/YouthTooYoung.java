package vn.oneplusone.referral.commands;

/** By the birth year alone, the youth cannot be old enough on the day of the admission. */
public final class YouthTooYoung extends ReferralRefusal {
    /** @param years the least age, in full years */
    public YouthTooYoung(int years) {
        super(years);
    }
}
