package vn.oneplusone.app.ledger.mongo;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.oneplusone.app.ledger.axon.LedgerEventStorageEngine;
import vn.oneplusone.app.ledger.entries.EventTypes;

/** Axon's own suite, unmodified, over the ledger in MongoDB. */
class MongoEventStorageEngineTest
        extends
            BatchingEventStorageEngineTest<LedgerEventStorageEngine, LedgerEventStorageEngine.Builder> {
    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    private MongoLedger ledger;

    @BeforeEach
    void open() {
        ledger = MongoLedger.open(mongo.uri(), Clock.systemUTC());
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
