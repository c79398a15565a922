package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What each part of the contract works on. */
public interface OpenedLedger {
    /** The ledger of this test, empty at its start. */
    Ledger ledger();

    /** Its clock. */
    SettableClock clock();

    /** Another instance over the same store, as another node or process has it; closed at the test's end. */
    Ledger beside();

    /** The same ledger, closed and opened again. */
    Ledger reopened();

    /** Appends, and checks that the receipt is the next place. */
    default Acknowledged append(Commit commit) {
        long size = ledger().head().size();
        Receipt receipt = ledger().append(commit);
        assertThat(receipt).isEqualTo(new Receipt(size, size + commit.entries().size()));
        return new Acknowledged(commit, receipt);
    }

    /** Commits of 1 to 4 entries on a few streams, some without a stream. */
    default List<Acknowledged> appendSome(int commits) {
        List<Acknowledged> acknowledged = new ArrayList<>();
        long[] next = new long[3];
        for (int i = 0; i < commits; i++) {
            List<NewEntry> entries = new ArrayList<>();
            for (int j = 0; j <= i % 4; j++) {
                int stream = (i + j * j) % 4;
                entries.add(stream == 3
                        ? Samples.entry(null, 0)
                        : Samples.entry("person/" + stream, next[stream]++));
            }
            acknowledged.add(append(Samples.commit(entries)));
        }
        return acknowledged;
    }
}
