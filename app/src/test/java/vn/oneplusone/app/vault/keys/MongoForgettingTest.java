package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.mongo.RefusingServer;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.app.vault.store.VaultDatabase;

/** Forgetting one person in a store without transactions: whatever moment it stops at, nobody else loses anything. */
class MongoForgettingTest {
    private static final String DATABASE = "vault";
    private static final UUID GONE = UUID.randomUUID();

    @RegisterExtension
    final RefusingServer server = new RefusingServer();

    @TempDir
    Path directory;

    private final Map<UUID, String> others = new HashMap<>();
    private MasterKey master;
    private MongoClient client;

    @BeforeEach
    void connect() {
        master = MasterKey.create(directory);
        client = MongoClients.create(server.uri(DATABASE));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private MongoStore open() {
        return MongoStore.open(VaultDatabase.open(server.uri(DATABASE)), () -> master, true, person -> {
        });
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase(DATABASE).getCollection(name);
    }

    private List<Document> all(String name) {
        return collection(name).find().into(new ArrayList<>());
    }

    /** Somebody to forget, five others, a text, and an id that stands for each. */
    private String fill(MongoStore store) {
        others.clear();
        for (int i = 0; i < 5; i++) {
            UUID person = UUID.randomUUID();
            others.put(person, secret(keyFor(store, person)));
            collection(VaultDatabase.RESERVATIONS).insertOne(new Document("_id", "code/" + person)
                    .append("id", person.toString()));
        }
        store.keysOf(List.of(GONE));
        collection(VaultDatabase.RESERVATIONS).insertMany(List.of(
                new Document("_id", "code/gone").append("id", GONE.toString()),
                new Document("_id", "identity/gone").append("id",
                        GONE.toString())));
        return store.newTextKeys(1).getFirst().id();
    }

    private static SealingKey keyFor(MongoStore store, UUID person) {
        return store.keysOf(List.of(person)).values().iterator().next();
    }

    private static String secret(SealingKey key) {
        return key.id() + " " + HexFormat.of().formatHex(key.secret().getEncoded());
    }

    private void nobodyElseLostAnything(MongoStore store, String text) {
        others.forEach((person, secret) -> {
            assertThat(store.keyOf(person).map(MongoForgettingTest::secret)).hasValue(secret);
            assertThat(store.reserved("code", person.toString())).hasValue(person);
        });
        assertThat(store.textKey(text)).isPresent();
        assertThat(store.tokenKey().id()).isEqualTo("tokens");
    }

    private void isForgotten(MongoStore store) {
        assertThat(store.keyOf(GONE)).isEmpty();
        assertThat(store.keysOf(List.of(GONE))).as("nor is there ever another").isEmpty();
        assertThat(store.keyOf(GONE)).isEmpty();
        assertThat(store.reserved("code", "gone")).isEmpty();
        assertThat(store.reserved("identity", "gone")).isEmpty();
        assertThat(store.forgotten()).containsExactly(GONE);
        assertThat(all(VaultDatabase.VAULT).getFirst().get("wrapping", Document.class)).as("old wrapping keys are gone")
                .hasSize(1);
    }

    @Test
    void destroys_the_key_of_that_person_and_of_nobody_else() {
        try (MongoStore store = open();
                MongoStore beside = open();
                VaultDatabase database = VaultDatabase.open(server.uri(DATABASE))) {
            String text = fill(store);
            Document before = all(VaultDatabase.VAULT).getFirst();
            List<Document> keys = all(VaultDatabase.PERSON_KEYS);

            store.forget(GONE);

            for (MongoStore one : List.of(store, beside)) {
                nobodyElseLostAnything(one, text);
                isForgotten(one);
            }
            // a copy of any old row, and the vault as it is now, open nothing
            Generations now = new Generations(all(VaultDatabase.VAULT).getFirst(), master);
            assertThat(now.has(before.getInteger("generation"))).isFalse();
            assertThat(keys).hasSize(6).allSatisfy(key -> {
                assertThatThrownBy(() -> new KeyDocuments(database.documents(VaultDatabase.PERSON_KEYS), true)
                        .open(key.append("generation", now.newest()), now))
                        .isInstanceOf(SealBroken.class);
            });
        }
    }

    @Test
    void stopped_after_any_write_it_is_finished_by_the_next_start_and_hurts_nobody_meanwhile() {
        int writes = 0;
        for (boolean stopped = true; stopped; writes++) {
            client.getDatabase(DATABASE).drop();
            String text;
            try (MongoStore store = open(); MongoStore beside = open()) {
                text = fill(store);
                server.failAfter(writes);
                stopped = false;
                try {
                    store.forget(GONE);
                } catch (UncheckedIOException e) {
                    stopped = true;
                }
                server.allowAll();
                nobodyElseLostAnything(beside, text);
            }
            try (MongoStore restarted = open()) {
                nobodyElseLostAnything(restarted, text);
                if (writes > 0) {
                    isForgotten(restarted);
                } else {
                    assertThat(restarted.keyOf(GONE)).as("nothing was begun").isPresent();
                    assertThat(restarted.forgotten()).isEmpty();
                }
            }
        }
        assertThat(writes).as("places where it was stopped").isGreaterThan(6);
    }

    @Test
    void called_again_it_finishes() {
        try (MongoStore store = open()) {
            String text = fill(store);
            server.failAfter(4);
            assertThatThrownBy(() -> store.forget(GONE)).isInstanceOf(UncheckedIOException.class);
            assertThat(store.forgotten()).isEmpty();
            server.allowAll();

            store.forget(GONE);
            store.forget(GONE);

            isForgotten(store);
            nobodyElseLostAnything(store, text);
        }
    }

    /** What was wrapped by the old wrapping key, and comes in when all else has been rewrapped, from a process that then ended. */
    @Test
    void a_key_that_came_too_late_to_be_used_is_replaced() {
        try (MongoStore store = open()) {
            fill(store);
            UUID late = UUID.randomUUID();
            store.keysOf(List.of(late));
            Document key = collection(VaultDatabase.PERSON_KEYS)
                    .findOneAndDelete(new Document("_id", late.toString()));
            store.forget(GONE);
            collection(VaultDatabase.PERSON_KEYS).insertOne(Objects.requireNonNull(key));

            assertThat(store.keyOf(late)).isEmpty();
            SealingKey fresh = keyFor(store, late);
            assertThat(store.keyOf(late).map(MongoForgettingTest::secret)).hasValue(secret(fresh));
        }
    }

    @Test
    void keys_that_are_made_while_others_are_erased_are_never_lost() throws Exception {
        try (MongoStore one = open();
                MongoStore two = open();
                MongoStore three = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var erasing = new AtomicBoolean(true);
            var made = new ArrayList<Future<Map<String, String>>>();
            for (MongoStore store : List.of(one, two)) {
                made.add(threads.submit(making(store, erasing)));
            }
            var erasers = new ArrayList<Future<?>>();
            for (MongoStore store : List.of(two, three)) {
                erasers.add(threads.submit(() -> {
                    for (int i = 0; i < 15; i++) {
                        UUID person = UUID.randomUUID();
                        seenWhole(() -> store.keysOf(List.of(person)));
                        seenWhole(() -> {
                            store.forget(person);
                            return person;
                        });
                    }
                }));
            }
            try {
                for (Future<?> eraser : erasers) {
                    eraser.get();
                }
            } finally {
                // else a failure would be waited for without end
                erasing.set(false);
            }
            for (Future<Map<String, String>> each : made) {
                assertThat(each.get()).isNotEmpty().allSatisfy((person, secret) -> assertThat(
                        three.keyOf(UUID.fromString(person)).map(MongoForgettingTest::secret)).hasValue(secret));
            }
            assertThat(three.forgotten()).hasSize(30);
            assertThat(all(VaultDatabase.VAULT).getFirst().get("wrapping", Document.class)).hasSize(1);
            assertThatCode(three::tokenKey).doesNotThrowAnyException();
        }
    }

    /**
     * The imitation hands out documents that it changes in place, so somebody may read half of an update, which a server never
     * shows. What is really broken is so the second time as well.
     */
    private static <T> T seenWhole(Supplier<T> work) {
        try {
            return work.get();
        } catch (SealBroken torn) {
            return work.get();
        }
    }

    private static Callable<Map<String, String>> making(MongoStore store, AtomicBoolean erasing) {
        return () -> {
            Map<String, String> made = new HashMap<>();
            while (erasing.get()) {
                UUID person = UUID.randomUUID();
                made.put(person.toString(), secret(seenWhole(() -> keyFor(store, person))));
                seenWhole(() -> store.newTextKeys(1));
            }
            return made;
        };
    }
}
