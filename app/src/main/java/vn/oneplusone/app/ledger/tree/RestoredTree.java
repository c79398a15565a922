package vn.oneplusone.app.ledger.tree;

import java.util.Arrays;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredRow;

/** The tree that grows while commits are taken over; each must be the next one, with the hashes it says. */
public final class RestoredTree {
    private final Frontier frontier = new Frontier();
    private final TreeHash hash = new TreeHash();
    private long committedAt;

    /** @throws LedgerBroken if it is not the next one, or not with these hashes */
    public void add(StoredCommit commit) {
        if (commit.first() != frontier.size() || commit.rows().size() != commit.count()) {
            throw new LedgerBroken(frontier.size(), "no whole commit begins here");
        }
        for (StoredRow row : commit.rows()) {
            byte[] leaf = hash.leaf(row.bytes());
            if (row.position() != frontier.size() || !Arrays.equals(leaf, row.leaf())) {
                throw new LedgerBroken(frontier.size(), "the entry is not the one of its hash");
            }
            frontier.add(leaf);
        }
        if (!Arrays.equals(frontier.root(), commit.root())) {
            throw new LedgerBroken(commit.first(), "the root of the commit is not that of the entries");
        }
        if (commit.committedAt().toEpochMilli() < committedAt) {
            throw new LedgerBroken(commit.first(), "the commit is older than the one before it");
        }
        committedAt = commit.committedAt().toEpochMilli();
    }

    /** Of the last commit, in milliseconds; 0 before the first. */
    public long committedAt() {
        return committedAt;
    }

    public Frontier frontier() {
        return frontier;
    }
}
