package vn.oneplusone.app.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.RestorableLedger;
import vn.oneplusone.app.ledger.Snapshot;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.appending.Tail;

/**
 * The ledger in one SQLite file, for one machine: a commune, a district, a demo, an auditor's copy. Durable by a write-ahead log
 * that is flushed at each commit; several processes may have it open.
 */
public final class SqliteLedger implements RestorableLedger {
    /** Name of the file in a data directory. */
    public static final String FILE = "ledger.db";

    private static final int KEPT_READERS = 8;
    private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final LedgerFile file;
    private final @Nullable LedgerWriter writer;
    private final ConcurrentLinkedDeque<LedgerReader> readers = new ConcurrentLinkedDeque<>();
    private final Tail tail = new Tail(() -> head().size());
    private volatile boolean closed;

    private SqliteLedger(LedgerFile file, @Nullable Clock clock) {
        this.file = file;
        try {
            this.writer = clock == null
                    ? null
                    : new LedgerWriter(file.writer(), clock, cause -> recorded(cause).orElse(null));
        } catch (SQLException e) {
            throw file.unavailable("cannot be opened", e);
        }
    }

    /**
     * Opens the ledger of a directory, and makes it if there is none.
     *
     * @throws LedgerUnavailable if the file is no ledger, or of a newer format, or cannot be opened durably
     */
    public static SqliteLedger open(Path directory, Clock clock) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new LedgerUnavailable("the directory " + directory + " cannot be made", e);
        }
        return new SqliteLedger(new LedgerFile(directory.resolve(FILE), false), clock);
    }

    /**
     * Opens the ledger of a directory for reading only.
     *
     * @throws LedgerUnavailable if there is none
     */
    public static SqliteLedger openReadOnly(Path directory) {
        return openFile(directory.resolve(FILE));
    }

    /**
     * Opens a ledger's file of any name for reading only: a copy.
     *
     * @throws LedgerUnavailable if it is none
     */
    public static SqliteLedger openFile(Path file) {
        SqliteLedger ledger = new SqliteLedger(new LedgerFile(file, true), null);
        ledger.head();
        return ledger;
    }

    /** Writes all that is committed at one moment into an empty file, while others append. */
    public static void copy(Path directory, Path empty) {
        new LedgerFile(directory.resolve(FILE), true).copyInto(empty);
    }

    @Override
    public Receipt append(Commit commit) {
        return tail.append(() -> openWriter().append(commit));
    }

    @Override
    public int append(long size, List<Commit> commits) {
        return tail.append(() -> openWriter().append(size, commits));
    }

    private LedgerWriter openWriter() {
        if (writer == null) {
            throw new LedgerUnavailable("opened for reading only");
        }
        return writer;
    }

    @Override
    public Optional<String> whyNotWritable() {
        head();
        return file.whyNotWritable();
    }

    @Override
    public void restore(Iterator<StoredCommit> commits) {
        openWriter();
        try (Connection connection = file.writer()) {
            new LedgerRestore(connection).restore(commits);
        } catch (SQLException e) {
            throw file.unavailable("was not filled, nothing was written", e);
        }
    }

    @Override
    public Optional<Receipt> recorded(String cause) {
        return reading(reader -> reader.recorded(cause));
    }

    @Override
    public Head head() {
        return reading(LedgerReader::head);
    }

    @Override
    public byte[] rootAt(long size) {
        return reading(reader -> {
            Head head = reader.head();
            if (size < 0 || size > head.size()) {
                throw new IllegalArgumentException("the ledger has " + head.size() + " entries, not " + size);
            }
            return size == head.size() ? head.root() : reader.rootAt(size);
        });
    }

    @Override
    public List<StoredEntry> read(long from, int limit) {
        return reading(reader -> {
            long size = reader.head().size();
            List<StoredEntry> read = reader.entries(from, limit);
            if (read.size() < limit && from + read.size() < size) {
                throw new LedgerBroken(from + read.size(), "the entry is missing, the head says " + size);
            }
            return read;
        });
    }

    @Override
    public List<StoredEntry> readStream(String stream, long fromSequence, int limit) {
        return reading(reader -> reader.stream(stream, fromSequence, limit));
    }

    @Override
    public List<StoredCommit> readCommits(long from, int limit) {
        return reading(reader -> reader.commits(from, limit));
    }

    @Override
    public long sizeAt(Instant instant) {
        // what milliseconds cannot say lies before or after every commit
        Instant bounded = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return reading(reader -> reader.sizeAt(bounded.toEpochMilli(), reader.head().size()));
    }

    @Override
    public long awaitBeyond(long size, Duration atMost) {
        return tail.awaitBeyond(size, atMost);
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        if (writer == null) {
            return;
        }
        try {
            writer.put(snapshot);
        } catch (SQLException e) {
            throw file.unavailable("cannot keep a snapshot", e);
        }
    }

    @Override
    public Optional<Snapshot> snapshot(String stream) {
        return reading(reader -> reader.snapshot(stream));
    }

    @Override
    public Optional<String> selfCheck() {
        return reading(LedgerReader::selfCheck);
    }

    /** For tests of grouping. */
    LedgerWriter writer() {
        return Objects.requireNonNull(writer, "opened for reading only");
    }

    private interface Reading<T> {
        T with(LedgerReader reader) throws SQLException;
    }

    private <T> T reading(Reading<T> reading) {
        if (closed) {
            throw new LedgerUnavailable("the ledger is closed");
        }
        LedgerReader reader = readers.pollFirst();
        try {
            if (reader == null) {
                reader = new LedgerReader(file.reader());
            }
            T result = reading.with(reader);
            if (closed || readers.size() >= KEPT_READERS) {
                reader.close();
            } else {
                readers.addFirst(reader);
            }
            return result;
        } catch (SQLException e) {
            // A connection that failed is not used again.
            discard(reader);
            throw file.unavailable("cannot be read", e);
        } catch (RuntimeException e) {
            discard(reader);
            throw e;
        }
    }

    private static void discard(@Nullable LedgerReader reader) {
        if (reader != null) {
            try {
                reader.close();
            } catch (SQLException e) {
                // What went wrong first is being thrown already.
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        tail.close();
        try {
            for (LedgerReader reader = readers.pollFirst(); reader != null; reader = readers.pollFirst()) {
                reader.close();
            }
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException e) {
            throw file.unavailable("cannot be closed", e);
        }
    }
}
