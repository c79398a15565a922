package vn.oneplusone.app.vault.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One connection to read and one to write. What comes to be written while a transaction is being committed shares the
 * next one. Other processes may do the same on the same file.
 */
public final class SqliteFile implements AutoCloseable {
    /** Reads or writes in a transaction; a write may be run again when a neighbour in the transaction failed. */
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private static final int BUSY_MILLIS = 30_000;
    private static final int LARGEST_GROUP = 1_000;

    private final Connection reader;
    private final Connection writer;
    private final ReentrantLock reading = new ReentrantLock();
    // a daemon: a program that ends has nothing left to wait for, every caller waits for its own outcome
    private final ExecutorService writing = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("vault-writer").factory());
    private final Queue<Turn<?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong transactions = new AtomicLong();

    private SqliteFile(Connection reader, Connection writer) {
        this.reader = reader;
        this.writer = writer;
    }

    public static SqliteFile open(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            OwnerOnly.createIfMissing(directory, name);
            Connection writer = connect(file);
            requireDurable(writer);
            Connection reader = connect(file);
            execute(reader, "PRAGMA query_only = ON");
            return new SqliteFile(reader, writer);
        } catch (IOException | SQLException e) {
            throw new UncheckedIOException(new IOException("the vault " + file + " cannot be opened", e));
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // a destroyed key must not linger in free pages
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        long patience = System.nanoTime() + BUSY_MILLIS * 1_000_000L;
        while (true) {
            try {
                return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            } catch (SQLiteException e) {
                // turning WAL on does not wait for others who are just doing the same
                if (!busy(e) || System.nanoTime() > patience) {
                    throw e;
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
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

    public <T> T read(Work<T> work) {
        reading.lock();
        try {
            return transact(reader, "BEGIN", work);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the vault cannot be read", e));
        } finally {
            reading.unlock();
        }
    }

    /** Waits, uninterruptibly, until this is durable. */
    public <T> T write(Work<T> work) {
        var mine = new Turn<T>(work);
        waiting.add(mine);
        // whoever comes while a group is being committed finds itself in the next one
        writing.execute(this::commitTogether);
        return mine.outcome();
    }

    /** The same in a transaction of its own, so that nothing that fails beside it makes it run twice. */
    public <T> T writeAlone(Work<T> work) {
        return onWriter(turn -> commit(List.of(turn)), new Turn<T>(work));
    }

    /**
     * Writes the whole file anew without what was deleted, and empties the write-ahead log: old bytes are in neither then.
     * Waits for those who are reading an older state.
     *
     * @return false if somebody was still reading it when the patience ended
     */
    public boolean rewrite(Duration patience) {
        return outsideTransaction(connection -> {
            // what is sorted or copied on the way must not lie in a file either
            execute(connection, "PRAGMA temp_store = MEMORY");
            execute(connection, "PRAGMA busy_timeout = " + patience.toMillis());
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM");
                try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                    return row.next() && row.getInt(1) == 0;
                }
            } finally {
                execute(connection, "PRAGMA busy_timeout = " + BUSY_MILLIS);
            }
        });
    }

    /** Empties the write-ahead log, so that bytes that were overwritten are not in it; false if somebody was still reading an older state. */
    public boolean emptyLog(Duration patience) {
        return outsideTransaction(connection -> {
            execute(connection, "PRAGMA busy_timeout = " + patience.toMillis());
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                return row.next() && row.getInt(1) == 0;
            } finally {
                execute(connection, "PRAGMA busy_timeout = " + BUSY_MILLIS);
            }
        });
    }

    /** Writes all that is committed at one moment into an empty file, while others go on. */
    public void copyInto(Path empty) {
        outsideTransaction(connection -> {
            try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, empty.toAbsolutePath().toString());
                copy.execute();
            }
            return true;
        });
    }

    private <T> T outsideTransaction(Work<T> work) {
        return onWriter(turn -> {
            try {
                turn.run(writer);
                turn.succeed();
            } catch (SQLException | RuntimeException | Error e) {
                turn.fail(e);
            }
        }, new Turn<T>(work));
    }

    private <T> T onWriter(Consumer<Turn<T>> how, Turn<T> turn) {
        writing.execute(() -> how.accept(turn));
        return turn.outcome();
    }

    private void commitTogether() {
        var group = new ArrayList<Turn<?>>();
        for (Turn<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
            if (group.size() == LARGEST_GROUP) {
                break;
            }
        }
        if (!group.isEmpty() && !commit(group)) {
            // one of them failed and took its neighbours along: let each stand alone
            group.forEach(turn -> commit(List.of(turn)));
        }
    }

    /** False if all of a larger group are to be tried alone. */
    private boolean commit(List<Turn<?>> group) {
        try {
            transact(writer, "BEGIN IMMEDIATE", connection -> {
                for (Turn<?> turn : group) {
                    turn.run(connection);
                }
                return group;
            });
            transactions.incrementAndGet();
            group.forEach(Turn::succeed);
            return true;
        } catch (SQLException | RuntimeException | Error e) {
            // when another process holds the file for too long, trying each alone would only make all wait longer
            if (group.size() > 1 && !busy(e)) {
                return false;
            }
            group.forEach(turn -> turn.fail(e));
            return true;
        }
    }

    private static boolean busy(Throwable reason) {
        return reason instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
    }

    private static <T> T transact(Connection connection, String begin, Work<T> work) throws SQLException {
        execute(connection, begin);
        boolean committed = false;
        try {
            T result = work.in(connection);
            execute(connection, "COMMIT");
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollback(connection);
            }
        }
    }

    private static void rollback(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite rolled back by itself; what went wrong is being thrown already
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many write transactions were committed: for tests of grouping. */
    public long transactions() {
        return transactions.get();
    }

    /** How many wait to be written: for tests of grouping. */
    public int waiting() {
        return waiting.size();
    }

    @Override
    public void close() {
        writing.close();
        reading.lock();
        try (writer; reader) {
            waiting.clear();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the vault cannot be closed", e));
        } finally {
            reading.unlock();
        }
    }

    private static final class Turn<T> {
        private final Work<T> work;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private Optional<T> result = Optional.empty();

        Turn(Work<T> work) {
            this.work = work;
        }

        void run(Connection connection) throws SQLException {
            result = Optional.of(work.in(connection));
        }

        void succeed() {
            outcome.complete(result.orElseThrow());
        }

        void fail(Throwable reason) {
            outcome.completeExceptionally(reason);
        }

        T outcome() {
            try {
                return outcome.join();
            } catch (CompletionException e) {
                Throwable reason = e.getCause();
                if (reason instanceof RuntimeException refused) {
                    throw refused;
                }
                if (reason instanceof Error broken) {
                    throw broken;
                }
                throw new UncheckedIOException(new IOException("the vault cannot be written", reason));
            }
        }
    }
}
