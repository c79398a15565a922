package vn.oneplusone.app.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import vn.oneplusone.app.ledger.LedgerNotEmpty;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredRow;
import vn.oneplusone.app.ledger.tree.RestoredTree;

/** Takes commits over in one transaction: all of them or none. */
record LedgerRestore(Connection connection) {
    void restore(Iterator<StoredCommit> commits) throws SQLException {
        LedgerFile.execute(connection, "BEGIN IMMEDIATE");
        try {
            refuseUnlessEmpty();
            insert(commits);
            LedgerFile.execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            LedgerFile.execute(connection, "ROLLBACK");
            throw e;
        }
    }

    private void refuseUnlessEmpty() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT max((SELECT size FROM head), (SELECT count(*) FROM (SELECT 1 FROM entry LIMIT 1)))")) {
            if (!row.next() || row.getLong(1) > 0) {
                throw new LedgerNotEmpty(row.getLong(1));
            }
        }
    }

    private void insert(Iterator<StoredCommit> commits) throws SQLException {
        RestoredTree tree = new RestoredTree();
        try (PreparedStatement entry = connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement whole = connection
                        .prepareStatement("INSERT INTO \"commit\" VALUES (?, ?, ?, ?, ?)")) {
            while (commits.hasNext()) {
                StoredCommit commit = commits.next();
                tree.add(commit);
                for (StoredRow row : commit.rows()) {
                    insert(entry, row);
                }
                whole.setLong(1, commit.first());
                whole.setInt(2, commit.count());
                whole.setString(3, commit.cause());
                whole.setLong(4, tree.committedAt());
                whole.setBytes(5, commit.root());
                whole.executeUpdate();
            }
        }
        try (PreparedStatement head = connection
                .prepareStatement("UPDATE head SET size = ?, committed_at = ?, root = ?, frontier = ?")) {
            head.setLong(1, tree.frontier().size());
            head.setLong(2, tree.committedAt());
            head.setBytes(3, tree.frontier().root());
            head.setBytes(4, tree.frontier().bytes());
            head.executeUpdate();
        }
    }

    private static void insert(PreparedStatement entry, StoredRow row) throws SQLException {
        entry.setLong(1, row.position());
        entry.setString(2, row.stream());
        entry.setLong(3, row.sequence());
        entry.setString(4, row.eventId());
        entry.setBytes(5, row.leaf());
        entry.setBytes(6, row.bytes());
        entry.executeUpdate();
    }
}
