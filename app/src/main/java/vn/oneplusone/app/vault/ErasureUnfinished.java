package vn.oneplusone.app.vault;

/** The key is destroyed, but its old bytes are still in the store's files. The next start completes it, or a repetition. */
public final class ErasureUnfinished extends RuntimeException {
    ErasureUnfinished() {
        super("Khoá đã bị huỷ, nhưng một chương trình khác đang đọc kho khoá nên chưa dọn sạch được các tệp. Hãy đóng "
                + "chương trình đó rồi làm lại. / The key is destroyed, but another program is reading the vault, so its "
                + "files could not be cleared yet. Close that program and do this again.");
    }
}
