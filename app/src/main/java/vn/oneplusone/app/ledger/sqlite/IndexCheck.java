package vn.oneplusone.app.ledger.sqlite;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Fingerprints;

/**
 * Compares each index with its table: the index must be in order, without doubles, of the right types, and hold just the rows of the table. SQLite's own
 * check looks each row up, at a random place of each index, and gets slower with the size; this reads both from end to end and
 * compares sums of fingerprints. The salt is new each time, so nobody can make up rows that add up to the same.
 */
final class IndexCheck {
    /** The columns of an index, the number of the row last; the table in the order that it is stored in. */
    private record Index(String name, String columns, String types, String table, String condition, String order) {
        String ofIndex() {
            return "SELECT " + columns + ", " + types + " FROM " + table + " INDEXED BY " + name + condition
                    + " ORDER BY " + order;
        }

        String ofTable() {
            return "SELECT " + columns + ", 1 FROM " + table + " NOT INDEXED" + condition;
        }
    }

    private static final List<Index> INDEXES = List.of(
            new Index("sqlite_autoindex_entry_1", "event_id, 0, position", text("event_id"), "entry", "", "event_id"),
            new Index("entry_stream", "stream, sequence, position",
                    text("stream") + " AND typeof(sequence) = 'integer'", "entry", " WHERE stream IS NOT NULL",
                    "stream, sequence"),
            new Index("sqlite_autoindex_commit_1", "cause, 0, first", text("cause"), "\"commit\"", "", "cause"));

    private static String text(String column) {
        return "typeof(" + column + ") = 'text'";
    }

    private final Connection connection;
    private final long salt = new SecureRandom().nextLong();

    IndexCheck(Connection connection) {
        this.connection = connection;
    }

    @Nullable
    String firstDamage() throws SQLException {
        for (Index index : INDEXES) {
            Sum table = sum(index.ofTable(), false);
            Sum found = sum(index.ofIndex(), true);
            if (found.misplaced != null) {
                return "index " + index.name + ": " + found.misplaced;
            }
            if (table.rows != found.rows || table.fingerprints != found.fingerprints) {
                return "index " + index.name + ": its " + found.rows + " rows are not the " + table.rows
                        + " of its table";
            }
        }
        return null;
    }

    private record Sum(long rows, long fingerprints, @Nullable String misplaced) {}

    private Sum sum(String sql, boolean ordered) throws SQLException {
        long rows = 0;
        long fingerprints = 0;
        byte[] before = {};
        long numberBefore = -1;
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                byte[] text = row.getBytes(1);
                long number = row.getLong(2);
                long of = row.getLong(3);
                // the same bytes, but nobody who looks for the text finds them
                if (text == null || !row.getBoolean(4)) {
                    return new Sum(rows, fingerprints, "row " + of + " is of another type");
                }
                if (ordered && rows > 0) {
                    int order = Arrays.compareUnsigned(before, text);
                    if (order > 0 || (order == 0 && numberBefore >= number)) {
                        return new Sum(rows, fingerprints, "row " + of + " is out of order or twice");
                    }
                }
                before = text;
                numberBefore = number;
                rows++;
                // one after the other, so that no two of the three can stand in for each other
                fingerprints += Fingerprints.of(text, Long.rotateLeft(salt ^ number, 17) * 31 + of);
            }
        }
        return new Sum(rows, fingerprints, null);
    }
}
