package vn.oneplusone.app.ledger.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.tree.Frontier;

/** Looks for damage of the file that reading its commits from end to end does not show. */
record FileCheck(Connection connection) {
    /** The first damage, if there is any; all is seen at one moment, while others may append. */
    Optional<String> firstDamage() throws SQLException {
        LedgerFile.execute(connection, "BEGIN");
        String damage = pages();
        if (damage == null) {
            damage = tables();
        }
        if (damage == null) {
            damage = new IndexCheck(connection).firstDamage();
        }
        if (damage == null) {
            damage = strayRows();
        }
        if (damage == null) {
            damage = head();
        }
        LedgerFile.execute(connection, "ROLLBACK");
        return Optional.ofNullable(damage);
    }

    /** All that the full check of SQLite looks at but one thing: that the indexes hold what the tables do, see {@link IndexCheck}. */
    private @Nullable String pages() throws SQLException {
        List<String> said = rows(connection, "PRAGMA quick_check(5)");
        return said.equals(List.of("ok")) ? null : String.join("; ", said);
    }

    /** An index that was turned off lets doubles in; a trigger changes what is written. */
    private @Nullable String tables() throws SQLException {
        String sql = "SELECT concat_ws(' ', type, name, tbl_name, sql) FROM sqlite_schema ORDER BY 1";
        try (Connection model = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            LedgerFile.createTables(model);
            List<String> expected = rows(model, sql);
            List<String> found = rows(connection, sql);
            if (found.equals(expected)) {
                return null;
            }
            List<String> missing = new ArrayList<>(expected);
            missing.removeAll(found);
            found.removeAll(expected);
            return "missing: " + missing + ", not of a ledger: " + found;
        }
    }

    private @Nullable String strayRows() throws SQLException {
        List<String> found = rows(connection, """
                SELECT 'entry at ' || position FROM entry, head WHERE position < 0 OR position >= size
                UNION ALL SELECT 'commit at ' || first FROM "commit", head WHERE first < 0 OR first >= size
                UNION ALL SELECT 'head ' || one FROM head WHERE one <> 1 LIMIT 5""");
        return found.isEmpty() ? null : "outside the ledger: " + found;
    }

    /** What only the next append looks at. */
    private @Nullable String head() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
                SELECT size, root, frontier, committed_at, coalesce((SELECT max(committed_at) FROM "commit"), 0)
                FROM head""")) {
            if (!row.next()) {
                return "the head is missing";
            }
            if (row.getLong(4) != row.getLong(5)) {
                return "the instant of the head is not that of the last commit";
            }
            try {
                if (Arrays.equals(Frontier.of(row.getLong(1), row.getBytes(3)).root(), row.getBytes(2))) {
                    return null;
                }
            } catch (IllegalArgumentException e) {
                // no frontier of that size
            }
            return "the frontier of the head does not have its root";
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
