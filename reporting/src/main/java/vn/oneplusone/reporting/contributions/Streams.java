package vn.oneplusone.reporting.contributions;

import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.Fingerprints;

/**
 * Watches that positions and the sequence of every stream have no gap, no repetition and no disorder. As in the ledger itself, a stream may
 * begin anywhere and goes on with exactly the next.
 */
final class Streams {
    private final Fingerprints sequences = new Fingerprints();

    /** @throws LedgerUnreadable if the fact does not continue the ledger or its stream */
    void continueWith(Fact fact, long size) {
        if (fact.position() != size) {
            throw new LedgerUnreadable(size, "found position " + fact.position() + " in its place", null);
        }
        String name = fact.stream();
        if (name == null) {
            return;
        }
        if (fact.sequence() < 0) {
            throw new LedgerUnreadable(size, "stream " + name + " has a sequence below 0", null);
        }
        long before = sequences.put(name, fact.sequence());
        if (before != Fingerprints.NONE && fact.sequence() != before + 1) {
            throw new LedgerUnreadable(size,
                    "stream " + name + " continues with " + fact.sequence() + " instead of " + (before + 1), null);
        }
    }
}
