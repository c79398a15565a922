package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.app.ledger.Samples.caused;
import static vn.oneplusone.app.ledger.Samples.entry;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.StreamConflict;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;

/** A collection that the former version wrote. */
class LedgerMigrationTest {
    @RegisterExtension
    final RefusingServer server = new RefusingServer();

    private String uri = "";
    private MongoClient client;
    private MongoCollection<BsonDocument> commits;
    private List<BsonDocument> current = List.of();
    private List<BsonDocument> former = List.of();

    /** Written by this version, then put into the shape of before, with its indexes. */
    @BeforeEach
    void write() {
        uri = server.uri("ledger");
        client = MongoClients.create(uri);
        commits = client.getDatabase("ledger").getCollection("commits", BsonDocument.class);
        try (MongoLedger ledger = MongoLedger.open(uri, Clock.systemUTC())) {
            ledger.append(caused("first", entry("event-0", "a", 0), entry("event-1", "b#c", 7)));
            ledger.append(caused("second", entry("event-2", null, 0)));
            ledger.append(caused("third", entry("event-3", "b#c", 8), entry("event-4", null, 0),
                    entry("event-5", "a", 1), entry("event-6", "b#c", 9)));
            for (int i = 0; i < 150; i++) {
                ledger.append(caused("more-" + i, entry("more-event-" + i, "s" + i, i % 3)));
            }
        }
        current = stored();
        commits.dropIndex("places");
        for (BsonDocument document : current) {
            CommitDocument commit = new CommitDocument(document);
            BsonArray streams = new BsonArray();
            for (StreamSpan span : commit.spans()) {
                streams.add(new BsonDocument("id", new BsonString(span.id())).append("from", new BsonInt64(span.from()))
                        .append("to", new BsonInt64(span.to()))
                        .append("at", new BsonArray(span.at().stream().map(BsonInt32::new).toList())));
            }
            commits.updateOne(Filters.eq(commit.first()),
                    Updates.combine(Updates.set("format", 1), Updates.unset("places"),
                            streams.isEmpty() ? Updates.unset("streams") : Updates.set("streams", streams)));
        }
        for (String end : List.of("from", "to")) {
            commits.createIndex(Indexes.ascending("streams.id", "streams." + end),
                    new IndexOptions().name("stream_" + end).unique(true).sparse(true));
        }
        former = stored();
        assertThat(former).isNotEqualTo(current);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void is_not_opened_before_and_nothing_is_written() {
        assertThatThrownBy(() -> MongoLedger.open(uri, Clock.systemUTC())).isInstanceOf(StoreUnfit.FormerShape.class)
                .hasMessageContaining("ledger migrate");
        assertThatThrownBy(() -> LedgerVerification.verify(() -> MongoLedger.open(uri, Clock.systemUTC()),
                (done, total) -> {
                })).isInstanceOf(LedgerUnavailable.Unfit.class);

        assertThat(stored()).isEqualTo(former);
        assertThat(client.getDatabase("ledger").listCollectionNames()).containsExactly("commits");
        assertThat(indexes()).contains("stream_from", "stream_to").doesNotContain("places");
    }

    @Test
    void is_migrated_to_what_this_version_would_have_written() {
        assertThat(migrate()).isEqualTo(153);

        assertMigrated();
        assertThat(migrate()).isZero();
        assertMigrated();
    }

    @Test
    void is_migrated_to_its_end_wherever_it_was_cut_off() {
        // The trial's own writes come first; then the fence, two groups, and the fence goes.
        boolean done = false;
        for (int writes = 0; !done; writes++) {
            server.failAfter(writes);
            try {
                migrate();
                done = true;
            } catch (LedgerUnavailable e) {
                server.allowAll();
                assertThat(withoutPlaces(stored())).as("after " + writes).isEqualTo(withoutPlaces(former));
                assertFormerOrFenced();
            }
            assertThat(writes).isLessThan(40);
        }
        server.allowAll();
        assertMigrated();
    }

    @Test
    void the_fence_stands_until_the_former_indexes_are_gone() {
        server.forbid("dropindexes");
        assertThatThrownBy(this::migrate).isInstanceOf(LedgerUnavailable.class).hasMessageContaining("run it again");
        server.allowAll();

        assertThat(stored()).hasSize(current.size() + 1);
        assertFormerOrFenced();
        assertThat(migrate()).isZero();
        assertMigrated();
    }

    /** One that was not stopped, and appends after all was read and before the fence stands. */
    @Test
    void a_node_of_the_former_version_that_still_appends_is_told_and_nothing_is_migrated() {
        BsonDocument next = former.getLast();
        commits.deleteOne(Filters.eq(next.get("_id")));

        assertThatThrownBy(() -> LedgerMigration.migrate(uri, (done, total) -> {
            if (done == total) {
                commits.insertOne(next);
            }
        }, (done, total) -> {
        })).isInstanceOf(StoreUnfit.InUse.class)
                .hasMessageContainingAll("vừa ghi vào sổ cái", "Another node has just written", "ledger migrate");

        assertThat(stored()).isEqualTo(former);
        assertThat(indexes()).contains("stream_from", "stream_to").doesNotContain("places");
        assertThat(migrate()).isEqualTo(153);
        assertMigrated();
    }

    /** No node of this version opens it, and where anything has changed none of the former version goes on. */
    private void assertFormerOrFenced() {
        List<BsonDocument> stored = stored();
        if (!stored.equals(former)) {
            assertThat(stored.getLast()).isEqualTo(BsonDocument
                    .parse("{_id: {$numberLong: '157'}, format: 2, migrating: true}"));
        }
        assertThatThrownBy(() -> MongoLedger.open(uri, Clock.systemUTC())).isInstanceOf(StoreUnfit.FormerShape.class);
    }

    @Test
    void a_ledger_with_a_gap_is_left_as_it_is() {
        commits.deleteOne(Filters.eq(2L));
        List<BsonDocument> before = stored();

        assertThatThrownBy(this::migrate).isInstanceOf(LedgerBroken.class);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_stream_that_does_not_go_on_is_found_before_anything_is_written() {
        commits.updateOne(Filters.eq(3L), Updates.combine(Updates.set("streams.1.from", 5L),
                Updates.set("streams.1.to", 5L)));
        List<BsonDocument> before = stored();

        assertThatThrownBy(this::migrate).isInstanceOf(LedgerBroken.class).hasMessageContaining("stream a");

        assertThat(stored()).isEqualTo(before);
    }

    private long migrate() {
        return LedgerMigration.migrate(uri, (done, total) -> {
        }, (done, total) -> {
        });
    }

    private void assertMigrated() {
        assertThat(stored()).isEqualTo(current);
        assertThat(indexes()).containsExactlyInAnyOrder("_id_", "cause", "event_ids", "places");
        try (MongoLedger ledger = MongoLedger.open(uri, Clock.systemUTC())) {
            assertThat(LedgerVerification.verify(ledger, (done, total) -> {
            })).isInstanceOf(Verdict.Sound.class);
            assertThatThrownBy(() -> ledger.append(caused("again", entry("again", "b#c", 0))))
                    .isInstanceOf(StreamConflict.class);
            assertThat(ledger.readStream("b#c", 0, 10)).hasSize(3);
        }
    }

    private List<BsonDocument> stored() {
        return commits.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    private static List<BsonDocument> withoutPlaces(List<BsonDocument> documents) {
        List<BsonDocument> rest = new ArrayList<>();
        for (BsonDocument document : documents) {
            if (!document.containsKey("migrating")) {
                BsonDocument copy = document.clone();
                List.of("format", "places", "streams").forEach(copy::remove);
                rest.add(copy);
            }
        }
        return rest;
    }

    private List<String> indexes() {
        return commits.listIndexes(BsonDocument.class).map(index -> index.getString("name").getValue())
                .into(new ArrayList<>());
    }
}
