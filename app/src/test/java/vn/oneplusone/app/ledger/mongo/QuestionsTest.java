package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.app.ledger.Samples.caused;
import static vn.oneplusone.app.ledger.Samples.commit;
import static vn.oneplusone.app.ledger.Samples.entries;
import static vn.oneplusone.app.ledger.Samples.entry;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.oneplusone.app.ledger.CauseAlreadyRecorded;
import vn.oneplusone.app.ledger.EventIdTaken;
import vn.oneplusone.app.ledger.StreamConflict;
import vn.oneplusone.app.storage.MongoConnection;

/** Each question of the ledger is one index and, but for positions, one equality: no server has a reason to look through anything. */
class QuestionsTest {
    private static final Set<String> BY_POSITION = Set.of("$gte", "$lte");

    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    private final List<BsonDocument> questions = new CopyOnWriteArrayList<>();
    private MongoLedger ledger;

    @BeforeEach
    void open() {
        MongoLedger.open(mongo.uri(), Clock.systemUTC()).close();
        ConnectionString uri = new ConnectionString(mongo.uri());
        Elections elections = new Elections();
        MongoClient client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(uri)
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommand().getFirstKey().equals("find")) {
                            questions.add(event.getCommand().clone());
                        }
                    }
                }).build());
        ledger = new MongoLedger(
                new LedgerDatabase(
                        new MongoConnection(client, client.getDatabase(String.valueOf(uri.getDatabase()))), elections),
                Clock.systemUTC(), Duration.ofSeconds(5), Patience.Time.REAL);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void each_is_one_index_and_but_for_positions_one_equality() {
        ledger.append(caused("first", entry("event", "a", 0), entry("other", "late", 7)));
        ledger.append(commit(entries("a", 1, 70)));
        assertThatThrownBy(() -> ledger.append(commit(entry("a", 3)))).isInstanceOf(StreamConflict.class);
        assertThatThrownBy(() -> ledger.append(caused("first", entry("a", 71))))
                .isInstanceOf(CauseAlreadyRecorded.class);
        assertThatThrownBy(() -> ledger.append(caused("second", entry("event", "b", 0))))
                .isInstanceOf(EventIdTaken.class);
        assertThat(ledger.readStream("a", 0, 100)).hasSize(71);
        assertThat(ledger.readStream("late", 0, 100)).hasSize(1);
        assertThat(ledger.recorded("first")).isPresent();
        assertThat(ledger.read(3, 10)).hasSize(10);
        assertThat(ledger.readCommits(0, 100)).hasSize(2);
        ledger.rootAt(20);
        ledger.sizeAt(Instant.now());

        List<BsonDocument> bad = new ArrayList<>(questions);
        bad.removeIf(QuestionsTest::isOneIndexAndOneEquality);
        assertThat(bad).isEmpty();
        assertThat(questions).extracting(question -> question.getDocument("filter", new BsonDocument()).keySet())
                .contains(Set.of(), Set.of("_id"), Set.of("places"), Set.of("cause"), Set.of("eventIds"));
    }

    private static boolean isOneIndexAndOneEquality(BsonDocument question) {
        BsonDocument filter = question.getDocument("filter", new BsonDocument());
        BsonValue sort = question.get("sort", new BsonDocument());
        boolean sorted = List.of(new BsonDocument("_id", new BsonInt32(1)), new BsonDocument("_id", new BsonInt32(-1)))
                .contains(sort);
        if (filter.isEmpty()) {
            return sorted && question.containsKey("limit");
        }
        Map.Entry<String, BsonValue> condition = filter.entrySet().iterator().next();
        if (filter.size() > 1) {
            return false;
        }
        if (condition.getKey().equals("_id")) {
            return sorted && BY_POSITION.containsAll(condition.getValue().asDocument().keySet());
        }
        return !sorted && List.of("places", "cause", "eventIds").contains(condition.getKey())
                && (condition.getValue().isString()
                        || condition.getValue().asDocument().keySet().equals(Set.of("$in")));
    }
}
