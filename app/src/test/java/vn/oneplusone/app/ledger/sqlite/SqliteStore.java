package vn.oneplusone.app.ledger.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.AppendBenchmark;
import vn.oneplusone.app.ledger.Ledger;

/** For the benchmark: ledgers in SQLite files, and a loop that inserts the same rows. */
public final class SqliteStore implements AppendBenchmark.Store {
    private final Path folder;

    public SqliteStore(Path folder) {
        this.folder = folder.resolve("append");
    }

    @Override
    public String name() {
        return "SQLite, flushed at each transaction";
    }

    @Override
    public long[] sizes(long[] wanted) {
        return wanted;
    }

    @Override
    public int commits(int wanted) {
        return wanted;
    }

    @Override
    public Ledger open(String name, boolean fresh) {
        if (fresh) {
            delete(name);
        }
        return SqliteLedger.open(folder.resolve(name), Clock.systemUTC());
    }

    private void delete(String name) {
        try {
            for (String ending : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve(name).resolve(SqliteLedger.FILE + ending));
            }
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long transactions(Ledger ledger) {
        return ((SqliteLedger) ledger).writer().transactions();
    }

    /** The file is made as the ledger makes it, and opened as durably. */
    @Override
    public double writeRaw(String name, long transactions) {
        delete("raw");
        try (Connection from = new LedgerFile(folder.resolve(name).resolve(SqliteLedger.FILE), true).reader();
                Connection to = new LedgerFile(folder.resolve("raw").resolve(SqliteLedger.FILE), false).writer()) {
            List<@Nullable Object[]> entries = rows(from, "SELECT * FROM entry ORDER BY position");
            List<@Nullable Object[]> commits = rows(from, "SELECT * FROM \"commit\" ORDER BY first");
            @Nullable
            Object[] head = rows(from, "SELECT size, committed_at, root, frontier FROM head").getFirst();
            PreparedStatement entry = to.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)");
            PreparedStatement commit = to.prepareStatement("INSERT INTO \"commit\" VALUES (?, ?, ?, ?, ?)");
            PreparedStatement update = to
                    .prepareStatement("UPDATE head SET size = ?, committed_at = ?, root = ?, frontier = ?");
            long begin = System.nanoTime();
            int at = 0;
            for (long t = 1; t <= transactions; t++) {
                LedgerFile.execute(to, "BEGIN IMMEDIATE");
                for (int end = (int) (commits.size() * t / transactions); at < end; at++) {
                    write(entry, entries.get(at));
                    write(commit, commits.get(at));
                }
                write(update, head);
                LedgerFile.execute(to, "COMMIT");
            }
            return (System.nanoTime() - begin) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<@Nullable Object[]> rows(Connection connection, String sql) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                @Nullable
                Object[] values = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
        }
        return rows;
    }

    private static void write(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() {
        delete("raw");
    }
}
