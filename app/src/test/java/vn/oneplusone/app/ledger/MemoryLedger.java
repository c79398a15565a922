package vn.oneplusone.app.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.entries.Envelope;

/**
 * The port in a few plain lists: shows that the contract asks for nothing but what the port says, and is the ground on which broken
 * stores are built.
 */
public class MemoryLedger implements Ledger {
    /** What several instances share. */
    public static final class Store {
        private final List<StoredCommit> commits;
        private final Map<String, Snapshot> snapshots = new HashMap<>();

        public Store() {
            this(List.of());
        }

        public Store(List<StoredCommit> history) {
            commits = new ArrayList<>(history);
        }
    }

    private final Store store;
    private final Clock clock;
    private boolean closed;

    public MemoryLedger(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is kept of a commit that was taken; the broken ones change it here. */
    @Nullable
    StoredCommit kept(StoredCommit commit) {
        return commit;
    }

    @Override
    public Receipt append(Commit commit) {
        List<Envelope> envelopes = Envelope.of(commit);
        synchronized (store) {
            requireOpen();
            recorded(commit.cause()).ifPresent(receipt -> {
                throw new CauseAlreadyRecorded(commit.cause(), receipt);
            });
            refuseConflicts(commit);
            List<StoredRow> rows = rows();
            long first = head().size();
            Instant committedAt = Instant.ofEpochMilli(Math.max(clock.millis(),
                    store.commits.isEmpty() ? 0 : store.commits.getLast().committedAt().toEpochMilli()));
            List<StoredRow> added = new ArrayList<>();
            for (int i = 0; i < envelopes.size(); i++) {
                NewEntry entry = commit.entries().get(i);
                byte[] bytes = envelopes.get(i).at(first + i, committedAt);
                added.add(new StoredRow(first + i, entry.stream(), entry.sequence(), entry.eventId(),
                        NaiveTree.leaf(bytes), bytes));
            }
            rows.addAll(added);
            StoredCommit kept = kept(
                    new StoredCommit(first, added.size(), commit.cause(), committedAt, root(rows, rows.size()), added));
            if (kept != null) {
                store.commits.add(kept);
                store.notifyAll();
            }
            return new Receipt(first, first + added.size());
        }
    }

    @Override
    public int append(long size, List<Commit> commits) {
        commits.forEach(Envelope::of);
        synchronized (store) {
            long at = size;
            int in = 0;
            for (Commit commit : commits) {
                if (head().size() != at) {
                    break;
                }
                try {
                    at = append(commit).size();
                } catch (CauseAlreadyRecorded | StreamConflict | EventIdTaken e) {
                    break;
                }
                in++;
            }
            return in;
        }
    }

    private void refuseConflicts(Commit commit) {
        Map<String, Long> next = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (StoredRow row : rows()) {
            ids.add(row.eventId());
            if (row.stream() != null) {
                next.put(row.stream(), row.sequence() + 1);
            }
        }
        for (NewEntry entry : commit.entries()) {
            if (entry.stream() != null) {
                if (entry.sequence() < 0 || entry.sequence() != next.getOrDefault(entry.stream(), entry.sequence())) {
                    throw new StreamConflict(entry.stream(), entry.sequence());
                }
                next.put(entry.stream(), entry.sequence() + 1);
            }
            if (!ids.add(entry.eventId())) {
                throw new EventIdTaken(entry.eventId());
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new LedgerUnavailable("the ledger is closed");
        }
    }

    private List<StoredRow> rows() {
        synchronized (store) {
            requireOpen();
            List<StoredRow> rows = new ArrayList<>();
            store.commits.forEach(commit -> rows.addAll(commit.rows()));
            return rows;
        }
    }

    private static byte[] root(List<StoredRow> rows, long size) {
        return NaiveTree.root(rows.stream().limit(size).map(StoredRow::bytes).toList());
    }

    @Override
    public Optional<Receipt> recorded(String cause) {
        synchronized (store) {
            return store.commits.stream().filter(commit -> commit.cause().equals(cause)).findFirst()
                    .map(commit -> new Receipt(commit.first(), commit.first() + commit.count()));
        }
    }

    @Override
    public Head head() {
        synchronized (store) {
            if (store.commits.isEmpty()) {
                return new Head(0, NaiveTree.root(List.of()));
            }
            StoredCommit last = store.commits.getLast();
            return new Head(last.first() + last.count(), last.root());
        }
    }

    @Override
    public byte[] rootAt(long size) {
        if (size < 0 || size > head().size()) {
            throw new IllegalArgumentException("no such size: " + size);
        }
        return root(rows(), size);
    }

    @Override
    public List<StoredEntry> read(long from, int limit) {
        return rows().stream().skip(from).limit(limit).map(row -> new StoredEntry(row.position(), row.bytes()))
                .toList();
    }

    @Override
    public List<StoredEntry> readStream(String stream, long fromSequence, int limit) {
        return rows().stream().filter(row -> stream.equals(row.stream()) && row.sequence() >= fromSequence).limit(limit)
                .map(row -> new StoredEntry(row.position(), row.bytes())).toList();
    }

    @Override
    public List<StoredCommit> readCommits(long from, int limit) {
        synchronized (store) {
            List<StoredCommit> page = new ArrayList<>();
            int entries = 0;
            for (StoredCommit commit : store.commits) {
                if (commit.first() >= from && entries < limit) {
                    page.add(commit);
                    entries += commit.count();
                }
            }
            return page;
        }
    }

    @Override
    public long sizeAt(Instant instant) {
        synchronized (store) {
            return store.commits.stream().filter(commit -> !commit.committedAt().isAfter(instant))
                    .mapToLong(commit -> commit.first() + commit.count()).max().orElse(0);
        }
    }

    @Override
    public long awaitBeyond(long size, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (store) {
            long left = atMost.toMillis();
            while (head().size() <= size && left > 0) {
                try {
                    store.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break;
                }
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
            return head().size();
        }
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        synchronized (store) {
            store.snapshots.put(snapshot.stream(), snapshot);
        }
    }

    @Override
    public Optional<Snapshot> snapshot(String stream) {
        synchronized (store) {
            return Optional.ofNullable(store.snapshots.get(stream));
        }
    }

    @Override
    public void close() {
        synchronized (store) {
            closed = true;
        }
    }
}
