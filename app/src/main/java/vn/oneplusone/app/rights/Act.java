package vn.oneplusone.app.rights;

/** What somebody may ask the ledger to record; each stands for one command of a module. */
public enum Act {
    REFER, CONFIRM, PREPARE, ENDORSE, APPROVE,
    /** A no of the youth or of the branch. */
    DECLINE,
    /** A no of the unit above. */
    DECLINE_ABOVE, WITHDRAW, LAPSE,
    /** By the automation alone: what it says of the referral is checked by nobody else. */
    FULFIL, ADMIT_APPROVED, ADMIT, END_MEMBERSHIP, REQUEST_TRANSFER, ACCEPT_TRANSFER, REFUSE_TRANSFER, CLASSIFY, ANNUL_ADMISSION,
    // people
    REGISTER_PERSON, CORRECT_DETAILS, WITHDRAW_CONSENT, GIVE_CONSENT, HAND_OVER_PERSON, ERASE_PERSON,
    // requests about people beyond reach
    ANSWER_REQUEST, WITHDRAW_REQUEST,
    // units
    ESTABLISH_UNIT, RENAME_UNIT, MOVE_UNIT, MERGE_UNITS, DISSOLVE_UNIT, DESIGNATE_PILOT, PLAN_UNIT_CHANGE, WITHDRAW_UNIT_PLAN,
    // what is planned, done and reported
    PLAN_CAMPAIGN, HOLD_CAMPAIGN, CORRECT_CAMPAIGN, CANCEL_CAMPAIGN, RECORD_DISSEMINATION, GRANT_SUPPORT, REPAY_SUPPORT, LAUNCH_INITIATIVE, RECORD_STEP,
    /** Also a later number; nobody below the district sets their own unit's. */
    SET_TARGET, DECLARE_FIGURES,
    // the year
    PUBLISH_FIGURES, CLOSE_YEAR, ISSUE_SUPPLEMENT
}
