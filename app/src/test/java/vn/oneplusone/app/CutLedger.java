package vn.oneplusone.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.ledger.tree.Frontier;

/** The ledger's file in the hands of somebody who can write to it, and knows how: everything that is left agrees with itself. */
public final class CutLedger {
    private CutLedger() {}

    /** Removes the end: entries, commits, snapshots, and the head as it was then. */
    public static void to(Path data, long size) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(SqliteLedger.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("BEGIN IMMEDIATE");
            statement.executeUpdate("DELETE FROM entry WHERE position >= " + size);
            statement.executeUpdate("DELETE FROM \"commit\" WHERE first >= " + size);
            statement.executeUpdate("DELETE FROM snapshot");
            Frontier frontier = new Frontier();
            try (ResultSet leaves = statement.executeQuery("SELECT leaf FROM entry ORDER BY position")) {
                while (leaves.next()) {
                    frontier.add(leaves.getBytes(1));
                }
            }
            try (PreparedStatement head = connection
                    .prepareStatement("UPDATE head SET size = ?, root = ?, frontier = ?, "
                            + "committed_at = (SELECT committed_at FROM \"commit\" ORDER BY first DESC LIMIT 1)")) {
                head.setLong(1, frontier.size());
                head.setBytes(2, frontier.root());
                head.setBytes(3, frontier.bytes());
                head.executeUpdate();
            }
            statement.execute("COMMIT");
        } catch (SQLException e) {
            throw new IllegalStateException(String.format(Locale.ROOT, "cut to %d", size), e);
        }
    }
}
