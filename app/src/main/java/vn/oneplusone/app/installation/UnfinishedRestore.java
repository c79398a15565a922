package vn.oneplusone.app.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.vault.SqliteVault;

/** What a restore leaves if its process ends: a vault in it may still hold keys of people who were erased. */
public final class UnfinishedRestore {
    /** What the name of a file ends with while it is being restored. */
    public static final String SUFFIX = ".restoring";

    private UnfinishedRestore() {}

    /** Removes it from a data directory. */
    static void discard(Path directory) {
        for (String name : List.of(SqliteLedger.FILE, SqliteVault.FILE)) {
            Path part = directory.resolve(name + SUFFIX);
            if (Files.exists(part)) {
                remove(part);
            }
        }
    }

    /** Removes a database that is not whole, with the files beside it. */
    public static void remove(Path part) {
        try {
            for (String side : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(part.resolveSibling(part.getFileName() + side));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(part + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
