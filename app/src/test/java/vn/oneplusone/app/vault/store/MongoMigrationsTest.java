package vn.oneplusone.app.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.mongo.RefusingServer;
import vn.oneplusone.app.vault.MongoVault;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.keys.MasterKey;

/** A database from before the steps is brought up to date, whenever it is interrupted and whatever else starts. */
class MongoMigrationsTest {
    private static final String DATABASE = "vault";
    private static final Map<String, String> KEY = Map.of(MasterKey.VARIABLE,
            Base64.getEncoder().encodeToString(new byte[32]));

    @RegisterExtension
    final RefusingServer server = new RefusingServer();

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    @BeforeEach
    void connect() {
        client = MongoClients.create(server.uri(DATABASE));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private MongoVault open() {
        return MongoVault.open(server.uri(DATABASE), directory, KEY);
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase(DATABASE).getCollection(name);
    }

    private List<Document> accounts() {
        return collection(VaultDatabase.ACCOUNTS).find().into(new ArrayList<>());
    }

    private List<Document> steps() {
        return collection(VaultDatabase.VAULT).find(Filters.regex("_id", "^step/")).into(new ArrayList<>());
    }

    /** With two accounts from before there were versions, and one since. */
    private void former() {
        client.getDatabase(DATABASE).drop();
        try (MongoVault vault = open()) {
            Accounts accounts = vault.accounts(Clock.systemUTC());
            List.of("an", "binh", "chi").forEach(name -> accounts.create(name, name, Role.AUDITOR, null, null));
            accounts.close("chi", 0);
        }
        collection(VaultDatabase.ACCOUNTS).updateMany(Filters.in("_id", "an", "binh"),
                Updates.combine(Updates.unset("closed"), Updates.unset("version"), Updates.unset("sessions")));
        collection(VaultDatabase.VAULT).deleteMany(Filters.regex("_id", "^step/"));
    }

    private void isUpToDate() {
        assertThat(steps()).extracting(step -> step.get("_id"), step -> step.get("name"))
                .containsExactly(tuple("step/2", "versions_of_accounts"));
        assertThat(accounts()).extracting(account -> account.get("_id") + " " + account.get("closed") + " "
                + account.get("version") + " " + account.get("sessions"))
                .containsExactlyInAnyOrder("an false 0 0", "binh false 0 0", "chi true 1 1");
    }

    @Test
    void a_database_of_before_is_brought_up_to_date_once() {
        former();
        open().close();
        isUpToDate();
        assertThat(collection(VaultDatabase.VAULT).find().first()).as("the vault's own document")
                .containsEntry("format", 1);
        open().close();
        isUpToDate();
    }

    @Test
    void stopped_after_any_write_it_is_finished_by_the_next_start() {
        int writes = 0;
        for (boolean stopped = true; stopped; writes++) {
            former();
            server.failAfter(writes);
            stopped = false;
            try {
                open().close();
            } catch (UncheckedIOException e) {
                stopped = true;
                assertThat(steps()).as("written down before it was done").isEmpty();
            }
            server.allowAll();
            open().close();
            isUpToDate();
        }
        assertThat(writes).as("places where it was stopped").isGreaterThan(3);
    }

    @Test
    void several_nodes_that_start_at_once_all_find_it_done() {
        former();
        List<CompletableFuture<MongoVault>> nodes = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::open)).toList();
        nodes.forEach(node -> {
            node.join().close();
            isUpToDate();
        });
    }

    @Test
    void an_account_that_a_program_of_before_adds_afterwards_is_understood() {
        former();
        open().close();
        collection(VaultDatabase.ACCOUNTS).updateOne(Filters.eq("_id", "an"), Updates.unset("version"));
        try (MongoVault vault = open()) {
            Accounts accounts = vault.accounts(Clock.systemUTC());
            assertThat(accounts.close("an", 0).closed()).isTrue();
            assertThat(accounts.find("an").orElseThrow().version()).isOne();
        }
    }
}
