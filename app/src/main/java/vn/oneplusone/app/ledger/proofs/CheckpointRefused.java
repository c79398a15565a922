package vn.oneplusone.app.ledger.proofs;

import java.nio.file.Path;

/** No checkpoint is signed. Nothing was changed; the message says what to put right. */
public abstract sealed class CheckpointRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CheckpointRefused(String vietnamese, String english) {
        super(vietnamese + " / " + english);
    }

    /** A checkpoint signed before knows other entries: the ledger was rewritten since, or it is another one. */
    public static final class Inconsistent extends CheckpointRefused {
        private static final long serialVersionUID = 1L;

        Inconsistent(long size, Path kept) {
            super(("TỪ CHỐI KÝ: %d bản ghi đầu của sổ cái không còn là những bản ghi của mốc kiểm %s đã ký trước đây. "
                    + "Sổ cái đã bị viết lại hoặc là một sổ khác. Hãy giữ nguyên mọi tệp và báo cho kiểm tra.")
                    .formatted(size, kept),
                    ("REFUSED TO SIGN: the first %d entries of the ledger are no longer those of the checkpoint %s that "
                            + "was signed before. The ledger was rewritten, or is another one. Leave all files as they "
                            + "are and tell the auditors.").formatted(size, kept));
        }
    }

    /** A checkpoint signed before knows more entries than there are: the end was cut off since. */
    public static final class CutOff extends CheckpointRefused {
        private static final long serialVersionUID = 1L;

        CutOff(long size, long signed, Path kept) {
            super(("TỪ CHỐI KÝ: sổ cái chỉ còn %d bản ghi, mốc kiểm %s đã ký trước đây có %d. "
                    + "Phần cuối đã mất hoặc đây là một sổ khác. Hãy giữ nguyên mọi tệp và báo cho kiểm tra.")
                    .formatted(size, kept, signed),
                    ("REFUSED TO SIGN: the ledger has %d entries, the checkpoint %s that was signed before has %d. Its "
                            + "end was cut off, or it is another one. Leave all files as they are and tell the auditors.")
                            .formatted(size, kept, signed));
        }
    }

    /** A checkpoint kept before cannot be read, or is not signed as it says. */
    public static final class KeptUnreadable extends CheckpointRefused {
        private static final long serialVersionUID = 1L;

        KeptUnreadable(Path kept, String why) {
            super("TỪ CHỐI KÝ: mốc kiểm %s đã ký trước đây không còn nguyên vẹn (%s).".formatted(kept, why),
                    "REFUSED TO SIGN: the checkpoint %s that was signed before is damaged (%s).".formatted(kept, why));
        }
    }

    /** A key was named and is not there. */
    public static final class KeyMissing extends CheckpointRefused {
        private static final long serialVersionUID = 1L;

        KeyMissing(String where) {
            super("Không tìm thấy khoá ký mốc kiểm (%s).".formatted(where),
                    "The key that signs checkpoints was not found (%s).".formatted(where));
        }
    }

    /** What was given is no key. */
    public static final class KeyMalformed extends CheckpointRefused {
        private static final long serialVersionUID = 1L;

        KeyMalformed(String where, String why) {
            super("Khoá ký mốc kiểm viết sai (%s): %s.".formatted(where, why),
                    "The key that signs checkpoints is malformed (%s): %s.".formatted(where, why));
        }
    }

    /** Checkpoints were signed before, and the key that signed them is not here: another one is not made in silence. */
    public static final class KeyAbsent extends CheckpointRefused {
        private static final long serialVersionUID = 1L;

        KeyAbsent(Path directory) {
            super(("Ở đây không có khoá ký mốc kiểm, mà trước đây đã có mốc được ký (%s). Không tự tạo khoá mới. "
                    + "Hãy chạy \"audit checkpoint\" với khoá cũ; nếu khoá đã mất: \"audit checkpoint --new-key\".")
                    .formatted(directory),
                    ("The key that signs checkpoints is not here, but checkpoints were signed before (%s). No new key is "
                            + "made in silence. Run \"audit checkpoint\" with the old key; if it is lost: "
                            + "\"audit checkpoint --new-key\".").formatted(directory));
        }
    }

    /** The key is another one than those that are trusted. */
    public static final class KeyNotTrusted extends CheckpointRefused {
        private static final long serialVersionUID = 1L;

        KeyNotTrusted(VerifierKey key, TrustedKeys trusted) {
            super(("TỪ CHỐI KÝ: khoá %s không phải là khoá đã tin (%s). Nếu thật sự đổi khoá: "
                    + "\"audit checkpoint --new-key\".").formatted(key, trusted),
                    ("REFUSED TO SIGN: the key %s is none of the trusted ones (%s). If the key is really to change: "
                            + "\"audit checkpoint --new-key\".").formatted(key, trusted));
        }
    }
}
