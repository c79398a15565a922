package vn.oneplusone.app.ledger.mongo;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.tree.Frontier;

/**
 * The end of the ledger, as one needs it to append.
 *
 * @param last where the last commit begins; -1 before the first
 * @param committedAt milliseconds of the last commit; 0 before the first
 * @param place where the last commit's first entry stands, to ask for that commit by; null before the first
 */
record Tip(Frontier frontier, long last, long committedAt, @Nullable String place) {
    static final Tip OF_NOTHING = new Tip(new Frontier(), -1, 0, null);

    long size() {
        return frontier.size();
    }
}
