package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that lacks something is refused by the name of it, and nothing of a ledger is written there. */
class TrialTest {
    private final MongoServer server = new MongoServer(new Backend());
    private String uri = "";
    private MongoDatabase database;
    private MongoClient client;
    private @Nullable Need lacked;

    @BeforeEach
    void start() {
        uri = server.bindAndGetConnectionString() + "/trial";
        client = MongoClients.create(uri);
        database = client.getDatabase("trial");
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_server_lacks_is_named_and_nothing_is_written(Need need) {
        lacked = need;

        StoreUnfit.Lacking refusal = catchThrowableOfType(StoreUnfit.Lacking.class,
                () -> MongoLedger.open(uri, Clock.systemUTC()).close());

        assertThat(refusal).as("opened").isNotNull();
        assertThat(refusal.need()).isEqualTo(need);
        assertThat(refusal).hasMessageContainingAll(need.vietnamese(), need.english());
        lacked = null;
        assertThat(collections()).isEmpty();
    }

    @Test
    void a_trial_leaves_nothing_and_drops_only_what_was_left_an_hour_ago() {
        long now = Clock.systemUTC().millis();
        String old = "trial_" + (now - 7_200_000) + "_a";
        String fresh = "trial_" + now + "_b";
        for (String name : List.of(old, fresh, "trial_of_something_else", "trial_1_a_b")) {
            database.createCollection(name);
        }

        MongoLedger.open(uri, Clock.systemUTC()).close();

        assertThat(collections()).containsExactlyInAnyOrder("commits", fresh, "trial_of_something_else", "trial_1_a_b");
    }

    private List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    /** In memory, and without what is lacked. */
    private final class Backend extends MemoryBackend {
        private int insertsOfTwo;

        @Override
        public Document handleCommand(Channel channel, String name, String command, Document query) {
            if (lacked == null) {
                return super.handleCommand(channel, name, command, query);
            }
            return switch (command) {
                case "createIndexes" -> indexes(channel, name, command, query);
                case "insert" -> insert(channel, name, command, query);
                case "find" -> find(channel, name, command, query);
                default -> super.handleCommand(channel, name, command, query);
            };
        }

        private Document indexes(Channel channel, String name, String command, Document query) {
            if (lacked == Need.UNIQUE_INDEXES) {
                throw new MongoServerError(67, "CannotCreateIndex", "unique is not known here");
            }
            return super.handleCommand(channel, name, command, query);
        }

        @SuppressWarnings("unchecked")
        private Document insert(Channel channel, String name, String command, Document query) {
            List<Document> documents = new ArrayList<>((List<Document>) query.get("documents"));
            if (lacked == Need.MAJORITY_WRITES) {
                throw new MongoServerError(79, "UnknownReplWriteConcern", "majority is not known here");
            }
            if (lacked == Need.SAME_VALUES) {
                documents.forEach(document -> document.put("committedAt", 1L));
            }
            if (lacked == Need.ORDERED_INSERTS) {
                query.put("ordered", false);
            }
            Document answer = super.handleCommand(channel, name, command, query);
            List<Document> errors = (List<Document>) answer.get("writeErrors");
            if (lacked == Need.RIGHT_ELEMENTS && errors == null
                    && documents.getFirst().get("places") instanceof List<?> places && places.size() == 2
                    && insertsOfTwo++ > 0) {
                return answer.append("writeErrors", List.of(new Document("index", 0).append("code", 11000)
                        .append("errmsg", "E11000 duplicate key error index: places dup key")));
            }
            if (lacked == Need.DUPLICATES_TOLD && errors != null) {
                errors.forEach(error -> error.put("code", 8000));
            }
            if (errors != null && errors.toString().contains("index: " + unguarded())) {
                answer.remove("writeErrors");
            }
            return answer;
        }

        private String unguarded() {
            return switch (lacked) {
                case UNIQUE_IDS -> "_id_";
                case UNIQUE_VALUES -> "cause";
                case UNIQUE_ELEMENTS -> "places";
                case null, default -> "of another name";
            };
        }

        private Document find(Channel channel, String name, String command, Document query) {
            if (lacked == Need.CERTAIN_READS && query.containsKey("readConcern")) {
                throw new MongoServerError(148, "ReadConcernMajorityNotEnabled", "no such read here");
            }
            if (lacked == Need.ORDER) {
                query.remove("sort");
            }
            if (lacked == Need.FINDING_ELEMENTS && String.valueOf(query.get("filter")).contains("places")) {
                query.put("filter", new Document("_id", -1L));
            }
            return super.handleCommand(channel, name, command, query);
        }
    }
}
