package vn.oneplusone.app.ledger.mongo;

import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.StreamingContract;

/** Axon's streaming processors over the ledger in MongoDB. */
class MongoStreamingTest extends StreamingContract {
    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    @Override
    protected Ledger open(Clock clock) {
        return MongoLedger.open(mongo.uri(), clock);
    }
}
