package vn.oneplusone.referral.commands;

/** By the birth year alone, the youth is too old already. */
public final class YouthTooOld extends ReferralRefusal {
    /** @param years the birthday after which it is too late */
    public YouthTooOld(int years) {
        super(years);
    }
}
