package vn.oneplusone.app.ledger.appending;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Receipt;

/**
 * Appends in groups: the thread that gets the turn takes along all that wait.
 *
 * @param <P> a commit that waits
 */
public abstract class GroupedAppends<P extends PendingCommit> {
    protected final Turn<P> turn = new Turn<>();
    private final BiFunction<Commit, PendingCommit.Place, P> pending;

    /** @param pending makes what waits */
    protected GroupedAppends(BiFunction<Commit, PendingCommit.Place, P> pending) {
        this.pending = pending;
    }

    /** The work of a turn, see {@link Turn#await}. */
    protected abstract Runnable appendAllThatWait();

    /** Waits uninterruptibly until the commit is durable or refused. */
    public final Receipt append(Commit commit) {
        return outcome(queued(commit));
    }

    /** A commit that the thread that gets the turn next takes along. */
    public final P queued(Commit commit) {
        P mine = pending.apply(commit, PendingCommit.Place.ANY);
        turn.queue(mine);
        return mine;
    }

    public final Receipt outcome(P mine) {
        turn.await(mine, this::appendAllThatWait);
        return mine.outcome();
    }

    /** The same for several that were decided together, as {@link vn.oneplusone.app.ledger.Ledger#append(long, List)} says. */
    public final int append(long size, List<Commit> together) {
        List<P> all = new ArrayList<>(together.size());
        long at = size;
        for (Commit commit : together) {
            all.add(pending.apply(commit, new PendingCommit.Place(at, all.isEmpty() ? null : all.getLast())));
            at += commit.entries().size();
        }
        all.forEach(turn::queue);
        all.forEach(one -> turn.await(one, this::appendAllThatWait));
        int in = 0;
        while (in < all.size() && all.get(in).isIn()) {
            in++;
        }
        return in;
    }

    /** How many appends wait for their turn. */
    public final int waiting() {
        return turn.size();
    }
}
