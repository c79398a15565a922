package vn.oneplusone.app.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.Snapshot;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.StoredRow;
import vn.oneplusone.app.ledger.tree.Frontier;

/** One connection for reading with its statements; used by one thread at a time. */
final class LedgerReader implements AutoCloseable {
    private static final int SMALLEST_ENTRY = 128;

    private final Connection connection;
    private final PreparedStatement head;
    private final PreparedStatement entries;
    private final PreparedStatement stream;
    private final PreparedStatement rows;
    private final PreparedStatement leaves;
    private final PreparedStatement commits;
    private final PreparedStatement commitAtOrBefore;
    private final PreparedStatement cause;
    private final PreparedStatement snapshot;

    LedgerReader(Connection connection) throws SQLException {
        this.connection = connection;
        head = connection.prepareStatement("SELECT size, root FROM head");
        entries = connection
                .prepareStatement("SELECT position, bytes FROM entry WHERE position >= ? ORDER BY position LIMIT ?");
        stream = connection.prepareStatement("SELECT position, bytes, sequence FROM entry "
                + "WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?");
        rows = connection.prepareStatement("SELECT position, stream, sequence, event_id, leaf, bytes FROM entry "
                + "WHERE position >= ? AND position < ? ORDER BY position");
        leaves = connection.prepareStatement(
                "SELECT position, leaf FROM entry WHERE position >= ? AND position < ? ORDER BY position");
        commits = connection.prepareStatement("SELECT first, count, cause, committed_at, root FROM \"commit\" "
                + "WHERE first >= ? ORDER BY first LIMIT ?");
        commitAtOrBefore = connection.prepareStatement("SELECT first, count, committed_at, root FROM \"commit\" "
                + "WHERE first <= ? ORDER BY first DESC LIMIT 1");
        cause = connection.prepareStatement("SELECT first, count FROM \"commit\" WHERE cause = ?");
        snapshot = connection.prepareStatement("SELECT sequence, timestamp, bytes FROM snapshot WHERE stream = ?");
    }

    Head head() throws SQLException {
        try (ResultSet row = head.executeQuery()) {
            if (!row.next()) {
                throw new LedgerBroken(0, "the row of the head is missing");
            }
            return new Head(row.getLong(1), bytes(row, 2, row.getLong(1)));
        }
    }

    List<StoredEntry> entries(long from, int limit) throws SQLException {
        entries.setLong(1, from);
        entries.setInt(2, limit);
        List<StoredEntry> read = new ArrayList<>(Math.min(limit, 4_096));
        try (ResultSet row = entries.executeQuery()) {
            while (row.next()) {
                long position = row.getLong(1);
                expect(from + read.size(), position);
                read.add(new StoredEntry(position, bytes(row, 2, position)));
            }
        }
        return read;
    }

    /** Only a damaged file has nothing in these columns. */
    private static byte[] bytes(ResultSet row, int column, long position) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) {
            throw new LedgerBroken(position, "a column is empty");
        }
        return bytes;
    }

    private static String text(ResultSet row, int column, long position) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new LedgerBroken(position, "a column is empty");
        }
        return text;
    }

    private static int count(ResultSet row, int column, long first) throws SQLException {
        long count = row.getLong(column);
        // no envelope is smaller, so no commit is longer
        if (count < 1 || count > Commit.LARGEST_COMMIT / SMALLEST_ENTRY) {
            throw new LedgerBroken(first, "a commit of " + count + " entries");
        }
        return (int) count;
    }

    private static void expect(long expected, long found) {
        if (found != expected) {
            throw new LedgerBroken(expected, "the entry is missing, the next one is at " + found);
        }
    }

    List<StoredEntry> stream(String name, long fromSequence, int limit) throws SQLException {
        stream.setString(1, name);
        stream.setLong(2, fromSequence);
        stream.setInt(3, limit);
        List<StoredEntry> read = new ArrayList<>();
        long next = fromSequence;
        try (ResultSet row = stream.executeQuery()) {
            while (row.next()) {
                // From 0 means from where the stream begins.
                if (row.getLong(3) != next && next > 0) {
                    throw new LedgerBroken(row.getLong(1),
                            "stream " + name + " skips from sequence " + next + " to " + row.getLong(3));
                }
                next = row.getLong(3) + 1;
                read.add(new StoredEntry(row.getLong(1), bytes(row, 2, row.getLong(1))));
            }
        }
        return read;
    }

    List<StoredCommit> commits(long from, int limit) throws SQLException {
        commits.setLong(1, from);
        commits.setInt(2, limit);
        List<StoredCommit> found = new ArrayList<>();
        long next = from;
        try (ResultSet row = commits.executeQuery()) {
            while (row.next() && next - from < limit) {
                if (row.getLong(1) != next) {
                    throw new LedgerBroken(next, "no commit begins here, the next one begins at " + row.getLong(1));
                }
                int count = count(row, 2, next);
                found.add(new StoredCommit(next, count, text(row, 3, next), Instant.ofEpochMilli(row.getLong(4)),
                        bytes(row, 5, next), List.of()));
                next += count;
            }
        }
        List<StoredRow> all = rows(from, next);
        List<StoredCommit> whole = new ArrayList<>(found.size());
        for (StoredCommit commit : found) {
            int begin = (int) (commit.first() - from);
            whole.add(new StoredCommit(commit.first(), commit.count(), commit.cause(), commit.committedAt(),
                    commit.root(), all.subList(begin, begin + commit.count())));
        }
        return whole;
    }

    private List<StoredRow> rows(long from, long to) throws SQLException {
        rows.setLong(1, from);
        rows.setLong(2, to);
        List<StoredRow> read = new ArrayList<>((int) (to - from));
        try (ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                expect(from + read.size(), row.getLong(1));
                long position = row.getLong(1);
                read.add(new StoredRow(position, row.getString(2), row.getLong(3), text(row, 4, position),
                        bytes(row, 5, position), bytes(row, 6, position)));
            }
        }
        if (read.size() < to - from) {
            throw new LedgerBroken(from + read.size(), "the entry is missing");
        }
        return read;
    }

    byte[] rootAt(long size) throws SQLException {
        if (size > 0) {
            commitAtOrBefore.setLong(1, size - 1);
            try (ResultSet row = commitAtOrBefore.executeQuery()) {
                if (row.next() && row.getLong(1) + row.getLong(2) == size) {
                    return bytes(row, 4, size);
                }
            }
        }
        Frontier frontier = new Frontier();
        leaves.setLong(1, 0);
        leaves.setLong(2, size);
        try (ResultSet row = leaves.executeQuery()) {
            while (row.next()) {
                expect(frontier.size(), row.getLong(1));
                frontier.add(bytes(row, 2, frontier.size()));
            }
        }
        if (frontier.size() != size) {
            throw new LedgerBroken(frontier.size(), "the entry is missing");
        }
        return frontier.root();
    }

    /** Committed-at never falls, so the commits can be searched by halves. */
    long sizeAt(long millis, long size) throws SQLException {
        long low = 0;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            commitAtOrBefore.setLong(1, middle);
            try (ResultSet row = commitAtOrBefore.executeQuery()) {
                if (!row.next()) {
                    throw new LedgerBroken(middle, "no commit holds it");
                }
                if (row.getLong(3) <= millis) {
                    low = row.getLong(1) + row.getLong(2);
                } else {
                    high = row.getLong(1);
                }
            }
        }
        return low;
    }

    Optional<String> selfCheck() throws SQLException {
        return new FileCheck(connection).firstDamage();
    }

    Optional<Receipt> recorded(String id) throws SQLException {
        cause.setString(1, id);
        try (ResultSet row = cause.executeQuery()) {
            return row.next()
                    ? Optional.of(new Receipt(row.getLong(1), row.getLong(1) + row.getLong(2)))
                    : Optional.empty();
        }
    }

    Optional<Snapshot> snapshot(String name) throws SQLException {
        snapshot.setString(1, name);
        try (ResultSet row = snapshot.executeQuery()) {
            return row.next()
                    ? Optional.of(new Snapshot(name, row.getLong(1), Instant.parse(row.getString(2)),
                            row.getBytes(3)))
                    : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
