package vn.oneplusone.app.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens files of SQLite that several processes write to. */
public final class SqliteConnections {
    private SqliteConnections() {}

    /** A connection that waits so long for others, also while it is being opened: turning the write-ahead log on does not wait for others who are just doing the same. */
    public static Connection open(Path file, SQLiteConfig config, int patienceMillis) throws SQLException {
        config.setBusyTimeout(patienceMillis);
        long patience = System.nanoTime() + patienceMillis * 1_000_000L;
        while (true) {
            try {
                return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            } catch (SQLiteException e) {
                if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY || System.nanoTime() > patience) {
                    throw e;
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
    }
}
