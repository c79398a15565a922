package vn.oneplusone.app.ledger.mongo;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.LedgerUnavailable;

/** The ledger does not open in this MongoDB. Nothing was written to its collections; the message says what to put right. */
public abstract sealed class StoreUnfit extends LedgerUnavailable.Unfit {
    private static final long serialVersionUID = 1L;

    private StoreUnfit(String vietnamese, String english) {
        super(vietnamese + " / " + english);
    }

    /** The server lacks what a ledger relies on. */
    public static final class Lacking extends StoreUnfit {
        private static final long serialVersionUID = 1L;

        private final Need need;

        /** @param said the server's own words, if it said any */
        Lacking(Need need, @Nullable String said) {
            super("Máy chủ MongoDB này không giữ được sổ cái, vì thiếu: %s%s. Chưa ghi gì vào sổ cái."
                    .formatted(need.vietnamese(), inBrackets(said)),
                    "This MongoDB server cannot hold a ledger, it lacks: %s%s. Nothing was written to the ledger."
                            .formatted(need.english(), inBrackets(said)));
            this.need = need;
        }

        private static String inBrackets(@Nullable String said) {
            return said == null ? "" : " (" + said + ")";
        }

        public Need need() {
            return need;
        }
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

    /** A node of the former version appended while a migration began. */
    public static final class InUse extends StoreUnfit {
        private static final long serialVersionUID = 1L;

        InUse() {
            super("Một máy khác vừa ghi vào sổ cái. Hãy dừng các máy còn chạy phiên bản trước rồi chạy lại "
                    + "\"ledger migrate\". Chưa chuyển gì.",
                    "Another node has just written to the ledger. Stop the nodes that still run the former version and "
                            + "run \"ledger migrate\" again. Nothing was migrated.");
        }
    }
}
