package vn.oneplusone.app.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ledger: dense positions from 0, whole commits only, each command once, a Merkle root after each commit. Adapters differ
 * in where they store, not in what they promise. Every method may be called from any thread.
 */
public interface Ledger extends AutoCloseable {
    /**
     * Appends one commit: all its entries or none. Waits uninterruptibly until it is durable or refused.
     *
     * @throws CauseAlreadyRecorded if the command is in already; carries its receipt
     * @throws StreamConflict if an entry does not continue its stream at exactly the last sequence + 1; a new stream may
     * begin at any from 0 on
     * @throws EventIdTaken if an event id is in already
     * @throws TooLarge if an entry or the commit is beyond the limits of {@link Commit}; nothing was tried then
     * @throws LedgerUnavailable if the store failed; whether it was recorded, if that is not known, its cause tells later
     */
    Receipt append(Commit commit);

    /**
     * Appends commits that were decided together, on what the ledger held at that size: one after another in this order, each
     * by itself as by {@link #append(Commit)}, but none beside one that it was not decided on.
     *
     * @return how many are in: all, or those before the first that would not stand where it was decided to, because a writer
     * else wrote meanwhile, or that is refused for what it is
     * @throws TooLarge as for one; nothing was tried then
     * @throws LedgerUnavailable as for one: some of the first ones may be in, their causes tell
     */
    int append(long size, List<Commit> commits);

    /** The receipt of the commit with that cause, if it is in. */
    Optional<Receipt> recorded(String cause);

    /** Size and root after the last commit. */
    Head head();

    /** The tree root over the first {@code size} entries. */
    byte[] rootAt(long size);

    /**
     * Entries from a position on, in order; fewer than {@code limit} only at the end.
     *
     * @throws LedgerBroken at a discontinuity: a reader never skips
     */
    List<StoredEntry> read(long from, int limit);

    /**
     * Reads entries from a position up to another one, in order, some at a time.
     *
     * @throws LedgerBroken if the ledger ends before, and as {@link #read}
     */
    default void readPages(long from, long to, Consumer<List<StoredEntry>> reader) {
        for (long next = from; next < to;) {
            List<StoredEntry> page = read(next, (int) Math.min(1_000, to - next));
            if (page.isEmpty()) {
                throw new LedgerBroken(next, "the ledger ends here");
            }
            reader.accept(page);
            next += page.size();
        }
    }

    /** Entries of one stream from a sequence on (0: from its beginning), in order. */
    List<StoredEntry> readStream(String stream, long fromSequence, int limit);

    /** Whole commits with all that is stored beside them, from the one at {@code from} on; about {@code limit} entries. */
    List<StoredCommit> readCommits(long from, int limit);

    /** How many entries had been committed at or before that instant. */
    long sizeAt(Instant instant);

    /** Waits until the ledger is larger than {@code size}, at most so long. Returns the size then. */
    long awaitBeyond(long size, Duration atMost);

    /** Keeps a snapshot of a stream beside the log; it is no fact and may be lost. The one with
     * the highest sequence is kept. */
    default void storeSnapshot(Snapshot snapshot) {
        // it only saves time: a ledger that is soon thrown away, or only read, keeps none
    }

    /** The snapshot of a stream, if one is kept. */
    default Optional<Snapshot> snapshot(String stream) {
        return Optional.empty();
    }

    /**
     * Why nothing could be appended just now, as far as can be told without doing so; empty if nothing speaks against it.
     *
     * @throws LedgerUnavailable if it cannot even be read
     */
    default Optional<String> whyNotWritable() {
        head();
        return Optional.empty();
    }

    /** What is wrong with the store itself, beyond what entries and commits can show: for verification. Empty if nothing is. */
    default Optional<String> selfCheck() {
        return Optional.empty();
    }

    @Override
    void close();
}
