package vn.oneplusone.app.domain;

import java.time.Duration;
import java.util.function.Consumer;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.app.ledger.entries.EventTypes;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;

/** The facts that a register folds: of the live ledger, of a fork on which a list is tried, of a bundle. Any thread may ask. */
public interface Facts {
    /** How many facts are recorded: positions 0 to {@code size() - 1}. */
    long size();

    /**
     * Hands over the facts at positions {@code from} (inclusive) to {@code to} (exclusive), in order, without a gap.
     *
     * @throws LedgerBroken with the first position that cannot be read
     */
    void read(long from, long to, Consumer<Fact> reader);

    /** Waits until there are more facts than {@code size}, at most so long. */
    void awaitBeyond(long size, Duration atMost);

    /** The facts of a ledger, read in pages on the thread that asks. */
    static Facts of(Ledger ledger) {
        return new OfLedger(ledger);
    }

    /** The facts as reporting reads them, which is decoded on all cores. */
    static Facts of(FactLog log) {
        return new Facts() {
            @Override
            public long size() {
                return log.size();
            }

            @Override
            public void read(long from, long to, Consumer<Fact> reader) {
                log.read(from, to, reader);
            }

            @Override
            public void awaitBeyond(long size, Duration atMost) {
                log.awaitBeyond(size, atMost);
            }
        };
    }

    /** The facts of a ledger. */
    final class OfLedger implements Facts {
        private final Ledger ledger;
        private final EntryDecoder decoder = new EntryDecoder(EventTypes.ofAllModules());

        private OfLedger(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public long size() {
            return ledger.head().size();
        }

        @Override
        public void read(long from, long to, Consumer<Fact> reader) {
            ledger.readPages(from, to, page -> decoder.facts(page).forEach(reader));
        }

        @Override
        public void awaitBeyond(long size, Duration atMost) {
            ledger.awaitBeyond(size, atMost);
        }
    }
}
