package vn.oneplusone.app.ledger.mongo;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Frontier;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredEntry;

/** Asks the commits. No cursor lives longer than a page; pages follow each other by position, and each commit must begin where the last ended. */
final class LedgerReader {
    private static final int PAGE = 1_000;
    private static final int SPANS_AT_ONCE = 100;
    private static final Bson BY_POSITION = Sorts.ascending(CommitDocument.FIRST);
    private static final Bson LAST_FIRST = Sorts.descending(CommitDocument.FIRST);

    private static final List<String> ALWAYS = List.of(CommitDocument.FORMAT, CommitDocument.COUNT);

    private final MongoCollection<BsonDocument> commits;

    LedgerReader(MongoCollection<BsonDocument> commits) {
        this.commits = commits;
    }

    /** The last commit, without its entries. */
    @Nullable
    CommitDocument last() {
        return first(new BsonDocument(), LAST_FIRST, CommitDocument.ROOT, CommitDocument.FRONTIER,
                CommitDocument.COMMITTED_AT);
    }

    /** The commit that holds a position, or the last one before it; without its entries. */
    private @Nullable CommitDocument upTo(long position, String... fields) {
        return first(lte(CommitDocument.FIRST, position), LAST_FIRST, fields);
    }

    private @Nullable CommitDocument first(Bson filter, Bson sort, String... fields) {
        BsonDocument found = commits.find(filter).sort(sort).limit(1).projection(with(fields)).first();
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
            int most = Math.min(PAGE, limit - read.size());
            List<CommitDocument> page = ofStream(name, next, most);
            for (CommitDocument commit : page) {
                next = addOf(commit, name, next, limit, read);
            }
            if (page.size() < most) {
                break;
            }
        }
        return read;
    }

    private List<CommitDocument> ofStream(String name, long sequence, int most) {
        Bson filter = elemMatch(CommitDocument.STREAMS, new BsonDocument(CommitDocument.ID, new BsonString(name))
                .append(CommitDocument.TO, new BsonDocument("$gte", new BsonInt64(sequence))));
        return commits.find(filter).sort(BY_POSITION).limit(most)
                .projection(with(CommitDocument.STREAMS, CommitDocument.ENTRIES)).map(CommitDocument::new)
                .into(new ArrayList<>());
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
        Frontier frontier = before(holder).frontier().copy();
        holder.leaves().subList(0, (int) (size - holder.first())).forEach(frontier::add);
        return frontier.root();
    }

    private Tip before(CommitDocument commit) {
        CommitDocument previous = commit.first() == 0
                ? null
                : upTo(commit.first() - 1, CommitDocument.ROOT, CommitDocument.FRONTIER, CommitDocument.COMMITTED_AT);
        Tip before = previous == null ? Tip.OF_NOTHING : previous.tip();
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
        return Optional.ofNullable(first(eq(CommitDocument.CAUSE, cause), BY_POSITION, CommitDocument.EVENT_IDS));
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
     * Those that do not continue their stream at exactly its last sequence + 1; a new stream may begin anywhere from 0 on. Null if what
     * was shown is older than the tip, as a new primary may show it: then it tells nothing.
     */
    @Nullable
    Set<StreamSpan> forks(List<StreamSpan> spans, Tip tip) {
        Set<StreamSpan> forks = new HashSet<>();
        for (int at = 0; at < spans.size(); at += SPANS_AT_ONCE) {
            List<StreamSpan> some = spans.subList(at, Math.min(at + SPANS_AT_ONCE, spans.size()));
            if (!addForks(some, tip, forks)) {
                return null;
            }
        }
        return forks;
    }

    /**
     * Streams have no gaps, so two points tell: something ends just before, and nothing begins there. At 0 nothing can end before:
     * there the stream must not be known at all. So one question does for all that is usual.
     */
    private boolean addForks(List<StreamSpan> spans, Tip tip, Set<StreamSpan> forks) {
        Set<Point> ends = new HashSet<>();
        Set<Point> begins = new HashSet<>();
        Set<String> seen = new HashSet<>();
        boolean recent = each(tip, or(spans.stream().flatMap(LedgerReader::neighbours).toList()), span -> {
            ends.add(new Point(span.id(), span.to()));
            begins.add(new Point(span.id(), span.from()));
            seen.add(span.id());
        });
        List<StreamSpan> beginnings = new ArrayList<>();
        for (StreamSpan span : spans) {
            if (begins.contains(new Point(span.id(), span.from())) || (span.from() == 0 && seen.contains(span.id()))) {
                forks.add(span);
            } else if (span.from() > 0 && !ends.contains(new Point(span.id(), span.from() - 1))) {
                beginnings.add(span);
            }
        }
        if (recent && !beginnings.isEmpty()) {
            Set<String> known = new HashSet<>();
            recent = each(tip, in(CommitDocument.STREAMS + "." + CommitDocument.ID,
                    beginnings.stream().map(StreamSpan::id).toList()), span -> known.add(span.id()));
            beginnings.stream().filter(span -> known.contains(span.id())).forEach(forks::add);
        }
        return recent;
    }

    private static Stream<Bson> neighbours(StreamSpan span) {
        return span.from() == 0
                ? Stream.of(eq(CommitDocument.STREAMS + "." + CommitDocument.ID, span.id()))
                : Stream.of(point(span.id(), CommitDocument.TO, span.from() - 1),
                        point(span.id(), CommitDocument.FROM, span.from()));
    }

    private record Point(String stream, long sequence) {}

    private static Bson point(String stream, String which, long sequence) {
        return elemMatch(CommitDocument.STREAMS,
                new BsonDocument(CommitDocument.ID, new BsonString(stream)).append(which,
                        new BsonInt64(sequence)));
    }

    /** Asks for the tip along with the spans, so that the one answer shows how old it is. Returns whether the tip was there. */
    private boolean each(Tip tip, Bson filter, Consumer<StreamSpan> use) {
        boolean recent = tip.last() < 0;
        for (CommitDocument commit : commits.find(or(filter, eq(CommitDocument.FIRST, tip.last())))
                .projection(with(CommitDocument.STREAMS)).map(CommitDocument::new).into(new ArrayList<>())) {
            recent |= commit.first() == tip.last();
            commit.spans().forEach(use);
        }
        return recent;
    }
}
