package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;
import vn.oneplusone.app.vault.store.SqliteFile;

/** No byte of a forgotten person's key is left in the file. */
class SqliteForgettingTest {
    private static final int NEIGHBOURS = 2_500;

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private SqliteVault vault;

    private final UUID person = UUID.randomUUID();
    private final Map<UUID, String> neighbours = new LinkedHashMap<>();

    @BeforeEach
    void people() {
        vault = VaultSamples.open(directory);
        vault.prepareKeys(List.of(person));
        for (int i = 0; i < 3; i++) {
            UUID neighbour = UUID.randomUUID();
            neighbours.put(neighbour, vault.detailsSeal().seal(neighbour, VaultSamples.DO));
        }
    }

    @AfterEach
    void close() {
        vault.close();
    }

    /** So many people that pages have split, several times over. */
    @Test
    void no_byte_of_a_destroyed_key_is_left_in_any_file() throws Exception {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(NEIGHBOURS).toList();
        vault.prepareKeys(many);
        List<UUID> leaving = new ArrayList<>(many.subList(100, 103));
        leaving.add(person);
        for (UUID each : leaving) {
            List<byte[]> old = select("SELECT wrapped FROM sealing_key");
            byte[] theirs = select("SELECT wrapped FROM sealing_key WHERE person = '" + each + "'").getFirst();
            byte[] wrapping = select("SELECT wrapped FROM wrapping_key").getFirst();
            // proves that the search finds what is there
            assertThat(files()).contains(latin(theirs), latin(wrapping));

            vault.forget(each);

            String files = files();
            assertThat(files.contains(latin(theirs))).as("their key").isFalse();
            assertThat(files.contains(latin(wrapping))).as("the wrapping key").isFalse();
            for (byte[] any : old) {
                assertThat(files.contains(latin(any))).as("a key as it was wrapped before").isFalse();
            }
            assertThat(select("SELECT wrapped FROM sealing_key")).hasSize(old.size() - 1);
        }
        vault.close();
        vault = VaultSamples.open(directory);
        neighbours.forEach((id, details) -> assertThat(vault.detailsSeal().open(id, details))
                .isEqualTo(VaultSamples.DO));
    }

    @Test
    void it_waits_for_whoever_still_reads_the_older_state() throws Exception {
        byte[] theirs = select("SELECT wrapped FROM sealing_key WHERE person = '" + person + "'").getFirst();
        try (Connection reader = connect(); Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM sealing_key").close();
            CompletableFuture<Void> forgetting = CompletableFuture.runAsync(() -> vault.forget(person));
            assertThat(forgetting.handle((done, failure) -> true)
                    .completeOnTimeout(false, 300, TimeUnit.MILLISECONDS)).succeedsWithin(Duration.ofSeconds(10));
            assertThat(forgetting).as("while somebody reads").isNotDone();
            statement.execute("COMMIT");
            assertThat(forgetting).succeedsWithin(Duration.ofSeconds(60));
        }
        assertThat(files()).doesNotContain(latin(theirs));
    }

    @Test
    void it_says_so_where_the_older_state_is_read_for_too_long() throws Exception {
        try (SqliteFile file = SqliteFile.open(directory, SqliteVault.FILE);
                Connection reader = connect();
                Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM sealing_key").close();
            assertThat(file.rewrite(Duration.ofMillis(50))).isFalse();
            statement.execute("COMMIT");
            assertThat(file.rewrite(Duration.ofMillis(50))).isTrue();
        }
    }

    @Test
    void an_erasure_that_was_cut_off_before_the_bytes_were_cleared_is_not_counted_and_is_completed_by_the_next() {
        vault.forget(person);
        VaultSamples.change(directory, "UPDATE forgotten SET complete = 0");
        assertThat(vault.forgotten()).isEmpty();
        assertThatThrownBy(() -> vault.detailsSeal().seal(person, VaultSamples.BUI))
                .isInstanceOf(DetailsForgotten.class);
        vault.forget(person);
        assertThat(vault.forgotten()).contains(person);
        neighbours.forEach((id, details) -> assertThat(vault.detailsSeal().open(id, details))
                .isEqualTo(VaultSamples.DO));
    }

    @Test
    void a_vault_of_the_first_format_learns_to_forget() {
        vault.close();
        VaultSamples.former(directory, 1);
        vault = VaultSamples.open(directory);
        vault.forget(person);
        assertThat(vault.forgotten()).contains(person);
    }

    private List<byte[]> select(String sql) throws SQLException {
        var found = new ArrayList<byte[]>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getBytes(1));
            }
        }
        return found;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqliteVault.FILE));
    }

    /** Every byte of every file of the directory. */
    private String files() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(latin(Files.readAllBytes(file)));
            }
        }
        return all.toString();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
