package vn.oneplusone.referral.commands;

/** The youth's details were erased: there is nobody left to introduce. An open referral can only be closed. */
public final class YouthErased extends ReferralRefusal {
    public YouthErased() {}
}
