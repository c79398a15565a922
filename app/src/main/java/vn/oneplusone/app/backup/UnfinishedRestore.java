package vn.oneplusone.app.backup;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a restore leaves if its process ends: a vault in it may still hold keys of people who were erased. */
public final class UnfinishedRestore {
    static final String SUFFIX = ".restoring";

    private UnfinishedRestore() {}

    /** Removes it from a data directory. */
    public static void discard(Path directory) {
        for (String name : new String[]{LedgerBackup.FILE, VaultBackup.FILE}) {
            Path part = directory.resolve(name + SUFFIX);
            if (Files.exists(part)) {
                NewFile.discard(part);
            }
        }
    }
}
