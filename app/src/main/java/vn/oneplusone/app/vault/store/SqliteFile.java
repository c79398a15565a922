package vn.oneplusone.app.vault.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.sqlite.SQLiteConfig;
import vn.oneplusone.app.storage.OwnerOnly;
import vn.oneplusone.app.storage.SqliteConnections;

/**
 * One connection to read and one to write. What comes to be written while a transaction is being committed shares the
 * next one. What is read or written within a transaction, by the same thread, belongs to it. Other processes may do the same on the same file.
 */
public final class SqliteFile implements AutoCloseable {
    private static final int BUSY_MILLIS = 30_000;

    private final SqliteConnection reader;
    private final SqliteConnection writer;
    private final ReentrantLock reading = new ReentrantLock();
    private final SqliteWriting writing;

    private SqliteFile(SqliteConnection reader, SqliteConnection writer) {
        this.reader = reader;
        this.writer = writer;
        this.writing = new SqliteWriting(writer);
    }

    public static SqliteFile open(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            OwnerOnly.createIfMissing(directory, name);
            Connection writer = connect(file);
            requireDurable(writer);
            var reader = new SqliteConnection(connect(file));
            reader.template().execute("PRAGMA query_only = ON");
            return new SqliteFile(reader, new SqliteConnection(writer));
        } catch (IOException | SQLException | DataAccessException e) {
            throw new UncheckedIOException(new IOException("the vault " + file + " cannot be opened", e));
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // a destroyed key must not linger in free pages
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return SqliteConnections.open(file, config, BUSY_MILLIS);
    }

    private static void requireDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String journal = statement.executeQuery("PRAGMA journal_mode").getString(1);
            int synchronous = statement.executeQuery("PRAGMA synchronous").getInt(1);
            int secureDelete = statement.executeQuery("PRAGMA secure_delete").getInt(1);
            if (!journal.equalsIgnoreCase("wal") || synchronous != 2 || secureDelete != 1) {
                throw new SQLException("this file system gives no durable write-ahead log");
            }
        }
    }

    /** Reads one state of the file, whatever is written meanwhile. */
    public <T> T read(Supplier<T> work) {
        if (writer.isMine() || reader.isMine()) {
            return work.get();
        }
        reading.lock();
        try {
            return reader.transact("BEGIN", work);
        } catch (DataAccessException e) {
            throw new UncheckedIOException(new IOException("the vault cannot be read", e));
        } finally {
            reading.unlock();
        }
    }

    /**
     * All of it is written, or nothing where it throws. Waits, uninterruptibly, until it is durable.
     *
     * @param work is run again when a neighbour in its transaction failed
     */
    public <T> T write(Supplier<T> work) {
        return writer.isMine() ? work.get() : writing.together(work);
    }

    /** The same in a transaction of its own, so that nothing that fails beside it makes it run twice. */
    public <T> T writeAlone(Supplier<T> work) {
        return writing.alone(work);
    }

    /** Writes by one statement; how many rows. An instant is stored in milliseconds, an id, a day or a constant by its text. */
    public int change(String sql, @Nullable Object... values) {
        return write(() -> writer.client().sql(sql).params(stored(values)).update());
    }

    /** Writes by one statement that is run for each of these rows of values. */
    public void changeEach(String sql, List<Object[]> rows) {
        write(() -> writer.template().batchUpdate(sql, rows));
    }

    /** Makes a table or an index. */
    public void define(String sql) {
        write(() -> {
            writer.template().execute(sql);
            return sql;
        });
    }

    /** Takes the steps by which the ordinary tables come up to date, within a write. */
    public void migrate() {
        write(() -> SqliteMigrations.migrate(writer.template()));
    }

    /** All rows of an answer. */
    public <T> List<T> list(String sql, RowMapper<T> row, @Nullable Object... values) {
        return read(() -> (writer.isMine() ? writer : reader).client().sql(sql).params(stored(values)).query(row)
                .list());
    }

    /** The first row of an answer. */
    public <T> Optional<T> first(String sql, RowMapper<T> row, @Nullable Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** A condition that a column is one of these words; its value is what {@link #words} makes of them. */
    public static String among(String column, Collection<String> words) {
        return column + (words.size() == 1 ? " = ?" : " IN (SELECT value FROM json_each(?))");
    }

    /** One word, or many as one value: they are ids and tokens, in which nothing has to be escaped. */
    public static String words(Collection<String> words) {
        return words.size() == 1
                ? words.iterator().next()
                : words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private static List<@Nullable Object> stored(@Nullable Object... values) {
        return Arrays.<@Nullable Object>stream(values).map(value -> switch (value) {
            case Instant instant -> instant.toEpochMilli();
            case Enum<?> constant -> constant.name();
            case UUID id -> id.toString();
            case LocalDate day -> day.toString();
            case null, default -> value;
        }).collect(Collectors.toList());
    }

    /**
     * Writes the whole file anew without what was deleted, and empties the write-ahead log: old bytes are in neither then.
     * Waits for those who are reading an older state.
     *
     * @return false if another program was still reading it when the patience ended
     */
    public boolean rewrite(Duration patience) {
        return patiently(patience, () -> {
            // what is sorted or copied on the way must not lie in a file either
            writer.template().execute("PRAGMA temp_store = MEMORY");
            writer.template().execute("VACUUM");
            return logEmptied();
        });
    }

    /** Empties the write-ahead log, so that bytes that were overwritten are not in it; false if another program was still reading an older state. */
    public boolean emptyLog(Duration patience) {
        return patiently(patience, this::logEmptied);
    }

    private boolean logEmptied() {
        return writer.client().sql("PRAGMA wal_checkpoint(TRUNCATE)").query((row, number) -> row.getInt(1) == 0)
                .single();
    }

    private boolean patiently(Duration patience, Supplier<Boolean> work) {
        return writing.outsideTransaction(() -> {
            writer.template().execute("PRAGMA busy_timeout = " + patience.toMillis());
            try {
                return work.get();
            } finally {
                writer.template().execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
            }
        });
    }

    /** Writes all that is committed at one moment into an empty file, while others go on. */
    public void copyInto(Path empty) {
        writing.outsideTransaction(
                () -> writer.client().sql("VACUUM INTO ?").param(empty.toAbsolutePath().toString()).update());
    }

    /** How many write transactions were committed: for tests of grouping. */
    public long transactions() {
        return writing.transactions();
    }

    /** How many wait to be written: for tests of grouping. */
    public int waiting() {
        return writing.waiting();
    }

    @Override
    public void close() {
        writing.close();
        reading.lock();
        try {
            reader.close();
            writer.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the vault cannot be closed", e));
        } finally {
            reading.unlock();
        }
    }
}
