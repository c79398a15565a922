package vn.oneplusone.app.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What a writer says to its connection. The driver closes a statement that a full or failing disk stopped, so they can be made anew. */
final class AppendStatements {
    private final Connection connection;
    final PreparedStatement begin;
    final PreparedStatement commit;
    final PreparedStatement savepoint;
    final PreparedStatement release;
    final PreparedStatement head;
    final PreparedStatement cause;
    final PreparedStatement insertEntry;
    final PreparedStatement insertCommit;
    final PreparedStatement deleteCommit;
    final PreparedStatement updateHead;
    final PreparedStatement putSnapshot;

    AppendStatements(Connection connection) throws SQLException {
        this.connection = connection;
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        savepoint = connection.prepareStatement("SAVEPOINT one");
        release = connection.prepareStatement("RELEASE one");
        head = connection.prepareStatement("SELECT size, committed_at, frontier FROM head");
        cause = connection.prepareStatement("SELECT first, count FROM \"commit\" WHERE cause = ?");
        // A stream may begin anywhere from 0 on, as Axon's own tests do; from then on it only continues. What does not is no number, which
        // the table refuses: asked for on its own, the last number costs a twentieth of an append.
        insertEntry = connection.prepareStatement("INSERT INTO entry VALUES (?1, ?2, iif(?3 >= 0 AND "
                + "?3 = coalesce((SELECT max(sequence) + 1 FROM entry WHERE stream = ?2), ?3), ?3, NULL), ?4, ?5, ?6)");
        insertCommit = connection
                .prepareStatement("INSERT INTO \"commit\" VALUES (?, ?, ?, ?, ?) ON CONFLICT (cause) DO NOTHING");
        deleteCommit = connection.prepareStatement("DELETE FROM \"commit\" WHERE first = ?");
        updateHead = connection.prepareStatement("UPDATE head SET size = ?, committed_at = ?, root = ?, frontier = ?");
        putSnapshot = connection.prepareStatement("INSERT INTO snapshot VALUES (?, ?, ?, ?) ON CONFLICT (stream) "
                + "DO UPDATE SET sequence = excluded.sequence, timestamp = excluded.timestamp, bytes = excluded.bytes "
                + "WHERE excluded.sequence >= sequence");
    }

    /** These are closed, as far as they are not. */
    AppendStatements renewed() throws SQLException {
        for (PreparedStatement each : List.of(begin, commit, savepoint, release, head, cause, insertEntry,
                insertCommit, deleteCommit, updateHead, putSnapshot)) {
            each.close();
        }
        return new AppendStatements(connection);
    }
}
