package vn.oneplusone.app.rights;

import java.util.EnumSet;
import java.util.Set;
import vn.oneplusone.app.vault.accounts.Role;

/** What an account may ask the ledger to record, and which roles may: the one table of it. Each stands for one command of a module. */
public enum Act {
    REFER, CONFIRM, PREPARE, ENDORSE, APPROVE,
    /** A no of the youth or of the branch. */
    DECLINE,
    /** A no of the unit above. */
    DECLINE_ABOVE, WITHDRAW, LAPSE,
    /** What the branch or the youth decided was recorded wrongly, or by a slip. */
    CORRECT_ENDORSEMENT, TAKE_BACK_STEP,
    /** The same of what the unit above decided. */
    CORRECT_APPROVAL, TAKE_BACK_ABOVE,
    /** By the automation alone: what it says of the referral is checked by nobody else. */
    FULFIL, ADMIT_APPROVED, ADMIT, RECEIVE_MEMBER, END_MEMBERSHIP, REQUEST_RELEASE, RELEASE_MEMBER, REFUSE_RELEASE, WITHDRAW_RELEASE, TAKE_PART_ELSEWHERE, END_TAKING_PART, REQUEST_TRANSFER, PASS_TRANSFER, ACCEPT_TRANSFER, REFUSE_TRANSFER, CLASSIFY, ANNUL_ADMISSION, ENLIST, RECORD_PARTY_STEP, AWARD, DISCIPLINE, RECORD_DUES, AGREE_STAY,
    // people
    REGISTER_PERSON, CORRECT_DETAILS, WITHDRAW_CONSENT, GIVE_CONSENT, HAND_OVER_PERSON, ERASE_PERSON,
    // requests about people beyond reach
    ANSWER_REQUEST, WITHDRAW_REQUEST,
    // units
    ESTABLISH_UNIT, RENAME_UNIT, STATE_UNIT_KIND, MOVE_UNIT, MERGE_UNITS, SPLIT_UNIT, DISSOLVE_UNIT, DESIGNATE_PILOT, PLAN_UNIT_CHANGE, WITHDRAW_UNIT_PLAN,
    // what is planned, done and reported
    PLAN_CAMPAIGN, HOLD_CAMPAIGN, CORRECT_CAMPAIGN, CANCEL_CAMPAIGN, RECORD_DISSEMINATION, GRANT_SUPPORT, REPAY_SUPPORT, LAUNCH_INITIATIVE, RECORD_STEP,
    /** Also a later number; nobody below the district sets their own unit's. */
    SET_TARGET, DECLARE_FIGURES,
    /** By the unit whose they are, or one above: it answers for them. */
    SIGN_OFF_FIGURES,
    // the year
    PUBLISH_FIGURES, CLOSE_YEAR, ISSUE_SUPPLEMENT;

    /** What needs no decision of the unit above. */
    private static final Set<Act> OF_BRANCHES = EnumSet.of(REFER, CONFIRM, PREPARE, ENDORSE, DECLINE, WITHDRAW,
            CORRECT_ENDORSEMENT, TAKE_BACK_STEP,
            REQUEST_RELEASE, WITHDRAW_RELEASE, TAKE_PART_ELSEWHERE, END_TAKING_PART, REQUEST_TRANSFER, ACCEPT_TRANSFER,
            REFUSE_TRANSFER, CLASSIFY, ENLIST,
            RECORD_PARTY_STEP, RECORD_DUES, AGREE_STAY, REGISTER_PERSON,
            CORRECT_DETAILS,
            WITHDRAW_CONSENT, GIVE_CONSENT, HAND_OVER_PERSON, ANSWER_REQUEST, WITHDRAW_REQUEST, PLAN_CAMPAIGN,
            HOLD_CAMPAIGN, CORRECT_CAMPAIGN, CANCEL_CAMPAIGN, RECORD_DISSEMINATION, SIGN_OFF_FIGURES);
    /** The tree of units, the year's figures and what cannot be undone. */
    private static final Set<Act> OF_THE_DISTRICT = EnumSet.of(ERASE_PERSON, ESTABLISH_UNIT, RENAME_UNIT,
            STATE_UNIT_KIND, MOVE_UNIT,
            MERGE_UNITS, SPLIT_UNIT, DISSOLVE_UNIT, DESIGNATE_PILOT, PLAN_UNIT_CHANGE, WITHDRAW_UNIT_PLAN,
            PUBLISH_FIGURES,
            CLOSE_YEAR, ISSUE_SUPPLEMENT);
    private static final Set<Act> OF_THE_AUTOMATION = EnumSet.of(FULFIL, ADMIT_APPROVED);

    /**
     * Whether that role has the task at all, somewhere. An auditor only reads; an administrator manages accounts, could so act in any name, and
     * records no fact of people or figures.
     */
    public boolean isFor(Role role) {
        return switch (role) {
            case BRANCH_SECRETARY -> OF_BRANCHES.contains(this);
            case COMMUNE_OFFICER -> !OF_THE_DISTRICT.contains(this) && !OF_THE_AUTOMATION.contains(this);
            case DISTRICT_OFFICER -> !OF_THE_AUTOMATION.contains(this);
            case AUDITOR, ADMINISTRATOR -> false;
        };
    }
}
