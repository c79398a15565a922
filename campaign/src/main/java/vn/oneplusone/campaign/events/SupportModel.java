package vn.oneplusone.campaign.events;

/** What kind of business the capital goes into. */
public enum SupportModel {
    /** Chăn nuôi. */
    LIVESTOCK,
    /** Trồng trọt. */
    CROPS,
    /** Nuôi trồng thủy sản. */
    AQUACULTURE,
    /** Buôn bán. */
    TRADE,
    /** Dịch vụ. */
    SERVICES,
    /** Tiểu thủ công nghiệp. */
    CRAFTS,
    /** Anything else. */
    OTHER
}
