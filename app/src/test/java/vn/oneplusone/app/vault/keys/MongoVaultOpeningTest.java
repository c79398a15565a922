package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.mongo.TestMongo;
import vn.oneplusone.app.vault.MongoVault;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.store.VaultDatabase;
import vn.oneplusone.app.vault.store.VaultRefused;

/** A vault in MongoDB is made once, opened with its own master key only, and shows nothing to whoever reads the database. */
class MongoVaultOpeningTest {
    private static final Map<String, String> KEY = key();

    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    @TempDir
    Path directory;

    private static Map<String, String> key() {
        return Map.of(MasterKey.VARIABLE, Base64.getEncoder().encodeToString(AesGcm.random(32)));
    }

    private MongoVault open() {
        return MongoVault.open(mongo.uri(), directory, KEY);
    }

    @Test
    void makes_no_master_key_of_its_own() {
        assertThatThrownBy(() -> MongoVault.open(mongo.uri(), directory, Map.of()))
                .isInstanceOf(VaultRefused.MasterKeyNotGiven.class).hasMessageContaining(MasterKey.VARIABLE);

        assertThat(directory).isEmptyDirectory();
        assertThat(mongo.database().listCollectionNames().into(new ArrayList<>())).isEmpty();
    }

    @Test
    void a_missing_vault_is_not_replaced_where_one_has_to_be() {
        assertThatThrownBy(() -> MongoVault.openExisting(mongo.uri(), directory, KEY))
                .isInstanceOf(VaultRefused.VaultMissing.class).hasMessageContaining("oneplusone_test");
        assertThat(mongo.database().listCollectionNames().into(new ArrayList<>())).isEmpty();

        open().close();
        try (Vault vault = MongoVault.openExisting(mongo.uri(), directory, KEY)) {
            assertThat(vault.created()).isFalse();
        }
    }

    @Test
    void refuses_keys_of_a_newer_version() {
        open().close();
        mongo.database().getCollection(VaultDatabase.VAULT).updateOne(Filters.eq("vault"), Updates.set("format", 2));

        assertThatThrownBy(this::open).isInstanceOf(VaultRefused.VaultTooNew.class);
    }

    @Test
    void refuses_a_database_that_holds_a_ledger() {
        mongo.database().createCollection("commits");

        assertThatThrownBy(this::open).isInstanceOf(VaultRefused.BesideLedger.class);
    }

    @Test
    void shows_no_password_of_a_uri_that_is_not_well_formed() {
        assertThatThrownBy(() -> MongoVault.open("mongodb://me:secret@", directory, KEY))
                .hasMessageNotContaining("secret")
                .hasRootCauseMessage("the URI of the vault's MongoDB is not well-formed");
    }

    @Test
    void the_database_holds_neither_values_nor_keys() {
        UUID person = UUID.randomUUID();
        String link;
        try (MongoVault vault = open()) {
            vault.detailsSeal().seal(person, VaultSamples.BUI);
            vault.sealText("Đã họp chi đoàn");
            vault.reserve("identity-number", "089303000001");
            Accounts accounts = vault.accounts(Clock.systemUTC());
            link = accounts.linkForFirstAdministrator(Duration.ofHours(1)).orElseThrow().token();
            accounts.create("bithu", "Bí thư", Role.AUDITOR, null, "mật khẩu rất dài");
        }
        var bytes = new StringBuilder();
        for (String name : mongo.database().listCollectionNames()) {
            mongo.database().getCollection(name, BsonDocument.class).find().forEach(document -> bytes
                    .append(latin(new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer().array())));
        }
        // proves that the search would find something
        assertThat(bytes).contains(person.toString(), "bithu");
        for (String secret : List.of("Ngọc", "2003-03-26", "0900 000 001", "Hòa Bình", "089303000001", "Đã họp",
                "mật khẩu", link)) {
            assertThat(bytes).doesNotContain(latin(secret.getBytes(StandardCharsets.UTF_8)));
        }
        try (VaultDatabase database = VaultDatabase.open(mongo.uri());
                MongoStore store = MongoStore.open(database, () -> MasterKey.find(directory, KEY).orElseThrow(),
                        false, owner -> {
                        })) {
            assertThat(bytes).doesNotContain(latin(store.keyOf(person).orElseThrow().secret().getEncoded()),
                    latin(store.tokenKey().secret().getEncoded()));
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
