package vn.oneplusone.reporting.queries;

/**
 * Every kind of number that an answer shows. Each can be asked for by a {@link FactsQuestion}; percentages are asked for by their two
 * parts. Names are stored with published figures and never change.
 */
public enum Figure {
    /** Members admitted in the year. */
    ADMITTED,
    /** Memberships ended in the year. */
    ENDED,
    /** Admitted less ended in the year. */
    NET,
    /** The admitted by gender. May be asked by gender. */
    ADMITTED_BY_GENDER,
    /** The admitted by age, as the years of birth and admission tell it. May be asked by age band. */
    ADMITTED_BY_AGE,
    /** Members who moved into a branch of the unit in the year, from wherever. */
    TRANSFERRED_IN,
    /** Members who moved out of a branch of the unit in the year, to wherever. */
    TRANSFERRED_OUT,
    /** Members classified for the year. May be asked by grade. */
    CLASSIFIED,
    /** Members on the day before the year (of a month: before the month). */
    ACTIVE_AT_START,
    /** Members on the last day of the year (of a month: of the month). */
    ACTIVE_AT_END,
    /** The target that counts: the unit's own, else the sum of those below. */
    TARGET,
    /** The sum of the targets below. */
    TARGET_BELOW,

    /** Referrals made in the year: the cohort. */
    REFERRED,
    /** Of the cohort: the youth said yes. */
    COHORT_CONFIRMED,
    /** Of the cohort: class, helper and probation task are all done. */
    COHORT_PREPARED,
    /** Of the cohort: endorsed by the branch. */
    COHORT_ENDORSED,
    /** Of the cohort: approved by the unit above. */
    COHORT_APPROVED,
    /** Of the cohort: led to an admission. */
    COHORT_FULFILLED,
    /** Of the cohort: declined. */
    COHORT_DECLINED,
    /** Of the cohort: withdrawn. */
    COHORT_WITHDRAWN,
    /** Of the cohort: lapsed. */
    COHORT_LAPSED,
    /** Of the cohort: led to an admission that was annulled. */
    COHORT_ANNULLED,
    /** Of the cohort: neither fulfilled nor closed otherwise. */
    COHORT_OPEN,

    /** Steps that happened in the year, whenever the youth was referred. */
    CONFIRMED,
    /** See {@link #CONFIRMED}. */
    PREPARED,
    /** See {@link #CONFIRMED}. */
    ENDORSED,
    /** See {@link #CONFIRMED}. */
    APPROVED,
    /** See {@link #CONFIRMED}. */
    FULFILLED,
    /** See {@link #CONFIRMED}. */
    DECLINED,
    /** See {@link #CONFIRMED}. */
    WITHDRAWN,
    /** See {@link #CONFIRMED}. */
    LAPSED,
    /** Fulfilments taken back in the year, because the admission was annulled. */
    ANNULLED,

    /** Members at the end of the year with a referral fulfilled in the year. */
    COVERED,
    /** Members at the end of the year who referred somebody in the year of whom nobody was admitted in it. */
    INTRODUCED,
    /** Members at the end of the year with a referral fulfilled since the programme began. */
    PROGRAMME_COVERED,
    /** Members at the end of the year who have referred somebody since the programme began, and nobody was admitted yet. */
    PROGRAMME_INTRODUCED,

    /** Campaigns planned; dated by their first day. May be asked by kind. */
    CAMPAIGNS_PLANNED,
    /** Campaigns held; dated by their last day. May be asked by kind. */
    CAMPAIGNS_HELD,
    /** Campaigns cancelled. May be asked by kind. */
    CAMPAIGNS_CANCELLED,
    /** Members present at campaigns. May be asked by kind. */
    CAMPAIGN_MEMBERS,
    /** Young people present at campaigns. May be asked by kind. */
    CAMPAIGN_YOUTHS,

    /** Members reached by the best-attended meeting of each branch. */
    DISSEMINATION_PRESENT,
    /** Members on the roll at those meetings. */
    DISSEMINATION_ROLL,

    /** Steps of 1+1 with evidence. May be asked by step. */
    STEPS,

    /** Capital supports granted. May be asked by form. */
    SUPPORT_GRANTED,
    /** Their sum in đồng. May be asked by form. */
    SUPPORT_AMOUNT,
    /** Đồng repaid. May be asked by form. */
    SUPPORT_REPAID
}
