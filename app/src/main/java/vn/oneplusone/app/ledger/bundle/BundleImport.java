package vn.oneplusone.app.ledger.bundle;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.RestorableLedger;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.tree.LedgerVerification.Progress;

/** Fills an empty store with what another ledger holds, commit by commit, a page of them in memory. */
public final class BundleImport implements Iterator<StoredCommit> {
    private static final int PAGE = 512;

    private final Ledger from;
    private final Progress progress;
    private final long size;
    private List<StoredCommit> page = List.of();
    private int at;
    private long done;

    private BundleImport(Ledger from, Progress progress) {
        this.from = from;
        this.progress = progress;
        this.size = from.head().size();
    }

    /** @see RestorableLedger#restore */
    public static void copy(Ledger from, RestorableLedger to, Progress progress) {
        to.restore(new BundleImport(from, progress));
    }

    @Override
    public boolean hasNext() {
        return done < size;
    }

    @Override
    public StoredCommit next() {
        if (at == page.size()) {
            page = from.readCommits(done, PAGE);
            at = 0;
            if (page.isEmpty()) {
                throw new NoSuchElementException("no commit at " + done);
            }
        }
        StoredCommit next = page.get(at++);
        done += next.count();
        progress.at(done, size);
        return next;
    }
}
