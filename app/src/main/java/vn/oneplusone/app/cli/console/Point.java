package vn.oneplusone.app.cli.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.time.DistrictDay;

/** A point of the ledger as it is typed: a size, a day of which the end in Vietnam is meant, or the file of a checkpoint. */
public sealed interface Point {
    Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * How many entries the ledger had then.
     *
     * @throws Contradicted if it is not the ledger of the checkpoint
     */
    long size(Ledger ledger);

    /** @throws WrongInput if it is none of the three */
    static Point of(String text) {
        if (Letters.isNumber(text, 18)) {
            return new Size(Long.parseLong(text));
        }
        if (DAY.matcher(text).matches()) {
            try {
                return new Day(LocalDate.parse(text));
            } catch (DateTimeException e) {
                throw new WrongInput("point.malformed", text);
            }
        }
        if (!Files.isRegularFile(Path.of(text))) {
            throw new WrongInput("point.malformed", text);
        }
        return new Signed(OutFile.checkpoint(Path.of(text)));
    }

    /** How many entries. */
    record Size(long size) implements Point {
        @Override
        public long size(Ledger ledger) {
            return size;
        }
    }

    /** As known at the end of a day. */
    record Day(LocalDate day) implements Point {

        @Override
        public long size(Ledger ledger) {
            return ledger.sizeAt(DistrictDay.start(day.plusDays(1)).minusMillis(1));
        }
    }

    /** As it was signed. */
    record Signed(Checkpoint checkpoint) implements Point {
        @Override
        public long size(Ledger ledger) {
            long size = checkpoint.size();
            if (size > ledger.head().size()
                    || !LedgerFacts.rootAt(ledger, size).equals(checkpoint.head().rootHex())) {
                throw new Contradicted(size);
            }
            return size;
        }
    }

    /** The ledger does not begin with the entries of a checkpoint. */
    final class Contradicted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long size;

        Contradicted(long size) {
            super("the ledger does not begin with the " + size + " entries of the checkpoint");
            this.size = size;
        }

        long size() {
            return size;
        }
    }
}
