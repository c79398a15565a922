package vn.oneplusone.reporting.contributions.rows;

/** Facts that contradict each other, with the rule by which they count nevertheless. Every one is listed. */
public enum Anomaly {
    /** A person was admitted or received while a member of that organization: the earlier one counts. */
    ADMITTED_TWICE,
    /** A membership ended that was not there on that day: the ending does not count. */
    ENDED_WITHOUT_ADMISSION,
    /** A membership ended in another branch than it began: the ending counts where the admission did. */
    ENDED_ELSEWHERE,
    /** A transfer of a person who was no member on that day: it does not count. */
    TRANSFERRED_WITHOUT_MEMBERSHIP,
    /** A transfer from another branch than the member was in: it counts from where they were. */
    TRANSFERRED_FROM_ELSEWHERE,
    /** An admission or a reception was annulled that is not on record: the annulment does not count. */
    ANNULLED_WITHOUT_ADMISSION,
    /** A member was classified twice for a year: the first in the person's stream counts. */
    CLASSIFIED_TWICE,
    /** A person was classified for a year without a day of membership: it does not count. */
    CLASSIFIED_WITHOUT_MEMBERSHIP,
    /** What happens to a member (dues, a call-up, a step into the Party, an award, a measure, a stay) on a day without membership: it does not count. */
    RECORDED_WITHOUT_MEMBERSHIP,
    /** A member was called up twice, or took the same step into the Party twice: the first in the person's stream counts. */
    RECORDED_TWICE,
    /** The same referral was opened twice: the earlier counts. */
    REFERRED_TWICE,
    /** A step belongs to a referral that was never opened: it does not count. */
    STEP_WITHOUT_REFERRAL,
    /** The same step of a referral was recorded twice: the earlier counts. */
    STEP_TWICE,
    /** A step or an admission was corrected or taken back that is not on record: that does not count. */
    CORRECTED_WITHOUT_RECORD,
    /** A referral was closed in more than one way: the fulfilment counts, else the earliest. */
    CLOSED_TWICE,
    /** A target was set for the first time twice: the later in its stream counts. */
    TARGET_SET_TWICE,
    /** A target was revised that was never set: the revision counts. */
    TARGET_NEVER_SET,
    /** A campaign was recorded as held, planned or cancelled twice: the first in its stream counts. */
    CAMPAIGN_TWICE,
    /** A campaign was both held and cancelled: it counts as held. */
    HELD_AND_CANCELLED,
    /** A campaign was cancelled that was never planned: it does not count. */
    CANCELLED_WITHOUT_PLAN,
    /** A campaign was corrected that was never recorded as held: the correction counts. */
    CORRECTED_WITHOUT_CAMPAIGN,
    /** More members were present than are on the roll: at most the roll counts. */
    PRESENT_BEYOND_ROLL,
    /** The same support was granted twice: the first in its stream counts. */
    GRANTED_TWICE,
    /** A support was repaid that was never granted: it does not count. */
    REPAID_WITHOUT_GRANT,
    /** More was repaid than granted: it counts as recorded. */
    REPAID_BEYOND_GRANT,
    /** A unit was established twice: the first in the stream of units counts. */
    ESTABLISHED_TWICE,
    /** Facts name a unit that was never established: they count in the total, in a row of their own. */
    UNKNOWN_UNIT,
    /** An entry of none of the modules: it counts nowhere. */
    FOREIGN_ENTRY
}
