package vn.oneplusone.referral.commands;

/** A member of an organization on that day or later cannot be referred or admitted to it again. */
public final class YouthAlreadyMember extends ReferralRefusal {
    public YouthAlreadyMember() {}
}
