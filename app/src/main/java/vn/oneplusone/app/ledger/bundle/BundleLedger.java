package vn.oneplusone.app.ledger.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.StoredRow;
import vn.oneplusone.app.ledger.entries.EnvelopeMembers;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.NoteMalformed;
import vn.oneplusone.app.ledger.proofs.TreeNodes;
import vn.oneplusone.app.ledger.proofs.TreeProofs;
import vn.oneplusone.app.ledger.proofs.VerifierKey;
import vn.oneplusone.app.ledger.tree.Frontier;

/**
 * A bundle, read as the ledger it was made of. What it says is believed as little as what a store says: verify it. Where commits
 * begin and end is not written: entries of one cause stand together, and no cause comes twice.
 */
public final class BundleLedger implements Ledger {
    private final Path directory;
    private final Checkpoint checkpoint;
    private final BundleFiles files;
    private final TreeProofs proofs;

    /** The tree up to where commits were read last: the next reading goes on from there. */
    private Frontier reached = new Frontier();

    private BundleLedger(Path directory, Checkpoint checkpoint) {
        this.directory = directory;
        this.checkpoint = checkpoint;
        this.files = new BundleFiles(directory, checkpoint.size());
        this.proofs = new TreeProofs(files);
    }

    /** @throws LedgerUnavailable if it is no finished bundle */
    public static BundleLedger open(Path directory) {
        try {
            return new BundleLedger(directory,
                    Checkpoint.of(Files.readAllBytes(directory.resolve(BundleExport.CHECKPOINT))));
        } catch (IOException e) {
            throw new LedgerUnavailable("the bundle " + directory + " has no checkpoint, it was never finished", e);
        } catch (NoteMalformed e) {
            throw new LedgerUnavailable("the checkpoint of the bundle " + directory + " is none: " + e.getMessage(), e);
        }
    }

    /** The checkpoint it was made for. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The key that lies in it; empty if there is none that can be read. */
    public Optional<VerifierKey> verifier() {
        try {
            return Optional.of(VerifierKey
                    .of(Files.readString(directory.resolve(BundleExport.VERIFIER), StandardCharsets.UTF_8).strip()));
        } catch (IOException | NoteMalformed e) {
            return Optional.empty();
        }
    }

    /** Its tiles, for proofs. */
    public TreeNodes nodes() {
        return files;
    }

    @Override
    public Head head() {
        return checkpoint.head();
    }

    @Override
    public byte[] rootAt(long size) {
        if (size < 0 || size > checkpoint.size()) {
            throw new IllegalArgumentException("the ledger has " + checkpoint.size() + " entries, not " + size);
        }
        return proofs.root(size);
    }

    @Override
    public List<StoredEntry> read(long from, int limit) {
        List<StoredEntry> read = new ArrayList<>();
        for (long position = from; position < checkpoint.size() && read.size() < limit; position++) {
            read.add(new StoredEntry(position, files.entry(position)));
        }
        return read;
    }

    @Override
    public List<StoredEntry> readStream(String stream, long fromSequence, int limit) {
        List<StoredEntry> read = new ArrayList<>();
        for (long position = 0; position < checkpoint.size() && read.size() < limit; position++) {
            EnvelopeMembers entry = sound(position);
            if (stream.equals(entry.stream()) && entry.sequence() >= fromSequence) {
                read.add(new StoredEntry(position, files.entry(position)));
            }
        }
        return read;
    }

    @Override
    public synchronized List<StoredCommit> readCommits(long from, int limit) {
        List<StoredCommit> commits = new ArrayList<>();
        Frontier frontier = frontierAt(from);
        while (frontier.size() < checkpoint.size() && frontier.size() - from < limit) {
            commits.add(commit(frontier));
        }
        reached = frontier;
        return commits;
    }

    private Frontier frontierAt(long from) {
        if (reached.size() > from) {
            reached = new Frontier();
        }
        Frontier frontier = reached.copy();
        while (frontier.size() < Math.min(from, checkpoint.size())) {
            frontier.add(files.leaf(frontier.size()));
        }
        return frontier;
    }

    private StoredCommit commit(Frontier frontier) {
        long first = frontier.size();
        EnvelopeMembers begin = members(first);
        List<StoredRow> rows = new ArrayList<>();
        for (long next = first; next < checkpoint.size(); next++) {
            EnvelopeMembers entry = next == first ? begin : members(next);
            boolean belongs = next == first
                    || (begin != null && entry != null && entry.cause().equals(begin.cause()));
            if (!belongs) {
                break;
            }
            byte[] leaf = files.leaf(next);
            // What is no entry has nothing to be put beside it; verification says so.
            rows.add(entry == null
                    ? new StoredRow(next, null, 0, "", leaf, files.entry(next))
                    : new StoredRow(next, entry.stream(), entry.sequence(), entry.eventId(), leaf, files.entry(next)));
            frontier.add(leaf);
        }
        return new StoredCommit(first, rows.size(), begin == null ? "" : begin.cause(),
                begin == null ? Instant.EPOCH : committedAt(first, begin), frontier.root(), rows);
    }

    private @Nullable EnvelopeMembers members(long position) {
        try {
            return EnvelopeMembers.of(files.entry(position));
        } catch (EnvelopeMembers.NoEntry e) {
            return null;
        }
    }

    private EnvelopeMembers sound(long position) {
        EnvelopeMembers entry = members(position);
        if (entry == null) {
            throw new LedgerBroken(position, "no entry");
        }
        return entry;
    }

    private static Instant committedAt(long position, EnvelopeMembers entry) {
        try {
            return Instant.parse(entry.committedAt());
        } catch (DateTimeException e) {
            throw new LedgerBroken(position, "committed-at is no instant");
        }
    }

    /** Committed-at never falls, so the entries can be searched by halves. */
    @Override
    public long sizeAt(Instant instant) {
        long low = 0;
        long high = checkpoint.size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (committedAt(middle, sound(middle)).isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public Optional<Receipt> recorded(String cause) {
        long first = -1;
        for (long position = 0; position < checkpoint.size(); position++) {
            boolean is = sound(position).cause().equals(cause);
            if (is && first < 0) {
                first = position;
            } else if (!is && first >= 0) {
                return Optional.of(new Receipt(first, position));
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new Receipt(first, checkpoint.size()));
    }

    @Override
    public Optional<String> selfCheck() {
        return files.firstWrongTile();
    }

    @Override
    public Receipt append(Commit commit) {
        throw new LedgerUnavailable("a bundle is for reading only");
    }

    @Override
    public int append(long size, List<Commit> commits) {
        throw new LedgerUnavailable("a bundle is for reading only");
    }

    @Override
    public long awaitBeyond(long size, Duration atMost) {
        return checkpoint.size();
    }

    @Override
    public void close() {
        // no file stays open
    }
}
