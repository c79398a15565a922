package vn.oneplusone.app.ledger.mongo;

import vn.oneplusone.app.ledger.LedgerUnavailable;

/** The ledger does not open in this MongoDB. Nothing was written to its collections; the message says what to put right. */
public abstract sealed class StoreUnfit extends LedgerUnavailable {
    private static final long serialVersionUID = 1L;

    private StoreUnfit(String vietnamese, String english) {
        super(vietnamese + " / " + english);
    }

    /** The collection has the shape of before, wholly or, where a migration was cut off, in part. */
    public static final class FormerShape extends StoreUnfit {
        private static final long serialVersionUID = 1L;

        FormerShape() {
            super("Sổ cái trong MongoDB còn ở dạng của phiên bản trước, hoặc đang được chuyển dở. "
                    + "Hãy dừng các máy còn chạy phiên bản trước, sao lưu, rồi chạy \"ledger migrate\". Chưa ghi gì.",
                    "The ledger in MongoDB has the shape of the former version, or is in the middle of being migrated. "
                            + "Stop the nodes that still run that version, make a copy, and run \"ledger migrate\". "
                            + "Nothing was written.");
        }
    }
}
