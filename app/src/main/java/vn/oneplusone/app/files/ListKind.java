package vn.oneplusone.app.files;

/** The kinds of lists that can be read; the header of a list says which one it is. */
public enum ListKind {
    /** Units of the tree. */
    UNITS,
    /** People with their consent. */
    PEOPLE,
    /** Memberships from before the referrals were kept. */
    MEMBERS,
    /** Annual targets. */
    TARGETS,
    /** Introductions of youths. */
    REFERRALS,
    /** Later steps of referrals. */
    REFERRAL_STEPS,
    /** Ended memberships. */
    ENDINGS,
    /** The four steps of 1+1 in the units. */
    INITIATIVE_STEPS,
    /** Campaigns held. */
    CAMPAIGNS,
    /** Branch meetings that explained 1+1. */
    DISSEMINATION,
    /** Capital given to youths. */
    CAPITAL_SUPPORT,
    /** Renames, mergers, moves and ends of units. */
    UNIT_CHANGES,
    /** Members who moved to another branch (chuyển sinh hoạt). */
    TRANSFERS,
    /** Grades of members for a year (xếp loại). */
    CLASSIFICATIONS,
    /** Admissions that were never valid (huỷ kết nạp). */
    ANNULMENTS,
    /** Details of people as they are right (đính chính). */
    CORRECTIONS,
    /** What units report of themselves (số liệu tự báo cáo). */
    DECLARATIONS,
    /** Campaigns held as they are right (đính chính hoạt động). */
    CAMPAIGN_CORRECTIONS,
    /** Changes of units that were planned; they change nothing (phương án sắp xếp). */
    UNIT_PLANS
}
