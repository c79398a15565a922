package vn.oneplusone.app.ledger.mongo;

import java.util.List;

/**
 * What one commit adds to one stream.
 *
 * @param from sequence of the first of these entries
 * @param at where they stand in the commit, in order
 */
record StreamSpan(String id, long from, List<Integer> at) {
    /** Sequence of the last one. */
    long to() {
        return from + at.size() - 1;
    }
}
