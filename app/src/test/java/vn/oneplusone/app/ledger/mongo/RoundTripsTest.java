package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.app.ledger.Samples.commit;
import static vn.oneplusone.app.ledger.Samples.entry;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.oneplusone.app.ledger.CauseAlreadyRecorded;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.StreamConflict;

/** What an append asks the server: as little as possible, and where it has to be certain, certainly. */
class RoundTripsTest {
    @RegisterExtension
    final TestMongo mongo = TestMongo.inMemory();

    private final List<String> asked = new ArrayList<>();
    private final AtomicLong elections = new AtomicLong();
    private MongoClient client;
    private LedgerWriter writer;

    @BeforeEach
    void open() {
        MongoLedger.open(mongo.uri(), Clock.systemUTC()).close();
        ConnectionString uri = new ConnectionString(mongo.uri());
        client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(uri)
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        asked.add(told(event.getCommand()));
                    }
                }).build());
        MongoCollection<BsonDocument> commits = client.getDatabase(String.valueOf(uri.getDatabase()))
                .getCollection(LedgerDatabase.COMMITS, BsonDocument.class);
        writer = new LedgerWriter(commits, commits.withReadConcern(ReadConcern.LINEARIZABLE), elections::get,
                Clock.systemUTC(), Duration.ofSeconds(5), Patience.Time.REAL);
        writer.append(commit(entry("a", 0)));
        asked.clear();
    }

    @AfterEach
    void close() {
        writer.close();
        client.close();
    }

    private static String told(BsonDocument command) {
        String level = command.getDocument("readConcern", new BsonDocument())
                .getString("level", new BsonString("")).getValue();
        return (command.getFirstKey() + " " + level).strip();
    }

    @Test
    void an_append_is_one_question_and_one_insert() {
        writer.append(commit(entry("a", 1), entry("b", 0), entry("new", 0)));

        assertThat(asked).containsExactly("find", "insert");
    }

    @Test
    void what_touches_no_stream_is_one_insert() {
        writer.append(commit(entry(null, 0)));

        assertThat(asked).containsExactly("insert");
    }

    @Test
    void after_an_election_the_end_is_read_again() {
        elections.incrementAndGet();
        writer.append(commit(entry(null, 0)));
        writer.append(commit(entry(null, 0)));

        assertThat(asked).containsExactly("find linearizable", "insert", "insert");
    }

    @Test
    void after_a_lost_race_the_end_is_read_again() {
        try (var other = MongoLedger.open(mongo.uri(), Clock.systemUTC())) {
            other.append(commit(entry(null, 0)));
        }
        writer.append(commit(entry(null, 0)));

        assertThat(asked).containsExactly("insert", "find linearizable", "insert");
    }

    @Test
    void a_refusal_looks_for_the_command_with_certainty_and_last() {
        assertThatThrownBy(() -> writer.append(commit(entry("a", 0)))).isInstanceOf(StreamConflict.class);
        // the end is read anew before a stream is said to have gone on
        assertThat(asked).containsExactly("find", "find linearizable", "find", "find linearizable");

        asked.clear();
        Commit once = Samples.caused("once", entry(null, 0));
        writer.append(once);
        assertThatThrownBy(() -> writer.append(Samples.caused("once", entry(null, 0))))
                .isInstanceOf(CauseAlreadyRecorded.class);
        assertThat(asked).containsExactly("insert", "insert", "find", "find linearizable");
    }

    @Test
    void a_store_that_shows_less_than_it_acknowledged_takes_no_more() {
        writer.append(commit(entry(null, 0)));
        mongo.commits().deleteOne(new BsonDocument("_id", new BsonInt64(1)));
        elections.incrementAndGet();

        assertThatThrownBy(() -> writer.append(commit(entry(null, 0)))).isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("had acknowledged 2");
    }
}
