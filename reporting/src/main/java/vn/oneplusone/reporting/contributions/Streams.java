package vn.oneplusone.reporting.contributions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Fact;

/**
 * Watches that positions and the sequence of every stream have no gap, no repetition and no disorder. As in the ledger itself, a stream may
 * begin anywhere and goes on with exactly the next.
 */
final class Streams {
    private final Map<String, Stream> streams = new HashMap<>();
    /** Facts of one stream often follow each other. */
    private @Nullable Stream latest;

    /** @throws LedgerUnreadable if the fact does not continue the ledger or its stream */
    void continueWith(Fact fact, long size) {
        if (fact.position() != size) {
            throw new LedgerUnreadable(size, "found position " + fact.position() + " in its place", null);
        }
        String name = fact.stream();
        if (name == null) {
            return;
        }
        Stream stream = latest;
        if (stream == null || !stream.name.equals(name)) {
            stream = streams.computeIfAbsent(name, Stream::new);
            latest = stream;
        }
        if (stream.next < 0) {
            stream.next = fact.sequence();
        }
        if (fact.sequence() != stream.next) {
            throw new LedgerUnreadable(size,
                    "stream " + name + " continues with " + fact.sequence() + " instead of " + stream.next, null);
        }
        stream.next++;
    }

    private static final class Stream {
        private final String name;
        /** −1 before the first. */
        private long next = -1;

        Stream(String name) {
            this.name = name;
        }
    }
}
