package vn.oneplusone.app.ledger.entries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.figures.Figures;

/**
 * The ledger as reporting reads it. Chunks are read and decoded ahead on all cores and handed over in order: decoding costs more than
 * reading, and both more than folding.
 */
public final class LedgerFacts implements FactLog {
    private static final int CHUNK = 512;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** Shared by all readers of this process: its threads hold nothing of any ledger, nor of the server that asks first. */
    private static final ExecutorService DECODING = Executors.newFixedThreadPool(CORES,
            Thread.ofPlatform().name("ledger-decoding-", 0).daemon().inheritInheritableThreadLocals(false).factory());

    private final Ledger ledger;
    private final EntryDecoder decoder;

    public LedgerFacts(Ledger ledger, EntryDecoder decoder) {
        this.ledger = ledger;
        this.decoder = decoder;
    }

    /** A ledger's facts, decoded. */
    public static LedgerFacts of(Ledger ledger) {
        return new LedgerFacts(ledger, EntryDecoder.ofAllModules());
    }

    /**
     * The tree root at a size that the ledger has reached, hexadecimal.
     *
     * @throws LedgerBroken if its end is gone since
     */
    public static String rootAt(Ledger ledger, long size) {
        try {
            return HexFormat.of().formatHex(ledger.rootAt(size));
        } catch (IllegalArgumentException e) {
            throw new LedgerBroken(ledger.head().size(), "the ledger ends here");
        }
    }

    /** Figures that have still to be counted. */
    public Figures figures() {
        return new Figures(this, at -> rootAt(ledger, at));
    }

    /** Figures counted once over the first so many facts. */
    public Figures count(long size) {
        return Figures.of(this, size, at -> rootAt(ledger, at));
    }

    @Override
    public long size() {
        return ledger.head().size();
    }

    @Override
    public void read(long from, long to, Consumer<Fact> reader) {
        ArrayDeque<CompletableFuture<List<Fact>>> ahead = new ArrayDeque<>();
        long next = from;
        try {
            while (next < to || !ahead.isEmpty()) {
                while (next < to && ahead.size() < 4 * CORES) {
                    long begin = next;
                    int count = (int) Math.min(CHUNK, to - begin);
                    next += count;
                    // A single small chunk, the usual thing at the tail, is not worth a thread.
                    ahead.add(next == to && ahead.isEmpty()
                            ? CompletableFuture.completedFuture(chunk(begin, count))
                            : CompletableFuture.supplyAsync(() -> chunk(begin, count), DECODING));
                }
                ahead.remove().join().forEach(reader);
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } finally {
            ahead.forEach(future -> future.cancel(false));
        }
    }

    private List<Fact> chunk(long from, int count) {
        List<StoredEntry> entries = ledger.read(from, count);
        if (entries.size() < count) {
            throw new LedgerBroken(from + entries.size(), "the ledger ends here");
        }
        return decoder.facts(entries);
    }

    @Override
    public long sizeAt(Instant instant) {
        return ledger.sizeAt(instant);
    }

    @Override
    public Instant committedAt(long position) {
        List<StoredEntry> entries = ledger.read(position, 1);
        if (entries.isEmpty()) {
            throw new LedgerBroken(position, "the ledger ends here");
        }
        return decoder.decode(entries.getFirst()).committedAt();
    }

    /** While the store cannot be reached nothing is new: an election must not stop those who follow. */
    @Override
    public long awaitBeyond(long size, Duration atMost) {
        try {
            return ledger.awaitBeyond(size, atMost);
        } catch (LedgerUnavailable e) {
            LockSupport.parkNanos(atMost.toNanos());
            return size;
        }
    }
}
