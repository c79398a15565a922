package vn.oneplusone.membership.events;

/** The two organizations a young person can be introduced to. */
public enum Organization {
    /** Đoàn TNCS Hồ Chí Minh, the Ho Chi Minh Communist Youth Union. */
    UNION,
    /** Hội LHTN Việt Nam, the Vietnam Youth Federation. */
    FEDERATION
}
