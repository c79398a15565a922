package vn.oneplusone.app.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import vn.oneplusone.app.ledger.CauseAlreadyRecorded;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.EventIdTaken;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.StreamConflict;
import vn.oneplusone.app.ledger.entries.Envelope;
import vn.oneplusone.app.ledger.tree.TreeHash;

/**
 * A ledger for trying something out: it begins with what another one holds and keeps what is new in memory. Nothing reaches the other
 * one, unless a caller appends {@link #commits} there, and what the other one records later is not seen here. It keeps no tree: nobody
 * publishes what was only tried.
 */
public final class ForkedLedger implements Ledger {
    private final Ledger base;
    private final Clock clock;
    private final long size;
    private final List<StoredEntry> entries = new ArrayList<>();
    private final List<Commit> commits = new ArrayList<>();
    private final Map<String, List<StoredEntry>> streams = new HashMap<>();
    private final Map<String, Long> lastSequences = new HashMap<>();
    private final Map<String, Receipt> causes = new HashMap<>();
    private final Set<String> eventIds = new HashSet<>();

    public ForkedLedger(Ledger base, Clock clock) {
        this.base = base;
        this.clock = clock;
        this.size = base.head().size();
    }

    @Override
    public synchronized Receipt append(Commit commit) {
        List<Envelope> envelopes = Envelope.of(commit);
        recorded(commit.cause()).ifPresent(receipt -> {
            throw new CauseAlreadyRecorded(commit.cause(), receipt);
        });
        Map<String, Long> continued = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (NewEntry entry : commit.entries()) {
            if (entry.stream() != null) {
                long last = continued.getOrDefault(entry.stream(), last(entry.stream(), entry.sequence()));
                if (entry.sequence() < 0 || last != entry.sequence() - 1) {
                    throw new StreamConflict(entry.stream(), entry.sequence());
                }
                continued.put(entry.stream(), entry.sequence());
            }
            if (eventIds.contains(entry.eventId()) || !ids.add(entry.eventId())) {
                throw new EventIdTaken(entry.eventId());
            }
        }
        long first = size + entries.size();
        Instant now = clock.instant();
        for (int i = 0; i < envelopes.size(); i++) {
            StoredEntry stored = new StoredEntry(first + i, envelopes.get(i).at(first + i, now));
            entries.add(stored);
            String stream = commit.entries().get(i).stream();
            if (stream != null) {
                streams.computeIfAbsent(stream, name -> new ArrayList<>()).add(stored);
            }
        }
        lastSequences.putAll(continued);
        eventIds.addAll(ids);
        Receipt receipt = new Receipt(first, first + envelopes.size());
        causes.put(commit.cause(), receipt);
        commits.add(commit);
        return receipt;
    }

    @Override
    public synchronized int append(long at, List<Commit> together) {
        if (at != head().size()) {
            return 0;
        }
        int in = 0;
        try {
            for (Commit commit : together) {
                append(commit);
                in++;
            }
        } catch (CauseAlreadyRecorded | StreamConflict | EventIdTaken e) {
            return in;
        }
        return in;
    }

    /** What the ledger below held when this began. */
    public long base() {
        return size;
    }

    /** What was appended here, in its order. */
    public synchronized List<Commit> commits() {
        return List.copyOf(commits);
    }

    /**
     * Puts what was appended here into another order, as if it had been appended in that one.
     *
     * @param place where the commit of a cause belongs; commits of one place stay as they are
     * @throws IllegalStateException if the entries of a stream would not follow each other: then what was decided in one order does not hold
     * in the other
     */
    public synchronized void arrange(ToIntFunction<String> place) {
        List<Commit> arranged = new ArrayList<>(commits);
        arranged.sort(Comparator.comparingInt(commit -> place.applyAsInt(commit.cause())));
        if (arranged.equals(commits)) {
            return;
        }
        List<StoredEntry> moved = new ArrayList<>(entries.size());
        Map<String, Receipt> receipts = new HashMap<>();
        Map<String, List<StoredEntry>> byStream = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        for (Commit commit : arranged) {
            int old = (int) (Objects.requireNonNull(causes.get(commit.cause())).first() - size);
            long first = size + moved.size();
            for (NewEntry entry : commit.entries()) {
                long position = size + moved.size();
                StoredEntry stored = new StoredEntry(position, Envelope.moved(entries.get(old++).bytes(), position));
                moved.add(stored);
                if (entry.stream() != null) {
                    Long before = last.put(entry.stream(), entry.sequence());
                    if (before != null && before != entry.sequence() - 1) {
                        throw new IllegalStateException("the stream " + entry.stream() + " would go from sequence "
                                + before + " to " + entry.sequence());
                    }
                    byStream.computeIfAbsent(entry.stream(), name -> new ArrayList<>()).add(stored);
                }
            }
            receipts.put(commit.cause(), new Receipt(first, size + moved.size()));
        }
        commits.clear();
        commits.addAll(arranged);
        entries.clear();
        entries.addAll(moved);
        causes.putAll(receipts);
        streams.putAll(byStream);
    }

    /** The last sequence of a stream, here or below; a new stream may begin at any from 0 on. */
    private long last(String stream, long wanted) {
        Long here = lastSequences.get(stream);
        if (here != null) {
            return here;
        }
        long next = 0;
        while (true) {
            int found = below(stream, next, 1_000).size();
            next += found;
            if (found < 1_000) {
                return next == 0 ? wanted - 1 : next - 1;
            }
        }
    }

    @Override
    public synchronized Optional<Receipt> recorded(String cause) {
        Receipt here = causes.get(cause);
        return here != null
                ? Optional.of(here)
                : base.recorded(cause).filter(receipt -> receipt.first() < size);
    }

    @Override
    public synchronized Head head() {
        return new Head(size + entries.size(), new TreeHash().empty());
    }

    @Override
    public byte[] rootAt(long at) {
        return base.rootAt(at);
    }

    @Override
    public synchronized List<StoredEntry> read(long from, int limit) {
        List<StoredEntry> read = new ArrayList<>(from < size
                ? base.read(from, (int) Math.min(limit, size - from))
                : List.of());
        int begin = (int) Math.max(0, from - size);
        int end = (int) Math.min(entries.size(), begin + (long) limit - read.size());
        if (begin < end) {
            read.addAll(entries.subList(begin, end));
        }
        return read;
    }

    @Override
    public synchronized List<StoredEntry> readStream(String stream, long fromSequence, int limit) {
        List<StoredEntry> here = streams.getOrDefault(stream, List.of());
        long firstHere = here.isEmpty() ? Long.MAX_VALUE : lastSequences.getOrDefault(stream, 0L) - here.size() + 1;
        List<StoredEntry> read = new ArrayList<>(
                fromSequence < firstHere && (here.isEmpty() || firstHere > 0)
                        ? below(stream, fromSequence, limit)
                        : List.of());
        int begin = here.isEmpty() ? 0 : (int) Math.max(0, fromSequence - firstHere);
        int end = (int) Math.min(here.size(), begin + (long) limit - read.size());
        if (begin < end) {
            read.addAll(here.subList(begin, end));
        }
        return read;
    }

    private List<StoredEntry> below(String stream, long fromSequence, int limit) {
        List<StoredEntry> read = base.readStream(stream, fromSequence, limit);
        return read.isEmpty() || read.getLast().position() < size
                ? read
                : read.stream().filter(entry -> entry.position() < size).toList();
    }

    @Override
    public List<StoredCommit> readCommits(long from, int limit) {
        return base.readCommits(from, limit);
    }

    @Override
    public long sizeAt(Instant instant) {
        return base.sizeAt(instant);
    }

    @Override
    public long awaitBeyond(long beyond, Duration atMost) {
        return head().size();
    }

    @Override
    public void close() {
        // The base belongs to another caller.
    }
}
