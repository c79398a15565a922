package vn.oneplusone.app.ledger.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.StreamingContract;

/** Axon's streaming processors over the SQLite file. */
class SqliteStreamingTest extends StreamingContract {
    @TempDir
    Path directory;

    @Override
    protected Ledger open(Clock clock) {
        return SqliteLedger.open(directory, clock);
    }
}
