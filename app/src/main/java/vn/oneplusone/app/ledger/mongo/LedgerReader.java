package vn.oneplusone.app.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.tree.Frontier;

/** Asks the commits. No cursor lives longer than a page; pages follow each other by position, and each commit must begin where the last ended. */
record LedgerReader(MongoCollection<BsonDocument> commits) {
    private static final int PAGE = 1_000;
    private static final int SPANS_AT_ONCE = 100;

    /** More than most streams have, so that one question is enough. */
    private static final int PLACES_AT_ONCE = 50;

    private static final Bson BY_POSITION = Sorts.ascending(CommitDocument.FIRST);
    private static final Bson LAST_FIRST = Sorts.descending(CommitDocument.FIRST);

    private static final List<String> ALWAYS = List.of(CommitDocument.FORMAT, CommitDocument.COUNT);

    /** Where the ledger ends. */
    Head head() {
        CommitDocument last = first(new BsonDocument(), LAST_FIRST, CommitDocument.ROOT);
        return last == null ? new Head(0, new Frontier().root()) : new Head(last.end(), last.root());
    }

    /** The same, to append to. */
    Tip tip() {
        CommitDocument last = first(new BsonDocument(), LAST_FIRST, CommitDocument.ROOT, CommitDocument.FRONTIER,
                CommitDocument.COMMITTED_AT, CommitDocument.PLACES);
        return last == null ? Tip.OF_NOTHING : last.tip();
    }

    /** The commit that holds a position, or the last one before it; without its entries. */
    private @Nullable CommitDocument upTo(long position, String... fields) {
        return first(lte(CommitDocument.FIRST, position), LAST_FIRST, fields);
    }

    private @Nullable CommitDocument first(Bson filter, Bson sort, String... fields) {
        return read(commits.find(filter).sort(sort).limit(1).projection(with(fields)).first());
    }

    private static @Nullable CommitDocument read(@Nullable BsonDocument found) {
        return found == null ? null : new CommitDocument(found);
    }

    private static Bson with(String... fields) {
        return Projections.fields(Projections.include(ALWAYS), Projections.include(fields));
    }

    List<StoredEntry> entries(long from, int limit) {
        CommitDocument near = upTo(from);
        // Also what ends before `from` must be joined by the next one, so that nothing is skipped between the two.
        long start = near == null ? 0 : near.end() > from ? near.first() : near.end();
        List<StoredEntry> read = new ArrayList<>(Math.min(limit, 4 * PAGE));
        inOrder(start, limit, with(CommitDocument.ENTRIES), commit -> {
            List<byte[]> entries = commit.entries();
            for (int i = 0; i < entries.size() && read.size() < limit; i++) {
                if (commit.first() + i >= from) {
                    read.add(new StoredEntry(commit.first() + i, entries.get(i)));
                }
            }
            return read.size() < limit;
        });
        return read;
    }

    List<StoredCommit> commits(long from, int limit) {
        List<StoredCommit> read = new ArrayList<>();
        if (limit > 0) {
            inOrder(from, limit, new BsonDocument(), commit -> {
                read.add(commit.stored());
                return commit.end() - from < limit;
            });
        }
        return read;
    }

    /** Shows commits from one on, until told to stop or there are no more; at most about so many are asked for at once. */
    private void inOrder(long start, int atOnce, Bson fields, Predicate<CommitDocument> goOn) {
        long expected = start;
        int most = Math.min(PAGE, atOnce);
        for (int got = most; got == most;) {
            got = 0;
            try (MongoCursor<BsonDocument> page = commits.find(gte(CommitDocument.FIRST, expected))
                    .sort(BY_POSITION).limit(most).batchSize(most).projection(fields).iterator()) {
                for (; page.hasNext(); got++) {
                    CommitDocument commit = new CommitDocument(page.next());
                    if (commit.first() != expected) {
                        throw new LedgerBroken(expected, "no commit begins here, the next one begins at "
                                + commit.first());
                    }
                    expected = commit.end();
                    if (!goOn.test(commit)) {
                        return;
                    }
                }
            }
        }
    }

    List<StoredEntry> stream(String name, long fromSequence, int limit) {
        List<StoredEntry> read = new ArrayList<>();
        long next = fromSequence;
        while (read.size() < limit) {
            int most = Math.min(PLACES_AT_ONCE, limit - read.size());
            long last = next + Math.min(most - 1, Long.MAX_VALUE - next);
            for (CommitDocument commit : holding(name, next, last)) {
                next = addOf(commit, name, next, limit, read);
            }
            if (next <= last) {
                break;
            }
        }
        return read;
    }

    /**
     * The commits that hold places of a stream. Asked for by equality with each: what is asked between two values is, by some
     * servers, looked for in the whole index, which grows with the ledger. Not sorted there, for a collection sorted by position may
     * be read through from its beginning.
     */
    private List<CommitDocument> holding(String stream, long from, long to) {
        List<String> places = LongStream.rangeClosed(from, to).mapToObj(at -> StreamPlace.of(stream, at)).toList();
        List<CommitDocument> found = commits.find(in(CommitDocument.PLACES, places))
                .projection(with(CommitDocument.PLACES, CommitDocument.ENTRIES)).map(CommitDocument::new)
                .into(new ArrayList<>());
        found.sort(Comparator.comparingLong(CommitDocument::first));
        return found;
    }

    private static long addOf(CommitDocument commit, String name, long expected, int limit, List<StoredEntry> read) {
        StreamSpan span = commit.spans().stream().filter(one -> one.id().equals(name)).findFirst().orElseThrow();
        List<byte[]> entries = commit.entries();
        long next = expected;
        for (int i = 0; i < span.at().size() && read.size() < limit; i++) {
            long position = commit.first() + span.at().get(i);
            long sequence = span.from() + i;
            // From 0 means from where the stream begins.
            if (sequence > next && next > 0) {
                throw new LedgerBroken(position, "stream " + name + " skips from sequence " + next + " to " + sequence);
            }
            if (sequence >= next) {
                read.add(new StoredEntry(position, entries.get(span.at().get(i))));
                next = sequence + 1;
            }
        }
        return next;
    }

    byte[] rootAt(long size) {
        if (size == 0) {
            return new Frontier().root();
        }
        CommitDocument holder = upTo(size - 1, CommitDocument.ROOT, CommitDocument.LEAVES);
        if (holder == null || holder.end() < size) {
            throw new LedgerBroken(size - 1, "no commit holds it");
        }
        if (holder.end() == size) {
            return holder.root();
        }
        Frontier frontier = before(holder);
        holder.leaves().subList(0, (int) (size - holder.first())).forEach(frontier::add);
        return frontier.root();
    }

    private Frontier before(CommitDocument commit) {
        CommitDocument previous = commit.first() == 0
                ? null
                : upTo(commit.first() - 1, CommitDocument.ROOT, CommitDocument.FRONTIER);
        Frontier before = previous == null ? new Frontier() : previous.frontier();
        if (before.size() != commit.first()) {
            throw new LedgerBroken(before.size(), "no commit begins here");
        }
        return before;
    }

    /** Committed-at never falls, so the commits can be searched by halves. */
    long sizeAt(long millis, long size) {
        long low = 0;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            CommitDocument commit = upTo(middle, CommitDocument.COMMITTED_AT);
            if (commit == null || commit.end() <= middle) {
                throw new LedgerBroken(middle, "no commit holds it");
            }
            if (commit.committedAt() <= millis) {
                low = commit.end();
            } else {
                high = commit.first();
            }
        }
        return low;
    }

    Optional<CommitDocument> withCause(String cause) {
        // Not sorted: there is one at most, and a collection sorted by position may be read through from its beginning.
        return Optional.ofNullable(read(commits.find(eq(CommitDocument.CAUSE, cause)).limit(1)
                .projection(with(CommitDocument.EVENT_IDS, CommitDocument.PLACES)).first()));
    }

    /** Those of the events that are in. */
    Set<String> recordedEvents(Collection<String> eventIds) {
        Set<String> found = new HashSet<>();
        commits.find(in(CommitDocument.EVENT_IDS, eventIds)).projection(with(CommitDocument.EVENT_IDS))
                .map(CommitDocument::new).forEach(commit -> found.addAll(commit.eventIds()));
        found.retainAll(Set.copyOf(eventIds));
        return found;
    }

    /**
     * Which of the spans do not continue their stream at exactly its last sequence + 1, and which begin one; a new stream may begin
     * anywhere from 0 on. Null if what was shown is older than the tip, as a new primary may show it: then it tells nothing.
     */
    @Nullable
    Continuation continuation(List<StreamSpan> spans, Tip tip) {
        Continuation all = new Continuation(new HashSet<>(), new HashSet<>());
        for (int at = 0; at < spans.size(); at += SPANS_AT_ONCE) {
            List<StreamSpan> some = spans.subList(at, Math.min(at + SPANS_AT_ONCE, spans.size()));
            if (!add(some, tip, all)) {
                return null;
            }
        }
        return all;
    }

    /**
     * Streams have no gaps, so three places tell: the one before is taken, or the stream's first one is not; and the span's own is not
     * taken. The place of the tip is asked for along with them, so that the one answer shows how old it is. Returns whether it was
     * there.
     */
    private boolean add(List<StreamSpan> spans, Tip tip, Continuation all) {
        Set<String> asked = new LinkedHashSet<>();
        for (StreamSpan span : spans) {
            asked.add(StreamPlace.of(span.id(), 0));
            if (span.from() > 0) {
                asked.add(StreamPlace.of(span.id(), span.from() - 1));
                asked.add(StreamPlace.of(span.id(), span.from()));
            }
        }
        if (tip.place() != null) {
            asked.add(tip.place());
        }
        Set<String> taken = new HashSet<>();
        Set<String> held = new HashSet<>();
        for (CommitDocument commit : commits.find(in(CommitDocument.PLACES, asked))
                .projection(with(CommitDocument.PLACES)).map(CommitDocument::new).into(new ArrayList<>())) {
            List<String> places = commit.places();
            taken.addAll(places);
            // Not what is taken for a stream that begins later: no entry stands there that could be continued.
            held.addAll(places.subList(0, (int) (commit.end() - commit.first())));
        }
        for (StreamSpan span : spans) {
            boolean begins = !taken.contains(StreamPlace.of(span.id(), 0));
            boolean continues = span.from() > 0 && held.contains(StreamPlace.of(span.id(), span.from() - 1))
                    && !taken.contains(StreamPlace.of(span.id(), span.from()));
            if (begins && span.from() > 0) {
                all.late().add(span);
            } else if (!begins && !continues) {
                all.forks().add(span);
            }
        }
        return tip.place() == null || taken.contains(tip.place());
    }
}
