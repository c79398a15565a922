package vn.oneplusone.app.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.oneplusone.app.installation.UnfinishedRestore;

/** A database file that is about to be replaced. */
final class SqliteTarget {
    private SqliteTarget() {}

    /**
     * Takes the file out of write-ahead mode, which SQLite allows only where nobody else has it open: that shows who does, and leaves
     * no log beside the file that would be taken for the log of its successor.
     *
     * @throws BackupRefused if another program has it open
     */
    static void takeOver(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode = DELETE")) {
                if (!mode.next() || !mode.getString(1).equalsIgnoreCase("delete")) {
                    throw new BackupRefused(BackupRefused.Reason.IN_USE, file);
                }
            }
        } catch (SQLException e) {
            if (e instanceof SQLiteException sqlite && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY
                    || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_LOCKED)) {
                throw new BackupRefused(BackupRefused.Reason.IN_USE, file);
            }
            // damaged beyond opening: that may be why it is being replaced; its log is of no use either
            UnfinishedRestore.remove(file.resolveSibling(file.getFileName() + "-wal"));
            UnfinishedRestore.remove(file.resolveSibling(file.getFileName() + "-shm"));
        }
    }
}
