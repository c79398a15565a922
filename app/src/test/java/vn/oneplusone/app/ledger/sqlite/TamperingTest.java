package vn.oneplusone.app.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.ledger.NaiveTree;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.app.ledger.tree.Damage;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.ledger.tree.Verdict.Finding;
import vn.oneplusone.app.ledger.tree.Verdict.Sound;

/** What somebody, or a disk, does to a file of some hundreds of entries: it is found, at its place, and never ends in an exception. */
class TamperingTest {
    private static final int COMMITS = 120;

    /** Three entries each; the one that is tampered with is the second of a commit. */
    private static final long POSITION = 181;

    private static final long COMMIT = 180;

    @TempDir
    static Path honest;

    @TempDir
    Path directory;

    private Path file;

    @BeforeAll
    static void write() {
        try (SqliteLedger ledger = SqliteLedger.open(honest,
                new SettableClock(Instant.parse("2021-01-05T08:00:00Z")))) {
            for (int i = 0; i < COMMITS; i++) {
                List<NewEntry> entries = new ArrayList<>(Samples.entries("person/" + i % 40, i / 40 * 2L, 2));
                entries.add(Samples.entry(null, 0));
                ledger.append(Samples.commit(entries));
            }
        }
    }

    @BeforeEach
    void copy() throws IOException {
        file = directory.resolve(SqliteLedger.FILE);
        Files.copy(honest.resolve(SqliteLedger.FILE), file);
        assertThat(honest.resolve(SqliteLedger.FILE + "-wal")).doesNotExist();
    }

    @Test
    void the_honest_file_is_sound() {
        assertThat(((Sound) verify()).size()).isEqualTo(3 * COMMITS);
    }

    static List<Arguments> tampering() {
        return List.of(
                at("a byte of an entry", "UPDATE entry SET bytes = " + edited() + " WHERE position = 181",
                        POSITION, Damage.CHANGED),
                at("a leaf", "UPDATE entry SET leaf = zeroblob(32) WHERE position = 181", POSITION, Damage.CHANGED),
                at("a leaf that is cut off", "UPDATE entry SET leaf = substr(leaf, 1, 31) WHERE position = 181",
                        POSITION, Damage.CHANGED),
                at("the stream", "UPDATE entry SET stream = 'person/x' WHERE position = 181", POSITION,
                        Damage.CONTRADICTED),
                at("the stream taken away", "UPDATE entry SET stream = NULL WHERE position = 181", POSITION,
                        Damage.CONTRADICTED),
                at("the sequence", "UPDATE entry SET sequence = 77 WHERE position = 181", POSITION,
                        Damage.CONTRADICTED),
                at("the event's id", "UPDATE entry SET event_id = 'another' WHERE position = 181", POSITION,
                        Damage.CONTRADICTED),
                at("the position", "UPDATE entry SET position = 9999 WHERE position = 181", POSITION,
                        Damage.DISCONTINUOUS),
                at("an entry deleted", "DELETE FROM entry WHERE position = 181", POSITION, Damage.DISCONTINUOUS),
                at("the first entry deleted", "DELETE FROM entry WHERE position = 0", 0, Damage.DISCONTINUOUS),
                at("an entry deleted and the rest moved up",
                        "DELETE FROM entry WHERE position = 181; " + moved("position > 181", -1), POSITION,
                        Damage.CONTRADICTED),
                at("an entry inserted", moved("position >= 181", 1)
                        + "; INSERT INTO entry SELECT 181, stream, 99, 'inserted', leaf, bytes FROM entry WHERE position = 182",
                        POSITION, Damage.CONTRADICTED),
                at("two entries swapped", "UPDATE entry SET position = -1 WHERE position = 181; "
                        + "UPDATE entry SET position = 181 WHERE position = 200; "
                        + "UPDATE entry SET position = 200 WHERE position = -1", POSITION, Damage.CONTRADICTED),
                at("the bytes of two entries swapped with their leaves",
                        "CREATE TEMP TABLE kept AS SELECT position, leaf, bytes FROM entry; "
                                + "UPDATE entry SET (leaf, bytes) = (SELECT leaf, bytes FROM kept WHERE position = "
                                + "iif(entry.position = 181, 200, 181)) WHERE position IN (181, 200)",
                        POSITION, Damage.CONTRADICTED),
                at("the end cut off", "DELETE FROM entry WHERE position >= 357", 357, Damage.DISCONTINUOUS),
                at("the end cut off with its commit", "DELETE FROM entry WHERE position >= 357; "
                        + "DELETE FROM \"commit\" WHERE first >= 357", 357, Damage.DISCONTINUOUS),
                at("the end cut off, and the head told so but not its root",
                        "DELETE FROM entry WHERE position >= 357; DELETE FROM \"commit\" WHERE first >= 357; "
                                + "UPDATE head SET size = 357",
                        357, Damage.HEAD_WRONG),
                at("the end cut off, and the head told so but not its frontier",
                        "DELETE FROM entry WHERE position >= 357; DELETE FROM \"commit\" WHERE first >= 357; "
                                + "UPDATE head SET size = 357, root = (SELECT root FROM \"commit\" WHERE first = 354)",
                        357, Damage.STORE),
                at("a commit torn at the end", "DELETE FROM entry WHERE position >= 359; UPDATE head SET size = 359",
                        359, Damage.DISCONTINUOUS),
                at("the head's root", "UPDATE head SET root = zeroblob(32)", 360, Damage.HEAD_WRONG),
                at("the head's size, smaller", "UPDATE head SET size = 357", 357, Damage.HEAD_WRONG),
                at("the head's size, within a commit", "UPDATE head SET size = 358", 358, Damage.HEAD_WRONG),
                at("the head's size, larger", "UPDATE head SET size = 361", 360, Damage.DISCONTINUOUS),
                at("the head's size, below 0", "UPDATE head SET size = -1", 0, Damage.HEAD_WRONG),
                at("the head's size, 0", "UPDATE head SET size = 0", 0, Damage.HEAD_WRONG),
                at("the head set back with its root",
                        "UPDATE head SET size = 357, root = (SELECT root FROM \"commit\" WHERE first = 354)", 357,
                        Damage.BEYOND_HEAD),
                at("the head's instant", "UPDATE head SET committed_at = committed_at + 1", 360, Damage.STORE),
                at("the head's frontier", "UPDATE head SET frontier = zeroblob(128)", 360, Damage.STORE),
                at("the head's frontier cut off", "UPDATE head SET frontier = zeroblob(31)", 360, Damage.STORE),
                at("the head deleted", "DELETE FROM head", 0, Damage.DISCONTINUOUS),
                at("a commit's root", "UPDATE \"commit\" SET root = zeroblob(32) WHERE first = 180", COMMIT,
                        Damage.ROOT_WRONG),
                at("a commit's cause", "UPDATE \"commit\" SET cause = 'another' WHERE first = 180", COMMIT,
                        Damage.CONTRADICTED),
                at("a commit's instant", "UPDATE \"commit\" SET committed_at = committed_at + 1 WHERE first = 180",
                        COMMIT, Damage.CONTRADICTED),
                at("a commit's instant far away",
                        "UPDATE \"commit\" SET committed_at = 9223372036854775807 WHERE first = 180", COMMIT,
                        Damage.CONTRADICTED),
                at("a commit's count, smaller", "UPDATE \"commit\" SET count = 2 WHERE first = 180", COMMIT,
                        Damage.ROOT_WRONG),
                at("a commit's count, larger", "UPDATE \"commit\" SET count = 4 WHERE first = 180", COMMIT + 3,
                        Damage.CONTRADICTED),
                at("a commit's count, 0", "UPDATE \"commit\" SET count = 0 WHERE first = 180", COMMIT,
                        Damage.DISCONTINUOUS),
                at("a commit's beginning", "UPDATE \"commit\" SET first = 181 WHERE first = 180", COMMIT,
                        Damage.DISCONTINUOUS),
                at("a commit deleted", "DELETE FROM \"commit\" WHERE first = 180", COMMIT, Damage.DISCONTINUOUS),
                at("two commits made one", "DELETE FROM \"commit\" WHERE first = 183; "
                        + "UPDATE \"commit\" SET count = 6 WHERE first = 180", COMMIT + 3, Damage.CONTRADICTED),
                at("a row beyond the head", "INSERT INTO entry SELECT 360, NULL, 0, 'beyond', leaf, bytes FROM entry "
                        + "WHERE position = 0", 360, Damage.BEYOND_HEAD),
                at("a row before the beginning", "INSERT INTO entry SELECT -5, NULL, 0, 'before', leaf, bytes FROM "
                        + "entry WHERE position = 0", 360, Damage.STORE),
                at("an index dropped", "DROP INDEX entry_stream", 360, Damage.STORE),
                at("a trigger", "CREATE TRIGGER quiet BEFORE INSERT ON entry BEGIN SELECT RAISE(IGNORE); END", 360,
                        Damage.STORE),
                at("a table of a stranger", "CREATE TABLE notes (text TEXT)", 360, Damage.STORE),
                at("a table dropped", "DROP TABLE \"commit\"", 0, Damage.UNREADABLE),
                at("a ledger no more", "PRAGMA application_id = 1", 0, Damage.UNREADABLE));
    }

    private static Arguments at(String what, String sql, long position, Damage damage) {
        return argumentSet(what, sql, position, damage);
    }

    /** One letter of the payload. */
    private static String edited() {
        return "CAST(replace(CAST(bytes AS TEXT), 'TN-07', 'TN-08') AS BLOB)";
    }

    /** Over a detour, because positions are unique at every moment. */
    private static String moved(String which, int by) {
        return "UPDATE entry SET position = position + 1000000 WHERE " + which
                + "; UPDATE entry SET position = position - 1000000 + " + by + " WHERE position >= 1000000";
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void each_is_found_at_its_place(String sql, long position, Damage damage) throws SQLException {
        assertThat(changed(sql)).as("rows changed").isTrue();
        assertFound(position, damage);
    }

    @Test
    void of_two_damages_the_first_is_named() throws SQLException {
        changed("DELETE FROM entry WHERE position = 300; UPDATE entry SET bytes = " + edited()
                + " WHERE position = 181");
        assertFound(POSITION, Damage.CHANGED);
    }

    @Test
    void an_entry_that_was_changed_with_its_leaf_is_found_by_the_root() throws SQLException {
        rehash(POSITION, edited());
        assertFound(COMMIT, Damage.ROOT_WRONG);
    }

    @Test
    void a_double_is_found_though_the_index_that_forbids_it_was_dropped() throws SQLException {
        changed("DROP INDEX entry_stream; UPDATE entry SET sequence = 0 WHERE position = 181");
        rehash(POSITION, "CAST(replace(CAST(bytes AS TEXT), '\"sequence\":3', '\"sequence\":2') AS BLOB)");
        changed("UPDATE entry SET sequence = 2 WHERE position = 181");
        assertFound(POSITION, Damage.STREAM_BROKEN);
    }

    /** What nobody can find without a root kept elsewhere; so much must be said. */
    @Test
    void a_ledger_cut_off_with_its_head_is_sound_but_has_another_root() throws SQLException {
        Sound before = (Sound) verify();
        changed("DELETE FROM entry WHERE position >= 256; DELETE FROM \"commit\" WHERE first >= 255; "
                + "DELETE FROM entry WHERE position >= 255");
        try (Connection connection = connect()) {
            List<byte[]> entries = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT bytes FROM entry ORDER BY position")) {
                while (row.next()) {
                    entries.add(row.getBytes(1));
                }
            }
            Frontier frontier = new Frontier();
            entries.forEach(entry -> frontier.add(NaiveTree.leaf(entry)));
            try (var update = connection.prepareStatement("UPDATE head SET size = 255, root = ?, frontier = ?")) {
                update.setBytes(1, frontier.root());
                update.setBytes(2, frontier.bytes());
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
        }
        Sound cut = (Sound) verify();
        assertThat(cut.size()).isEqualTo(255);
        assertThat(cut.root()).isNotEqualTo(before.root());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1494, 1821, 2021, 132})
    void a_byte_flipped_anywhere_is_found_unless_it_is_used_by_nothing(long seed) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(seed);
        String content = content();
        int sound = 0;
        for (int i = 0; i < 75; i++) {
            int offset = random.nextInt(bytes.length);
            byte[] flipped = bytes.clone();
            flipped[offset] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            Verdict verdict = verify();
            if (verdict instanceof Sound) {
                sound++;
                assertThat(content()).as("seed %d, offset %d", seed, offset).isEqualTo(content);
            }
            assertThat(Arrays.equals(Files.readAllBytes(file), flipped)).as("seed %d, offset %d", seed, offset)
                    .isTrue();
        }
        assertThat(sound).as("most bytes are used").isLessThan(40);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void a_file_cut_off_anywhere_is_found(long seed) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            int length = i == 0 ? 0 : i == 1 ? bytes.length - 1 : random.nextInt(bytes.length);
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(verify()).as("seed %d, length %d", seed, length).isInstanceOf(Finding.class);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4})
    void a_page_overwritten_anywhere_is_found_unless_it_is_used_by_nothing(long seed) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(seed);
        String content = content();
        for (int i = 0; i < 25; i++) {
            byte[] overwritten = bytes.clone();
            byte[] garbage = new byte[512];
            random.nextBytes(garbage);
            int offset = random.nextInt(bytes.length / 512) * 512;
            System.arraycopy(garbage, 0, overwritten, offset, 512);
            Files.write(file, overwritten);
            if (verify() instanceof Sound) {
                assertThat(content()).as("seed %d, offset %d", seed, offset).isEqualTo(content);
            }
        }
    }

    @Test
    void a_file_of_garbage_is_found() throws IOException {
        byte[] garbage = new byte[100_000];
        new Random(7).nextBytes(garbage);
        Files.write(file, garbage);
        assertFound(0, Damage.UNREADABLE);
        Files.writeString(file, "Danh sách đoàn viên năm 2021\n".repeat(200));
        assertFound(0, Damage.UNREADABLE);
    }

    @Test
    void an_empty_file_and_none_at_all_are_found() throws IOException {
        Files.write(file, new byte[0]);
        assertFound(0, Damage.UNREADABLE);
        Files.delete(file);
        assertFound(0, Damage.UNREADABLE);
        Files.createDirectory(file);
        assertFound(0, Damage.UNREADABLE);
    }

    private void assertFound(long position, Damage damage) {
        Verdict verdict = verify();
        assertThat(verdict).isInstanceOf(Finding.class);
        assertThat(((Finding) verdict).damage()).as(verdict.toString()).isEqualTo(damage);
        assertThat(((Finding) verdict).position()).as(verdict.toString()).isEqualTo(position);
    }

    private Verdict verify() {
        return LedgerVerification.verify(() -> SqliteLedger.openReadOnly(directory), (done, total) -> {
        });
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private boolean changed(String statements) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            boolean all = true;
            for (String sql : statements.split("; (?!END)", -1)) {
                all &= statement.executeUpdate(sql) > 0 || !sql.matches("(UPDATE|DELETE|INSERT).*");
            }
            return all;
        }
    }

    private void rehash(long position, String bytes) throws SQLException {
        changed("UPDATE entry SET bytes = " + bytes + " WHERE position = " + position);
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT bytes FROM entry WHERE position = " + position)) {
            String leaf = HexFormat.of().formatHex(NaiveTree.leaf(row.getBytes(1)));
            changed("UPDATE entry SET leaf = x'" + leaf + "' WHERE position = " + position);
        }
    }

    /** All that a ledger is, and SQLite's own opinion of the file. */
    private String content() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : List.of("SELECT * FROM entry ORDER BY position",
                    "SELECT * FROM \"commit\" ORDER BY first",
                    "SELECT * FROM head", "SELECT * FROM snapshot",
                    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2", "PRAGMA application_id",
                    "PRAGMA user_version", "PRAGMA integrity_check")) {
                try (ResultSet row = statement.executeQuery(sql)) {
                    while (row.next()) {
                        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            Object value = row.getObject(column);
                            all.append(value instanceof byte[] blob ? HexFormat.of().formatHex(blob) : value)
                                    .append('|');
                        }
                        all.append('\n');
                    }
                }
            }
        }
        return all.toString();
    }
}
