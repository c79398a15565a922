package vn.oneplusone.app.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.storage.SqliteConnections;

/** Opens connections to the file and makes its tables. */
record LedgerFile(Path path, boolean readOnly) {
    /** "1+1" and a version, so that a stranger's database is recognised as such. */
    private static final int APPLICATION_ID = 0x312B3101;

    private static final int FORMAT = 1;
    private static final int WRITER_CACHE_KIB = 64 * 1024;
    private static final int BUSY_MILLIS = 60_000;
    private static final long LEAST_SPACE = 64L << 20;

    private static final List<String> SCHEMA = List.of("""
            CREATE TABLE entry (
                position INTEGER PRIMARY KEY,
                stream TEXT,
                sequence INTEGER NOT NULL,
                event_id TEXT NOT NULL UNIQUE,
                leaf BLOB NOT NULL,
                bytes BLOB NOT NULL) STRICT""",
            "CREATE UNIQUE INDEX entry_stream ON entry (stream, sequence) WHERE stream IS NOT NULL", """
                    CREATE TABLE "commit" (
                        first INTEGER PRIMARY KEY,
                        count INTEGER NOT NULL,
                        cause TEXT NOT NULL UNIQUE,
                        committed_at INTEGER NOT NULL,
                        root BLOB NOT NULL) STRICT""", """
                    CREATE TABLE head (
                        one INTEGER PRIMARY KEY CHECK (one = 1),
                        size INTEGER NOT NULL,
                        committed_at INTEGER NOT NULL,
                        root BLOB NOT NULL,
                        frontier BLOB NOT NULL) STRICT""", """
                    CREATE TABLE snapshot (
                        stream TEXT PRIMARY KEY,
                        sequence INTEGER NOT NULL,
                        timestamp TEXT NOT NULL,
                        bytes BLOB NOT NULL) STRICT, WITHOUT ROWID""");

    /** A connection for writing; the first one makes the tables. */
    Connection writer() {
        try {
            refuseStranger();
            return checked(connect(false), connection -> {
                initialise(connection);
                requireDurable(connection);
            });
        } catch (SQLException | IOException e) {
            throw unavailable("cannot be opened", e);
        }
    }

    /** Before anything is written: turning the write-ahead log on would change a stranger's file. */
    private void refuseStranger() throws SQLException, IOException {
        if (Files.exists(path) && Files.size(path) > 0) {
            checked(connect(true), connection -> {
                if (number(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
                    requireLedger(connection);
                }
            }).close();
        }
    }

    /** A connection for reading. */
    Connection reader() {
        try {
            if (readOnly && !Files.isRegularFile(path)) {
                throw new LedgerUnavailable("there is no ledger at " + path);
            }
            return checked(connect(readOnly), connection -> {
                execute(connection, "PRAGMA query_only = ON");
                if (readOnly) {
                    requireLedger(connection);
                }
            });
        } catch (SQLException e) {
            throw unavailable("cannot be read", e);
        }
    }

    /** Why a write would fail; a full disk is told before it is quite full. */
    Optional<String> whyNotWritable() {
        try {
            if (!Files.isWritable(path)) {
                return Optional.of("the file may not be written");
            }
            long free = Files.getFileStore(path).getUsableSpace();
            return free < LEAST_SPACE ? Optional.of("the disk is nearly full") : Optional.empty();
        } catch (IOException e) {
            return Optional.of("the file system does not answer");
        }
    }

    /** Everything that is committed at one moment, into an empty file. */
    void copyInto(Path empty) {
        try (Connection connection = checked(connect(true), this::requireLedger);
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, empty.toAbsolutePath().toString());
            copy.execute();
        } catch (SQLException e) {
            throw unavailable("cannot be copied to " + empty, e);
        }
    }

    private interface Check {
        void on(Connection connection) throws SQLException;
    }

    /** The connection, or none is left open. */
    private static Connection checked(Connection connection, Check check) throws SQLException {
        try {
            check.on(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    LedgerUnavailable unavailable(String what, Exception e) {
        return new LedgerUnavailable("the ledger " + path + " " + what + ": " + e.getMessage(), e);
    }

    private Connection connect(boolean reading) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(reading);
        // Else the driver asks for the key after each insert.
        config.setGetGeneratedKeys(false);
        if (!reading) {
            config.setCacheSize(-WRITER_CACHE_KIB);
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        }
        return SqliteConnections.open(path, config, BUSY_MILLIS);
    }

    private void initialise(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        try {
            if (number(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
                requireLedger(connection);
            } else {
                createTables(connection);
                try (var insert = connection.prepareStatement("INSERT INTO head VALUES (1, 0, 0, ?, ?)")) {
                    Frontier empty = new Frontier();
                    insert.setBytes(1, empty.root());
                    insert.setBytes(2, empty.bytes());
                    insert.executeUpdate();
                }
                execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
                execute(connection, "PRAGMA user_version = " + FORMAT);
            }
            execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            execute(connection, "ROLLBACK");
            throw e;
        }
    }

    static void createTables(Connection connection) throws SQLException {
        for (String sql : SCHEMA) {
            execute(connection, sql);
        }
    }

    private void requireLedger(Connection connection) throws SQLException {
        if (number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw new LedgerUnavailable(path + " is no ledger of 1+1");
        }
        long format = number(connection, "PRAGMA user_version");
        if (format != FORMAT) {
            throw new LedgerUnavailable(
                    "the ledger " + path + " has format " + format + ", this program knows " + FORMAT);
        }
    }

    private static void requireDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet journal = statement.executeQuery("PRAGMA journal_mode")) {
            if (!journal.next() || !journal.getString(1).equalsIgnoreCase("wal")) {
                throw new SQLException("this file system gives no write-ahead log");
            }
        }
        if (number(connection, "PRAGMA synchronous") != 2) {
            throw new SQLException("synchronous=FULL was refused");
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
