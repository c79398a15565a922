package vn.oneplusone.app.vault.store;

/** The vault does not open. Nothing was created or changed; the message says what to put right. */
public abstract sealed class VaultRefused extends RuntimeException {
    private VaultRefused(String vietnamese, String english) {
        super(vietnamese + " / " + english);
    }

    /** A vault is there, its master key is not; a new one could not open it. */
    public static final class MasterKeyMissing extends VaultRefused {
        public MasterKeyMissing(String where) {
            super("Không tìm thấy khoá chính (%s). Hãy đặt bản sao của khoá chính trở lại.".formatted(where),
                    "The master key was not found (%s). Put the copy of the master key back.".formatted(where));
        }
    }

    /** The given master key is not the one of this vault. */
    public static final class MasterKeyWrong extends VaultRefused {
        public MasterKeyWrong() {
            super("Khoá chính không đúng với kho khoá này. Hãy dùng khoá chính đã cất khi tạo kho.",
                    "This master key does not belong to this vault. Use the one that was kept when the vault was made.");
        }
    }

    /** The given master key is not 32 bytes in base64. */
    public static final class MasterKeyMalformed extends VaultRefused {
        public MasterKeyMalformed(String where) {
            super("Khoá chính phải là 32 byte viết bằng base64 (%s).".formatted(where),
                    "A master key is 32 bytes written in base64 (%s).".formatted(where));
        }
    }

    /** A vault in MongoDB is opened by several nodes, so none of them makes a key of its own. */
    public static final class MasterKeyNotGiven extends VaultRefused {
        public MasterKeyNotGiven(String variable, String fileVariable) {
            super("Mọi máy dùng chung kho khoá trong MongoDB phải có cùng một khoá chính: hãy đặt %s hoặc %s (32 byte, base64)."
                    .formatted(variable, fileVariable),
                    "All nodes over one vault in MongoDB are given the same master key: set %s or %s (32 bytes, base64)."
                            .formatted(variable, fileVariable));
        }
    }

    /** Keys do not live with what they open. */
    public static final class BesideLedger extends VaultRefused {
        BesideLedger(String database) {
            super("Cơ sở dữ liệu %s đã chứa sổ cái. Kho khoá phải nằm ở cơ sở dữ liệu khác, sao lưu riêng."
                    .formatted(database),
                    "The database %s holds a ledger. The vault has to be in another one, with its own backups."
                            .formatted(database));
        }
    }

    /** A vault was expected here. */
    public static final class VaultMissing extends VaultRefused {
        public VaultMissing(String where) {
            super("Không thấy kho khoá %s của sổ cái này. Hãy khôi phục kho khoá từ bản sao lưu.".formatted(where),
                    "The vault %s of this ledger is missing. Restore it from its backup.".formatted(where));
        }
    }

    /** The vault was written by a newer version of this program. */
    public static final class VaultTooNew extends VaultRefused {
        public VaultTooNew(int version) {
            super("Kho khoá do phiên bản mới hơn ghi (dạng %d). Hãy cập nhật chương trình.".formatted(version),
                    "A newer version wrote this vault (format %d). Update the program.".formatted(version));
        }
    }
}
