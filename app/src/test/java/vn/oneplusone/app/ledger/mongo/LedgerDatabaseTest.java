package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Samples;

/** What is fit to hold a ledger. */
class LedgerDatabaseTest {
    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    @RegisterExtension
    final RefusingServer guarded = new RefusingServer();

    private Ledger open() {
        return MongoLedger.open(mongo.uri(), Clock.systemUTC());
    }

    @Test
    void a_role_that_may_make_no_index_is_enough_once_they_are_there() {
        String uri = guarded.uri("ledger");
        guarded.forbid("createindexes");
        assertThatThrownBy(() -> MongoLedger.open(uri, Clock.systemUTC())).isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("not authorized");
        guarded.allowAll();
        MongoLedger.open(uri, Clock.systemUTC()).close();

        guarded.forbid("createindexes", "create", "update", "delete", "drop", "dropindexes");
        try (Ledger ledger = MongoLedger.open(uri, Clock.systemUTC())) {
            ledger.append(Samples.commit(Samples.entry("a", 0)));
            assertThat(ledger.head().size()).isOne();
        }
    }

    @Test
    void an_append_that_is_not_allowed_is_known_not_to_be_recorded() {
        try (Ledger ledger = MongoLedger.open(guarded.uri("ledger"), Clock.systemUTC())) {
            guarded.forbid("insert");

            assertThatThrownBy(() -> ledger.append(Samples.commit(Samples.entry("a", 0))))
                    .isInstanceOf(LedgerUnavailable.class).hasMessageStartingWith("not recorded");
        }
    }

    @Test
    void an_insert_that_ended_in_an_error_leaves_a_doubt_until_the_next_one_is_acknowledged() {
        try (MongoLedger ledger = MongoLedger.open(guarded.uri("ledger"), Clock.systemUTC())) {
            guarded.failAfter(0);

            assertThatThrownBy(() -> ledger.append(Samples.caused("once", Samples.entry("a", 0))))
                    .isInstanceOf(LedgerUnavailable.class).hasMessageStartingWith("not known to be recorded");
            assertThat(ledger.writer().inDoubt()).isTrue();
            assertThat(ledger.recorded("once")).isEmpty();

            guarded.allowAll();
            ledger.append(Samples.caused("once", Samples.entry("a", 0)));
            assertThat(ledger.writer().inDoubt()).isFalse();
            assertThat(ledger.recorded("once")).isPresent();
        }
    }

    @Test
    void an_index_that_was_dropped_is_made_again() {
        open().close();
        mongo.commits().dropIndex("places");

        open().close();

        assertThat(mongo.commits().listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .contains("cause", "event_ids", "places");
    }

    @Test
    void refuses_an_index_of_the_right_name_that_guards_nothing() {
        List<IndexOptions> weak = List.of(new IndexOptions().name("cause"),
                new IndexOptions().name("cause").unique(true).sparse(true));
        for (IndexOptions options : weak) {
            open().close();
            mongo.commits().dropIndex("cause");
            mongo.commits().createIndex(Indexes.ascending("cause"), options);

            assertThatThrownBy(this::open).as(options.toString()).isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("cause");

            mongo.commits().dropIndex("cause");
            mongo.commits().createIndex(Indexes.ascending("committedAt"), options.sparse(false).unique(true));
            assertThatThrownBy(this::open).as("over another field").isInstanceOf(LedgerUnavailable.class);
            mongo.commits().drop();
        }
    }

    @Test
    void refuses_a_sharded_collection() {
        BsonDocument statistics = new BsonDocument("ns", new BsonString("oneplusone.commits"));
        assertThatCode(() -> LedgerDatabase.refuseShards(statistics)).doesNotThrowAnyException();

        statistics.append("sharded", BsonBoolean.TRUE);

        assertThatThrownBy(() -> LedgerDatabase.refuseShards(statistics)).isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("sharded");
    }

    @Test
    void refuses_a_collection_of_something_else() {
        mongo.commits().insertOne(new BsonDocument("_id", new BsonInt64(0)).append("sha", new BsonString("a")));

        assertThatThrownBy(this::open).isInstanceOf(LedgerUnavailable.class).hasMessageContaining("no ledger");
    }
}
