package vn.oneplusone.app.security;

/** What somebody may ask the ledger to record; each stands for one command of a module. */
public enum Act {
    REFER, CONFIRM, PREPARE, ENDORSE, APPROVE,
    /** A no of the youth or of the branch. */
    DECLINE,
    /** A no of the unit above. */
    DECLINE_ABOVE, WITHDRAW, LAPSE, ADMIT, END_MEMBERSHIP, REQUEST_TRANSFER, ACCEPT_TRANSFER, REFUSE_TRANSFER, CLASSIFY
}
