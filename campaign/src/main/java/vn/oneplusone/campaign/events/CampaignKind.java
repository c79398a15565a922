package vn.oneplusone.campaign.events;

/** What kind of campaign it is. */
public enum CampaignKind {
    /** Tháng Thanh niên. */
    YOUTH_MONTH,
    /** Mùa hè tình nguyện. */
    SUMMER_VOLUNTEERS,
    /** Phòng chống Covid-19. */
    EPIDEMIC_PREVENTION,
    /** Sinh hoạt chi đoàn. */
    BRANCH_MEETING,
    /** Anything else. */
    OTHER
}
