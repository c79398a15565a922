package vn.oneplusone.app.ledger.appending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.axon.DecidedElsewhere;
import vn.oneplusone.app.ledger.entries.Envelope;

/** A commit that waits for its outcome. Only the thread that has the turn changes it. */
public class PendingCommit extends Turn.Waiting {
    private final Commit commit;
    private final List<Envelope> envelopes;
    private final Place place;
    private @Nullable Receipt receipt;
    private @Nullable RuntimeException failure;

    /**
     * Where a commit may stand.
     *
     * @param position the only place for it; negative if any will do
     * @param previous what it was decided on, if that was decided together with it
     */
    public record Place(long position, @Nullable PendingCommit previous) {
        public static final Place ANY = new Place(-1, null);
    }

    public PendingCommit(Commit commit, Place place) {
        this.commit = commit;
        this.envelopes = Envelope.of(commit);
        this.place = place;
    }

    public final Commit commit() {
        return commit;
    }

    public final List<Envelope> envelopes() {
        return envelopes;
    }

    protected final Place place() {
        return place;
    }

    /** Whether it was decided together with others, for one place. */
    public final boolean hasItsPlace() {
        return place.position >= 0;
    }

    /** Whether it may stand there, after what is in. */
    public final boolean fits(long position) {
        return !hasItsPlace() || (place.position == position
                && (place.previous == null || place.previous.receipt != null));
    }

    /** For a ledger that holds something else at its place. */
    public final DecidedElsewhere misplaced(long size) {
        return new DecidedElsewhere(place.position, size);
    }

    /** Its outcome, unless another one is settled before it is told. */
    public final void settle(@Nullable Receipt recorded, @Nullable RuntimeException refused) {
        receipt = recorded;
        failure = refused;
    }

    public final @Nullable RuntimeException failure() {
        return failure;
    }

    /** Tells the thread that waits what was settled. */
    public final void tell() {
        end();
    }

    /** @throws RuntimeException if the store failed */
    final boolean isIn() {
        if (failure instanceof LedgerUnavailable || failure instanceof LedgerBroken) {
            throw failure;
        }
        return failure == null;
    }

    final Receipt outcome() {
        if (failure != null) {
            throw failure;
        }
        if (receipt == null) {
            throw new IllegalStateException("ended without an outcome");
        }
        return receipt;
    }
}
