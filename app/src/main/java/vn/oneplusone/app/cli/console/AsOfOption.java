package vn.oneplusone.app.cli.console;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.oneplusone.app.ledger.Ledger;

/** What of the ledger is read: all of it, unless an earlier point is named. */
public final class AsOfOption {
    @Option(names = "--as-of", paramLabel = "A", descriptionKey = "as-of")
    private @Nullable String point;

    AsOfOption() {}

    /** The size at the point that was named; null if none was. */
    public @Nullable Long named(Ledger ledger) {
        return point == null ? null : Point.of(point).size(ledger);
    }

    /** How many entries are read. */
    public long size(Ledger ledger) {
        Long named = named(ledger);
        return named == null ? ledger.head().size() : named;
    }
}
