package vn.oneplusone.app.ledger.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.CauseAlreadyRecorded;
import vn.oneplusone.app.ledger.EventIdTaken;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.StreamConflict;
import vn.oneplusone.app.ledger.appending.GroupedAppends;
import vn.oneplusone.app.ledger.appending.Turn;

/**
 * Appends. The thread that gets the turn takes along all that wait: one ordered insert, a document for each, so that whatever stops
 * one leaves no gap before the next. Other processes race for the same positions; who loses reads the new end and tries again.
 */
final class LedgerWriter extends GroupedAppends<Pending> {
    private static final int LARGEST_GROUP = 128;
    private static final long HEAVIEST_GROUP = 16L * 1024 * 1024;

    private final MongoCollection<BsonDocument> commits;
    private final LedgerReader reader;

    /** Asks a primary that has made sure that it is still the one. */
    private final LedgerReader certain;

    private final LongSupplier elections;
    private final Clock clock;
    private final Duration longestWait;
    private final Patience.Time time;
    private volatile boolean closed;
    private volatile boolean inDoubt;

    /** Known from our own last append, unless something failed or was elected since. */
    private @Nullable Tip tip;

    private long termOfTip;

    private long acknowledged;

    /**
     * @param certain the same, read linearizably
     * @param elections grows whenever the known end may not be the end any more
     */
    LedgerWriter(MongoCollection<BsonDocument> commits, MongoCollection<BsonDocument> certain, LongSupplier elections,
            Clock clock, Duration longestWait, Patience.Time time) {
        super(Pending::new);
        this.commits = commits;
        this.reader = new LedgerReader(commits);
        this.certain = new LedgerReader(certain);
        this.elections = elections;
        this.clock = clock;
        this.longestWait = longestWait;
        this.time = time;
    }

    @Override
    protected Runnable appendAllThatWait() {
        List<Pending> group = new ArrayList<>();
        long weight = 0;
        while (group.size() < LARGEST_GROUP && weight < HEAVIEST_GROUP) {
            Pending next = turn.next();
            if (next == null) {
                break;
            }
            group.add(next);
            weight += next.weight();
        }
        Patience patience = new Patience(longestWait, time);
        try {
            while (!group.isEmpty()) {
                tryAll(group, patience);
                group.removeIf(Pending::ended);
            }
            return Turn.TOLD;
        } finally {
            patience.restoreInterrupt();
        }
    }

    private void tryAll(List<Pending> group, Patience patience) {
        try {
            if (closed) {
                throw new LedgerUnavailable("the ledger is closed");
            }
            int before = group.size();
            long size = acknowledged;
            boolean again = attempt(group);
            group.removeIf(Pending::ended);
            if (group.size() < before || acknowledged > size) {
                patience.progress();
            }
            if (again) {
                pauseOrEnd(group, patience, new LedgerUnavailable("its position stays taken by what cannot be read"));
            }
        } catch (MongoException e) {
            tip = null;
            if (WriteFailure.passes(e)) {
                pauseOrEnd(group, patience, e);
            } else {
                end(group, e);
            }
        } catch (RuntimeException e) {
            tip = null;
            end(group, e);
        } catch (Error e) {
            tip = null;
            // Nobody else would ever end them, and how far they got is not known.
            group.forEach(Pending::doubt);
            end(group, new IllegalStateException(e));
            throw e;
        }
    }

    private void pauseOrEnd(List<Pending> group, Patience patience, RuntimeException why) {
        if (patience.isOver()) {
            end(group, why);
        } else {
            patience.pause();
        }
    }

    /** One insert of all that can be inserted together. Returns whether to wait a little before the next. */
    private boolean attempt(List<Pending> group) {
        for (Pending pending : group) {
            if (pending.doubtful() || pending.flaw() != null) {
                settleByCause(pending);
            }
            if (!pending.ended() && pending.flaw() != null) {
                pending.refusedBy(pending.flaw());
            }
        }
        Tip remembered = tip;
        Tip from = knownTip();
        List<Pending> together = independent(group);
        Continuation found = reader.continuation(together.stream().flatMap(one -> one.spans().stream()).toList(), from);
        if (found == null || (!found.forks().isEmpty() && from.equals(remembered))) {
            // A refusal has to hold against what others were told meanwhile, so it needs an end that is no memory.
            tip = null;
            return found == null;
        }
        refuse(together, found.forks());
        List<Pending.Placed> placed = place(together, from, found.late());
        if (placed.size() < together.size()) {
            if (from.equals(remembered)) {
                tip = null;
                return false;
            }
            placed.forEach(one -> together.remove(one.pending()));
            together.forEach(one -> one.refusedBy(one.misplaced(from.size())));
        }
        if (placed.isEmpty()) {
            return false;
        }
        try {
            commits.insertMany(placed.stream().map(Pending.Placed::document).toList(),
                    new InsertManyOptions().ordered(true));
            acknowledge(placed);
            return false;
        } catch (MongoBulkWriteException e) {
            return settle(placed, e);
        } catch (MongoException e) {
            if (!WriteFailure.neverTried(e)) {
                placed.forEach(one -> one.pending().doubt());
            }
            throw e;
        }
    }

    private Tip knownTip() {
        // Counted before the end is read: who is elected in between is noticed next time.
        long term = elections.getAsLong();
        Tip known = tip == null || term != termOfTip ? readTip() : tip;
        tip = known;
        termOfTip = term;
        return known;
    }

    private Tip readTip() {
        Tip found = certain.tip();
        if (found.size() < acknowledged) {
            throw new LedgerUnavailable(
                    "the store shows " + found.size() + " entries, but had acknowledged " + acknowledged);
        }
        acknowledged = found.size();
        return found;
    }

    /**
     * Those that have nothing to do with each other and continue what is in. Others wait for the next insert: whether they conflict
     * depends on whether these get in. What has its place waits with whatever stands before it.
     */
    private List<Pending> independent(List<Pending> group) {
        List<Pending> together = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean leftOut = false;
        for (Pending pending : group) {
            if (!pending.ended() && !(leftOut && pending.hasItsPlace())) {
                Set<String> touches = new HashSet<>();
                touches.add("cause " + pending.commit().cause());
                pending.eventIds().forEach(id -> touches.add("event " + id));
                pending.spans().forEach(span -> touches.add("stream " + span.id()));
                if (touches.stream().noneMatch(seen::contains)) {
                    together.add(pending);
                } else {
                    leftOut = true;
                }
                seen.addAll(touches);
            }
        }
        return together;
    }

    private void refuse(List<Pending> together, Set<StreamSpan> forks) {
        for (Pending pending : together) {
            fork(pending, forks).ifPresent(fork -> refuse(pending, fork));
        }
        together.removeIf(Pending::ended);
    }

    private List<Pending.Placed> place(List<Pending> together, Tip from, Set<StreamSpan> late) {
        List<Pending.Placed> placed = new ArrayList<>(together.size());
        Tip before = from;
        for (Pending pending : together) {
            if (pending.fits(before.size(), placed)) {
                Pending.Placed one = pending.placedAfter(before, clock.millis(), late);
                placed.add(one);
                before = one.after();
            }
        }
        return placed;
    }

    private void acknowledge(List<Pending.Placed> placed) {
        for (Pending.Placed one : placed) {
            one.pending().recordedAs(new Receipt(one.before().size(), one.after().size()));
            tip = one.after();
            acknowledged = one.after().size();
        }
        if (!placed.isEmpty()) {
            // Where anything doubtful wanted to be there is something else now, or itself, for everybody to see.
            inDoubt = false;
        }
    }

    /** An ordered insert stops at the first document that fails: what stood before it is in, what stood after it was not tried. */
    private boolean settle(List<Pending.Placed> placed, MongoBulkWriteException e) {
        if (e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null) {
            // In, but perhaps to be rolled back: only what a majority has is the truth.
            placed.forEach(one -> one.pending().doubt());
            throw e;
        }
        BulkWriteError error = e.getWriteErrors().getFirst();
        acknowledge(placed.subList(0, error.getIndex()));
        Pending failed = placed.get(error.getIndex()).pending();
        return switch (WriteFailure.of(error)) {
            case POSITION_TAKEN -> {
                tip = null;
                yield true;
            }
            case CONTENT_TAKEN -> {
                if (settleByContent(failed)) {
                    yield false;
                }
                // A stream, or who has it is not committed by a majority yet.
                tip = null;
                yield true;
            }
            case REFUSED -> {
                failed.refusedBy(new LedgerUnavailable("not recorded, the store refused it: " + error.getMessage()));
                yield false;
            }
        };
    }

    /**
     * Whether what stands in the way could be seen. A stream that went on elsewhere is found by the next try, which looks at the end
     * anew.
     */
    private boolean settleByContent(Pending pending) {
        Set<String> recorded = reader.recordedEvents(pending.eventIds());
        Optional<String> taken = pending.eventIds().stream().filter(recorded::contains).findFirst();
        if (taken.isEmpty()) {
            return settleByCause(pending);
        }
        refuse(pending, new EventIdTaken(taken.get()));
        return true;
    }

    private static Optional<RuntimeException> fork(Pending pending, Set<StreamSpan> forks) {
        return pending.spans().stream().filter(forks::contains).findFirst()
                .map(fork -> new StreamConflict(fork.id(), fork.from()));
    }

    /** Unless it is in already: then it has taken its streams and events itself. Looked up last, for the commit that took them is seen by now. */
    private void refuse(Pending pending, RuntimeException why) {
        if (!settleByCause(pending)) {
            pending.refusedBy(why);
        }
    }

    private boolean settleByCause(Pending pending) {
        String cause = pending.commit().cause();
        Optional<CommitDocument> recorded = certain.withCause(cause);
        if (recorded.isEmpty()) {
            return false;
        }
        Receipt receipt = recorded.get().receipt();
        if (pending.doubtful() && recorded.get().isOf(pending)) {
            pending.recordedAs(receipt);
        } else {
            pending.refusedBy(new CauseAlreadyRecorded(cause, receipt));
        }
        return true;
    }

    /** No more tries. What was sent and never answered for is looked up once more. */
    private void end(List<Pending> group, RuntimeException why) {
        boolean reachable = true;
        for (Pending pending : group) {
            if (reachable && pending.doubtful() && !pending.ended()) {
                try {
                    settleByCause(pending);
                } catch (RuntimeException e) {
                    reachable = false;
                }
            }
            if (!pending.ended()) {
                if (pending.doubtful()) {
                    inDoubt = true;
                }
                pending.refusedBy(why instanceof LedgerBroken
                        ? why
                        : new LedgerUnavailable((pending.doubtful()
                                ? "not known to be recorded, ask for its cause later: "
                                : "not recorded, the store failed: ") + why.getMessage(), why));
            }
        }
    }

    /** Whether something that was refused as not known may be in, unseen by a majority yet. */
    boolean inDoubt() {
        return inDoubt;
    }

    void close() {
        closed = true;
        turn.take();
        try {
            tip = null;
        } finally {
            turn.pass();
        }
    }
}
