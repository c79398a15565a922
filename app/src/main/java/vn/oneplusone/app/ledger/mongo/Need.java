package vn.oneplusone.app.ledger.mongo;

/** What a ledger relies on in a MongoDB, each by its name for people. */
public enum Need {
    /** Indexes can be made that say they are unique. */
    UNIQUE_INDEXES("chỉ mục duy nhất", "unique indexes"),
    /** An acknowledged insert is in the journals of a majority. */
    MAJORITY_WRITES("ghi có xác nhận của đa số, vào nhật ký (w: majority, j: true)",
            "writes that a majority acknowledges, journalled (w: majority, j: true)"),
    /** What was acknowledged is seen by the next certain read. */
    CERTAIN_READS("đọc chắc chắn (majority, linearizable)", "reads that are certain (majority, linearizable)"),
    /** Values come back as they were stored. */
    SAME_VALUES("trả lại đúng các giá trị đã lưu", "values that come back as they were stored"),
    /** An id is taken once. */
    UNIQUE_IDS("_id duy nhất", "_id that is unique"),
    /** A value of a unique index is taken once. */
    UNIQUE_VALUES("chỉ mục duy nhất trên một trường", "unique indexes over a field"),
    /** An element of a list is taken once, in any document and anywhere in the list. */
    UNIQUE_ELEMENTS("chỉ mục duy nhất trên từng phần tử của danh sách, giữa các tài liệu",
            "unique indexes over each element of a list, across documents"),
    /** Documents without an element in common do not stand in each other's way. */
    RIGHT_ELEMENTS("nhận các danh sách không có phần tử chung dưới chỉ mục duy nhất",
            "unique indexes that take lists with no element in common"),
    /** A value that is taken is told as such. */
    DUPLICATES_TOLD("báo trùng khoá bằng mã 11000", "duplicate keys told by the code 11000"),
    /** An insert of several stops at the first that fails, and says which. */
    ORDERED_INSERTS("ghi nhiều tài liệu theo thứ tự, dừng ở tài liệu sai đầu tiên",
            "ordered inserts that stop at the first failure and say where"),
    /** Documents are found by an element of a list. */
    FINDING_ELEMENTS("tìm theo phần tử của danh sách", "finding documents by an element of a list"),
    /** The last one is found by its id. */
    ORDER("sắp thứ tự theo _id", "order by _id");

    private final String vietnamese;
    private final String english;

    Need(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }
}
