package vn.oneplusone.app.cli.console;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.RestorableLedger;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;

/** Where the data is. */
public final class DataOption {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", descriptionKey = "data")
    private Path directory;

    DataOption() {}

    public Path directory() {
        return directory;
    }

    public DataDirectory open(Console console) {
        return DataDirectory.open(directory, Clock.systemUTC(), System.getenv(), console::print);
    }

    /** A ledger that was never there is wrong input; one that cannot be read is damage. */
    public void requireLedger() {
        if (System.getenv(DataDirectory.MONGODB_URI) == null && !DataDirectory.hasLedger(directory)) {
            throw new WrongInput("ledger.missing", directory);
        }
    }

    /** What was signed and lies in the directory. */
    public KeptCheckpoints kept() {
        return KeptCheckpoints.read(directory, System.getenv());
    }

    public RestorableLedger openForRestoring() {
        return DataDirectory.openForRestoring(directory, System.getenv());
    }

    public Ledger openLedger() {
        return DataDirectory.openLedger(directory, System.getenv());
    }
}
