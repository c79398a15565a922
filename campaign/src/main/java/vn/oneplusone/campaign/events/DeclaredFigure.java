package vn.oneplusone.campaign.events;

/** What a unit reports of itself; each is a number that is counted from the facts too. */
public enum DeclaredFigure {
    /** Members whom the Union admitted in the period. */
    UNION_ADMITTED,
    /** Members whom the Federation admitted in the period. */
    FEDERATION_ADMITTED,
    /** Referrals made in the period, to both organizations. */
    REFERRED,
    /** Campaigns whose last day lies in the period. */
    CAMPAIGNS_HELD,
    /** Members who took part in them, summed. */
    MEMBERS_PRESENT,
    /** Young people who took part in them, summed. */
    YOUTHS_PRESENT,
    /** Members whom branch meetings reached: the best-attended meeting of each branch. Of a whole year only. */
    MEMBERS_REACHED
}
