package vn.oneplusone.app.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.axon.LedgerEventStorageEngine;
import vn.oneplusone.app.ledger.entries.EventTypes;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;

/** Axon's own suite, unmodified, over the SQLite ledger. */
class SqliteEventStorageEngineTest
        extends
            BatchingEventStorageEngineTest<LedgerEventStorageEngine, LedgerEventStorageEngine.Builder> {
    @TempDir
    Path directory;

    private SqliteLedger ledger;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(directory, Clock.systemUTC());
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Override
    protected LedgerEventStorageEngine createEngine(UnaryOperator<LedgerEventStorageEngine.Builder> customization) {
        return customization.apply(LedgerEventStorageEngine.builder(ledger, EventTypes.ofAllModules())).build();
    }
}
