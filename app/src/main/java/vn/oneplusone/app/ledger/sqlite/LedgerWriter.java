package vn.oneplusone.app.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.oneplusone.app.ledger.CauseAlreadyRecorded;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.EventIdTaken;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.Snapshot;
import vn.oneplusone.app.ledger.StreamConflict;
import vn.oneplusone.app.ledger.appending.GroupedAppends;
import vn.oneplusone.app.ledger.appending.PendingCommit;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.TreeHash;

/**
 * Appends. The thread that gets the turn takes along all that wait: one transaction, one flush to the disk, a savepoint for each, so
 * that a conflict fails nobody else. Another process may write between two transactions; each begins by reading the head.
 */
final class LedgerWriter extends GroupedAppends<PendingCommit> implements AutoCloseable {
    private static final int LARGEST_GROUP = 512;

    private final Connection connection;
    private final Clock clock;
    private final Function<String, @Nullable Receipt> recorded;
    private final AtomicLong transactions = new AtomicLong();
    private final TreeHash hash = new TreeHash();
    private AppendStatements sql;

    /** @param recorded looks a cause up on a connection of its own, for the case that a flush failed half-way */
    LedgerWriter(Connection connection, Clock clock, Function<String, @Nullable Receipt> recorded)
            throws SQLException {
        super(PendingCommit::new);
        this.connection = connection;
        this.clock = clock;
        this.recorded = recorded;
        this.sql = new AppendStatements(connection);
    }

    @Override
    protected Runnable appendAllThatWait() {
        List<PendingCommit> group = new ArrayList<>();
        while (group.size() < LARGEST_GROUP) {
            PendingCommit next = turn.next();
            if (next == null) {
                break;
            }
            group.add(next);
        }
        boolean flushing = false;
        try {
            sql.begin.execute();
            Tip tip = tip();
            long before = tip.frontier.size();
            for (PendingCommit pending : group) {
                tip = attempt(pending, tip);
            }
            if (tip.frontier.size() > before) {
                writeHead(tip);
                transactions.incrementAndGet();
            }
            flushing = true;
            sql.commit.execute();
            return () -> group.forEach(PendingCommit::tell);
        } catch (SQLException | RuntimeException | Error e) {
            rollback();
            renewStatements();
            for (PendingCommit pending : group) {
                settle(pending, e, flushing);
            }
            return () -> group.forEach(PendingCommit::tell);
        }
    }

    /**
     * Nothing that was decided in the transaction stands: what a refusal rests on may have been rolled back with it. But a flush that
     * failed may still have reached the disk: what is there now is the truth.
     */
    private void settle(PendingCommit pending, Throwable e, boolean flushing) {
        try {
            Receipt found = flushing ? recorded.apply(pending.commit().cause()) : null;
            if (found != null) {
                pending.settle(found, pending.failure() instanceof CauseAlreadyRecorded already ? already : null);
            } else if (e instanceof LedgerBroken broken) {
                pending.settle(null, broken);
            } else {
                pending.settle(null, new LedgerUnavailable("not recorded, the store failed: " + e.getMessage(), e));
            }
        } catch (RuntimeException unknown) {
            unknown.addSuppressed(e);
            pending.settle(null, new LedgerUnavailable("the store failed, and does not say whether this was recorded;"
                    + " give the same command again: " + e.getMessage(), unknown));
        }
    }

    private void rollback() {
        try {
            LedgerFile.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself; what went wrong is being settled already.
        }
    }

    private void renewStatements() {
        try {
            sql = sql.renewed();
        } catch (SQLException e) {
            // The next append finds out, says it, and tries again.
        }
    }

    private record Tip(Frontier frontier, long committedAt) {}

    private Tip tip() throws SQLException {
        try (ResultSet row = sql.head.executeQuery()) {
            if (!row.next()) {
                throw new LedgerBroken(0, "the row of the head is missing");
            }
            try {
                return new Tip(Frontier.of(row.getLong(1), row.getBytes(3)), row.getLong(2));
            } catch (IllegalArgumentException e) {
                throw new LedgerBroken(row.getLong(1), "the head's frontier does not fit its size");
            }
        }
    }

    /** The tip after this commit, or the same tip if it was refused. */
    private Tip attempt(PendingCommit pending, Tip tip) throws SQLException {
        if (!pending.fits(tip.frontier.size())) {
            pending.settle(null, pending.misplaced(tip.frontier.size()));
            return tip;
        }
        // One entry alone is easily taken back without it, and what it costs is a copy of each page that is written to.
        boolean several = pending.commit().entries().size() > 1;
        if (several) {
            sql.savepoint.execute();
        }
        try {
            Tip after = write(pending, tip);
            if (several) {
                sql.release.execute();
            }
            pending.settle(new Receipt(tip.frontier.size(), after.frontier.size()), null);
            return after;
        } catch (CauseAlreadyRecorded | StreamConflict | EventIdTaken e) {
            if (several) {
                LedgerFile.execute(connection, "ROLLBACK TO one");
                sql.release.execute();
            } else {
                sql.deleteCommit.setLong(1, tip.frontier.size());
                sql.deleteCommit.executeUpdate();
            }
            pending.settle(null, e);
            return tip;
        }
    }

    private Tip write(PendingCommit pending, Tip tip) throws SQLException {
        Commit commit = pending.commit();
        int count = commit.entries().size();
        long first = tip.frontier.size();
        long committedAt = Math.max(clock.millis(), tip.committedAt);
        Frontier frontier = tip.frontier.copy();
        byte[][] bytes = new byte[count][];
        byte[][] leaves = new byte[count][];
        for (int i = 0; i < count; i++) {
            bytes[i] = pending.envelopes().get(i).at(first + i, Instant.ofEpochMilli(committedAt));
            leaves[i] = hash.leaf(bytes[i]);
            frontier.add(leaves[i]);
        }
        insertCommit(commit, first, committedAt, frontier.root());
        for (int i = 0; i < count; i++) {
            insert(first + i, commit.entries().get(i), leaves[i], bytes[i]);
        }
        return new Tip(frontier, committedAt);
    }

    /** Comes before the entries: its index of causes tells what is in already. */
    private void insertCommit(Commit commit, long first, long committedAt, byte[] root) throws SQLException {
        sql.insertCommit.setLong(1, first);
        sql.insertCommit.setInt(2, commit.entries().size());
        sql.insertCommit.setString(3, commit.cause());
        sql.insertCommit.setLong(4, committedAt);
        sql.insertCommit.setBytes(5, root);
        if (sql.insertCommit.executeUpdate() == 0) {
            throw new CauseAlreadyRecorded(commit.cause(), receipt(commit.cause()));
        }
    }

    private Receipt receipt(String cause) throws SQLException {
        sql.cause.setString(1, cause);
        try (ResultSet row = sql.cause.executeQuery()) {
            if (!row.next()) {
                throw new LedgerBroken(0, "a cause is in the index and not in its table");
            }
            return new Receipt(row.getLong(1), row.getLong(1) + row.getLong(2));
        }
    }

    private void insert(long position, NewEntry entry, byte[] leaf, byte[] bytes) throws SQLException {
        sql.insertEntry.setLong(1, position);
        sql.insertEntry.setString(2, entry.stream());
        sql.insertEntry.setLong(3, entry.sequence());
        sql.insertEntry.setString(4, entry.eventId());
        sql.insertEntry.setBytes(5, leaf);
        sql.insertEntry.setBytes(6, bytes);
        try {
            sql.insertEntry.executeUpdate();
        } catch (SQLiteException e) {
            String said = String.valueOf(e.getMessage());
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_NOTNULL && said.contains("entry.sequence")) {
                throw new StreamConflict(String.valueOf(entry.stream()), entry.sequence());
            }
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE && said.contains("entry.event_id")) {
                throw new EventIdTaken(entry.eventId());
            }
            throw e;
        }
    }

    private void writeHead(Tip tip) throws SQLException {
        sql.updateHead.setLong(1, tip.frontier.size());
        sql.updateHead.setLong(2, tip.committedAt);
        sql.updateHead.setBytes(3, tip.frontier.root());
        sql.updateHead.setBytes(4, tip.frontier.bytes());
        sql.updateHead.executeUpdate();
    }

    void put(Snapshot snapshot) throws SQLException {
        turn.take();
        try {
            sql.putSnapshot.setString(1, snapshot.stream());
            sql.putSnapshot.setLong(2, snapshot.sequence());
            sql.putSnapshot.setString(3, snapshot.timestamp().toString());
            sql.putSnapshot.setBytes(4, snapshot.entry());
            sql.putSnapshot.executeUpdate();
        } catch (SQLException e) {
            renewStatements();
            throw e;
        } finally {
            turn.pass();
        }
    }

    /** How many transactions appended something. */
    long transactions() {
        return transactions.get();
    }

    /** Whether a writer has the turn. */
    boolean writing() {
        return turn.isTaken();
    }

    @Override
    public void close() throws SQLException {
        turn.take();
        try {
            connection.close();
        } finally {
            turn.pass();
        }
    }
}
