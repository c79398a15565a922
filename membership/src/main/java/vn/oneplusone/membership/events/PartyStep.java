package vn.oneplusone.membership.events;

/** A step on the way into the Party. */
public enum PartyStep {
    /** Giới thiệu đoàn viên ưu tú cho Đảng: the Union introduced an outstanding member. */
    INTRODUCED,
    /** Kết nạp Đảng: the Party admitted the member. */
    ADMITTED
}
