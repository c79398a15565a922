package vn.oneplusone.app.ledger.mongo;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.EventIdTaken;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.StreamConflict;
import vn.oneplusone.app.ledger.appending.PendingCommit;
import vn.oneplusone.app.ledger.entries.Envelope;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.TreeHash;

/** A commit that waits to be inserted. */
final class Pending extends PendingCommit {
    private final List<StreamSpan> spans;
    private final @Nullable RuntimeException flaw;
    private boolean doubtful;

    /** A commit at its place. */
    record Placed(Pending pending, BsonDocument document, Tip before, Tip after) {}

    Pending(Commit commit, Place place) {
        super(commit, place);
        Map<String, StreamSpan> found = new LinkedHashMap<>();
        this.flaw = collect(commit, found);
        this.spans = List.copyOf(found.values());
    }

    /** A unique index compares documents, not the entries of one document; within the commit it is done here. */
    private static @Nullable RuntimeException collect(Commit commit, Map<String, StreamSpan> spans) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < commit.entries().size(); i++) {
            NewEntry entry = commit.entries().get(i);
            if (entry.stream() != null) {
                StreamSpan span = spans.computeIfAbsent(entry.stream(),
                        id -> new StreamSpan(id, entry.sequence(), new ArrayList<>()));
                if (entry.sequence() < 0 || entry.sequence() != span.to() + 1) {
                    return new StreamConflict(span.id(), entry.sequence());
                }
                span.at().add(i);
            }
            if (!ids.add(entry.eventId())) {
                return new EventIdTaken(entry.eventId());
            }
        }
        return null;
    }

    /** @param placed what is about to be put before that position */
    boolean fits(long position, List<Placed> placed) {
        return fits(position) || (place().position() == position && !placed.isEmpty()
                && placed.getLast().pending() == place().previous());
    }

    /** The streams it continues, each once, in the order of their first entries. */
    List<StreamSpan> spans() {
        return spans;
    }

    List<String> eventIds() {
        return commit().entries().stream().map(NewEntry::eventId).toList();
    }

    /** What is wrong with it whatever the ledger holds. */
    @Nullable
    RuntimeException flaw() {
        return flaw;
    }

    /** At most the bytes of its document: a letter takes three at most, and what stands beside the entries less than they do. */
    long weight() {
        return commit().entries().stream()
                .mapToLong(entry -> 1024L + 3L * (entry.metadata().length() + entry.payload().length())).sum();
    }

    /** @param late streams that begin with what is appended, and not at 0 */
    Placed placedAfter(Tip before, long now, Set<StreamSpan> late) {
        TreeHash hash = new TreeHash();
        Frontier frontier = before.frontier().copy();
        long committedAt = Math.max(now, before.committedAt());
        List<byte[]> entries = new ArrayList<>(envelopes().size());
        ByteArrayOutputStream leaves = new ByteArrayOutputStream(envelopes().size() * TreeHash.LENGTH);
        for (Envelope envelope : envelopes()) {
            byte[] bytes = envelope.at(frontier.size(), Instant.ofEpochMilli(committedAt));
            byte[] leaf = hash.leaf(bytes);
            entries.add(bytes);
            leaves.writeBytes(leaf);
            frontier.add(leaf);
        }
        BsonDocument document = CommitDocument.of(this, entries, leaves.toByteArray(), frontier, committedAt, late);
        String place = document.getArray(CommitDocument.PLACES).getFirst().asString().getValue();
        return new Placed(this, document, before, new Tip(frontier, before.size(), committedAt, place));
    }

    /** It was sent, and no answer told its outcome: it may be in already, or arrive yet. */
    void doubt() {
        doubtful = true;
    }

    boolean doubtful() {
        return doubtful;
    }

    void recordedAs(Receipt where) {
        settle(where, null);
        tell();
    }

    void refusedBy(RuntimeException why) {
        settle(null, why);
        tell();
    }
}
