package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.ledger.Samples.caused;
import static vn.oneplusone.app.ledger.Samples.entry;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.NaiveTree;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.app.ledger.appending.PendingCommit;
import vn.oneplusone.app.ledger.tree.Damage;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.ledger.tree.Verdict.Finding;
import vn.oneplusone.app.ledger.tree.Verdict.Sound;

/** One document per commit, as it lies in the database; and what somebody does to it there is found. */
class StoredDocumentsTest {
    private static final Instant NOW = Instant.parse("2021-03-26T08:00:00Z");

    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    private final SettableClock clock = new SettableClock(NOW);
    private MongoLedger ledger;

    /** Positions 0 and 1; 2 to 5; 6. */
    @BeforeEach
    void write() {
        ledger = MongoLedger.open(mongo.uri(), clock);
        ledger.append(caused("first", entry("event-0", "a", 0), entry("event-1", "a", 1)));
        clock.move(Duration.ofSeconds(1));
        ledger.append(caused("second", entry("event-2", "b", 0), entry("event-3", null, 0), entry("event-4", "a", 2),
                entry("event-5", "b", 1)));
        clock.move(Duration.ofSeconds(1));
        ledger.append(caused("third", entry("event-6", null, 0)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_commit_is_one_document() {
        List<BsonDocument> stored = mongo.commits().find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
        assertThat(stored).hasSize(3);

        BsonDocument second = stored.get(1);
        List<byte[]> all = ledger.read(0, 10).stream().map(one -> one.bytes()).toList();
        List<byte[]> entries = all.subList(2, 6);
        Frontier frontier = new Frontier();
        all.subList(0, 6).forEach(bytes -> frontier.add(NaiveTree.leaf(bytes)));
        byte[] leaves = new byte[4 * 32];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(NaiveTree.leaf(entries.get(i)), 0, leaves, 32 * i, 32);
        }
        assertThat(second).isEqualTo(new BsonDocument("_id", new BsonInt64(2)).append("format", new BsonInt32(2))
                .append("count", new BsonInt32(4)).append("cause", new BsonString("second"))
                .append("committedAt", new BsonDateTime(NOW.plusSeconds(1).toEpochMilli()))
                .append("places",
                        strings("b#0000000000000000000", "0000000000000000003", "a#0000000000000000002",
                                "b#0000000000000000001"))
                .append("eventIds", strings("event-2", "event-3", "event-4", "event-5"))
                .append("root", new BsonBinary(NaiveTree.root(all.subList(0, 6))))
                .append("frontier", new BsonBinary(frontier.bytes())).append("leaves", new BsonBinary(leaves))
                .append("entries", strings(entries.stream().map(StoredDocumentsTest::text).toArray(String[]::new))));
        assertThat(second.keySet()).containsExactly("_id", "format", "count", "cause", "committedAt", "places",
                "eventIds", "root", "frontier", "leaves", "entries");
        assertThat(text(entries.getFirst())).startsWith("{\"position\":2,\"committedAt\":\"2021-03-26T08:00:01.000Z\","
                + "\"eventId\":\"event-2\",\"stream\":\"b\",\"sequence\":0,");
        assertThat(stored.get(2)).containsEntry("_id", new BsonInt64(6)).containsEntry("places",
                strings("0000000000000000006"));
    }

    private static BsonArray strings(String... texts) {
        return new BsonArray(Arrays.stream(texts).map(BsonString::new).toList());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void unique_indexes_guard_what_appending_checks() {
        List<String> unique = new ArrayList<>();
        for (BsonDocument index : mongo.commits().listIndexes(BsonDocument.class)) {
            if (index.containsKey("unique") && index.getBoolean("unique").getValue()) {
                unique.add(index.getDocument("key").keySet().toString());
            }
        }
        assertThat(unique).contains("[cause]", "[eventIds]", "[places]");
    }

    @Test
    void what_is_stored_is_sound() {
        assertThat(verify()).isInstanceOf(Sound.class);
    }

    @Test
    void an_edited_entry_is_found() {
        change(2, Updates.set("entries.1", edited(2, 1)));
        assertFound(3, Damage.CHANGED);
    }

    @Test
    void an_entry_edited_with_its_leaf_is_found_by_the_root() {
        BsonString edited = edited(2, 1);
        byte[] leaves = document(2).getBinary("leaves").getData();
        System.arraycopy(NaiveTree.leaf(edited.getValue().getBytes(StandardCharsets.UTF_8)), 0, leaves, 32, 32);
        change(2, Updates.combine(Updates.set("entries.1", edited), Updates.set("leaves", new BsonBinary(leaves))));
        assertFound(2, Damage.ROOT_WRONG);
    }

    private BsonString edited(long first, int index) {
        return new BsonString(
                document(first).getArray("entries").get(index).asString().getValue().replace("TN-07", "TN-08"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 6})
    void an_edited_root_is_found(long first) {
        change(first, Updates.set("root", new BsonBinary(new byte[32])));
        assertFound(first, Damage.DISCONTINUOUS);
    }

    @Test
    void a_root_edited_with_its_frontier_is_found() {
        BsonDocument first = document(0);
        byte[] one = NaiveTree.leaf("something else".getBytes(StandardCharsets.UTF_8));
        assertThat(first.getBinary("frontier").getData()).hasSize(32);
        change(0, Updates.combine(Updates.set("root", new BsonBinary(one)),
                Updates.set("frontier", new BsonBinary(one))));
        assertFound(0, Damage.ROOT_WRONG);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2})
    void a_missing_commit_is_found(long first) {
        assertThat(mongo.commits().deleteOne(Filters.eq("_id", first)).getDeletedCount()).isEqualTo(1);
        assertFound(first, Damage.DISCONTINUOUS);
    }

    @Test
    void an_edited_cause_is_found() {
        change(2, Updates.set("cause", "another"));
        assertFound(2, Damage.CONTRADICTED);
    }

    /** By somebody who took the index away and could compute every hash. */
    @Test
    void a_command_that_is_in_twice_is_found() {
        mongo.commits().dropIndex("cause");
        forge(caused("first", entry("event-7", null, 0)));
        Finding finding = assertFound(7, Damage.CAUSE_TWICE);
        assertThat(finding.arguments()).containsExactly("first", "0");
    }

    @Test
    void an_event_that_is_in_twice_is_found() {
        mongo.commits().dropIndex("event_ids");
        forge(caused("fourth", entry("event-1", null, 0)));
        assertFound(7, Damage.EVENT_TWICE);
    }

    @Test
    void a_stream_that_forks_is_found() {
        mongo.commits().dropIndex("places");
        forge(caused("fourth", entry("event-7", "a", 1)));
        assertFound(7, Damage.STREAM_BROKEN);
    }

    private void forge(Commit commit) {
        Tip tip = new CommitDocument(document(6)).tip();
        mongo.commits().insertOne(
                new Pending(commit, PendingCommit.Place.ANY).placedAfter(tip, clock.millis(), Set.of()).document());
    }

    /** Whatever stands in place of what belongs there, at the end of the ledger too. */
    @ParameterizedTest
    @ValueSource(longs = {0, 2, 6})
    void no_field_can_be_taken_away_or_replaced_unseen(long first) {
        mongo.commits().dropIndexes();
        BsonDocument honest = document(first);
        List<BsonValue> replacements = List.of(BsonNull.VALUE, new BsonString("x"), new BsonInt32(-1),
                new BsonInt64(Long.MAX_VALUE), new BsonArray(), new BsonArray(List.of(new BsonInt32(9))),
                new BsonBinary(new byte[31]), new BsonDateTime(Long.MIN_VALUE), new BsonDocument());
        for (String field : honest.keySet()) {
            if (!field.equals("_id")) {
                change(first, Updates.unset(field));
                assertFound(first, field, BsonNull.VALUE);
                for (BsonValue replacement : replacements) {
                    change(first, Updates.set(field, replacement));
                    assertFound(first, field, replacement);
                }
                mongo.commits().replaceOne(Filters.eq("_id", first), honest);
            }
        }
        assertThat(verify()).isInstanceOf(Sound.class);
    }

    private void assertFound(long first, String field, BsonValue replacement) {
        Verdict verdict = verify();
        assertThat(verdict).as("%s is %s", field, replacement).isInstanceOf(Finding.class);
        // of a format that is not known nothing else is believed, not even where it is
        if (!field.equals("format")) {
            assertThat(((Finding) verdict).position()).as("%s is %s: %s", field, replacement, verdict)
                    .isBetween(first, first + 3);
        }
    }

    private Finding assertFound(long position, Damage damage) {
        Verdict verdict = verify();
        assertThat(verdict).isInstanceOf(Finding.class);
        assertThat(((Finding) verdict).damage()).as(verdict.toString()).isEqualTo(damage);
        assertThat(((Finding) verdict).position()).as(verdict.toString()).isEqualTo(position);
        return (Finding) verdict;
    }

    private Verdict verify() {
        return LedgerVerification.verify(ledger, (done, total) -> {
        });
    }

    private BsonDocument document(long first) {
        BsonDocument found = mongo.commits().find(Filters.eq("_id", first)).first();
        assertThat(found).isNotNull();
        return found;
    }

    private void change(long first, Bson update) {
        mongo.commits().updateOne(Filters.eq("_id", first), update);
    }
}
