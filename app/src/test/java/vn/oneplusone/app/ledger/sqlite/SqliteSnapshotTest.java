package vn.oneplusone.app.ledger.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.SnapshotContract;

/** Axon's snapshots over the SQLite file. */
class SqliteSnapshotTest extends SnapshotContract {
    @TempDir
    Path directory;

    @Override
    protected Ledger open(Clock clock) {
        return SqliteLedger.open(directory, clock);
    }
}
