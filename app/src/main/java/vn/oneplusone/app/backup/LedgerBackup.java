package vn.oneplusone.app.backup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.installation.UnfinishedRestore;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.vault.SqliteVault;

/** The ledger's file as a copy, and back. A copy is not done, and a ledger not replaced, before the copy was verified as a whole. */
public final class LedgerBackup {
    static final String FILE = SqliteLedger.FILE;

    private LedgerBackup() {}

    /** The ledger of a directory as it is at one moment, others may append meanwhile; says what was verified in the copy. */
    public static Verdict.Sound take(Path directory, Map<String, String> environment, Path file, boolean force,
            LedgerVerification.Progress progress) {
        refuseMongo(environment);
        try (NewFile copy = new NewFile(file, file.getFileName() + ".part", force)) {
            SqliteLedger.copy(directory, copy.part());
            Verdict.Sound sound = verified(copy.part(), progress);
            copy.commit();
            return sound;
        }
    }

    /**
     * Puts a copy in the place of a directory's ledger.
     *
     * @throws BackupRefused if it is no sound ledger, if there is a ledger and {@code force} is not given, if a program has it open,
     * or if the vault of the directory does not open the people in it
     */
    public static Verdict.Sound restore(Path file, Path directory, Map<String, String> environment, boolean force,
            LedgerVerification.Progress progress) {
        refuseMongo(environment);
        Path target = directory.resolve(FILE);
        try (NewFile copy = new NewFile(target, FILE + UnfinishedRestore.SUFFIX, force)) {
            copy.copyFrom(file);
            Verdict.Sound sound = verified(copy.part(), progress);
            if (SqliteVault.isIn(directory)) {
                try (SqliteLedger ledger = SqliteLedger.openFile(copy.part());
                        SqliteVault vault = SqliteVault.openExisting(directory, environment)) {
                    KeyCheck.requireAll(ledger, vault);
                }
            }
            SqliteTarget.takeOver(target);
            copy.commit();
            return sound;
        }
    }

    private static Verdict.Sound verified(Path file, LedgerVerification.Progress progress) {
        return switch (LedgerVerification.verify(() -> SqliteLedger.openFile(file), progress)) {
            case Verdict.Sound sound -> sound;
            case Verdict.Finding finding -> throw new BackupRefused(BackupRefused.Reason.DAMAGED,
                    finding.words(Locale.of("vi")) + " / " + finding.words(Locale.ENGLISH));
        };
    }

    private static void refuseMongo(Map<String, String> environment) {
        if (environment.get(DataDirectory.MONGODB_URI) != null) {
            throw new BackupRefused(BackupRefused.Reason.IN_MONGODB, DataDirectory.MONGODB_URI,
                    "commits, snapshots");
        }
    }
}
