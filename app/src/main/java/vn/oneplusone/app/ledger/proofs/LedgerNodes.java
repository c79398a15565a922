package vn.oneplusone.app.ledger.proofs;

import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.TreeHash;

/**
 * Subtrees hashed from the entries themselves: nothing is believed of what a store keeps beside them. A proof reads each entry once
 * at most; tiles, which need no such reading, are in a bundle.
 */
public final class LedgerNodes implements TreeNodes {
    private final Ledger ledger;

    public LedgerNodes(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public byte[] node(int height, long index) {
        Frontier frontier = new Frontier();
        add(frontier, ledger, index << height, (index + 1) << height);
        return frontier.root();
    }

    /** Adds the leaves of a range to a frontier. */
    static void add(Frontier frontier, Ledger ledger, long from, long to) {
        TreeHash hash = new TreeHash();
        ledger.readPages(from, to, page -> page.forEach(entry -> frontier.add(hash.leaf(entry.bytes()))));
    }
}
