package vn.oneplusone.app.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.NewEntry;

/** Each index is exchanged for one that was made over a copy of its table, in which something was changed. */
class IndexCheckTest {
    private @TempDir Path folder;

    @BeforeEach
    void appendTen() {
        try (SqliteLedger ledger = SqliteLedger.open(folder, Clock.systemUTC())) {
            IntStream.range(0, 10).forEach(i -> ledger.append(new Commit("cause " + i, new UUID(0, 0).toString(),
                    List.of(new NewEntry("event " + i, "stream " + i, 0, "a.B", "1", Clock.systemUTC().instant(), "{}",
                            "{}")))));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sqlite_autoindex_entry_1  | DELETE FROM copy WHERE position = 4
            sqlite_autoindex_entry_1  | UPDATE copy SET event_id = 'event 4b' WHERE position = 4
            sqlite_autoindex_entry_1  | UPDATE copy SET event_id = CASE position WHEN 0 THEN 'event 1' ELSE 'event 0' END WHERE position < 2
            sqlite_autoindex_entry_1  | INSERT INTO copy SELECT 10, 'a', 0, 'event 9b', leaf, bytes FROM entry LIMIT 1
            entry_stream              | DELETE FROM copy WHERE position = 4
            entry_stream              | UPDATE copy SET stream = 'stream 4b' WHERE position = 4
            entry_stream              | UPDATE copy SET stream = 'stream 5', sequence = 1 WHERE position = 4
            entry_stream              | UPDATE copy SET sequence = 1 WHERE position = 4
            entry_stream              | UPDATE copy SET stream = NULL WHERE position = 4
            sqlite_autoindex_commit_1 | DELETE FROM copy WHERE "first" = 4
            sqlite_autoindex_commit_1 | UPDATE copy SET cause = 'cause 4b' WHERE "first" = 4
            """)
    void an_index_that_does_not_hold_what_its_table_holds_is_found(String index, String change) throws SQLException {
        exchange(index, change, "");
        assertThat(damage()).hasValueSatisfying(found -> assertThat(found).contains(index, "are not the"));
    }

    @ParameterizedTest
    @CsvSource({"sqlite_autoindex_entry_1, DESC", "entry_stream, DESC", "sqlite_autoindex_commit_1, DESC"})
    void an_index_out_of_order_is_found(String index, String order) throws SQLException {
        exchange(index, "SELECT 1", order);
        assertThat(damage()).hasValueSatisfying(found -> assertThat(found).contains(index, "out of order"));
    }

    /** The same bytes in the same order, so that reading shows nothing; but whoever looks a text up finds no row. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sqlite_autoindex_entry_1  | UPDATE copy SET event_id = CAST(event_id AS BLOB)
            entry_stream              | UPDATE copy SET stream = CAST(stream AS BLOB)
            entry_stream              | UPDATE copy SET sequence = NULL
            entry_stream              | UPDATE copy SET sequence = 0.0
            sqlite_autoindex_commit_1 | UPDATE copy SET cause = CAST(cause AS BLOB)
            """)
    void an_index_whose_values_are_of_another_type_is_found(String index, String change) throws SQLException {
        exchange(index, change, "");
        assertThat(damage()).hasValueSatisfying(found -> assertThat(found).contains(index, "another type"));
    }

    @Test
    void an_index_that_holds_a_text_twice_is_found() throws SQLException {
        exchange("sqlite_autoindex_entry_1", "UPDATE copy SET event_id = 'event 5' WHERE position = 4", "");
        assertThat(damage()).hasValueSatisfying(found -> assertThat(found).contains("twice"));
    }

    @ParameterizedTest
    @CsvSource({"sqlite_autoindex_entry_1", "entry_stream", "sqlite_autoindex_commit_1"})
    void a_faithful_one_is_none_the_worse_for_having_been_exchanged(String index) throws SQLException {
        exchange(index, "SELECT 1", "");
        assertThat(damage()).isEmpty();
    }

    private void exchange(String index, String change, String order) throws SQLException {
        boolean ofCommits = index.contains("commit");
        String columns = switch (index) {
            case "entry_stream" -> "(stream " + order + ", sequence) WHERE stream IS NOT NULL";
            case "sqlite_autoindex_entry_1" -> "(event_id " + order + ")";
            default -> "(cause " + order + ")";
        };
        try (Connection connection = open()) {
            LedgerFile.execute(connection, ofCommits
                    ? "CREATE TABLE copy (\"first\" INTEGER PRIMARY KEY, count, cause TEXT, committed_at, root)"
                    : "CREATE TABLE copy (position INTEGER PRIMARY KEY, stream TEXT, sequence, event_id TEXT, leaf, bytes)");
            LedgerFile.execute(connection, "INSERT INTO copy SELECT * FROM " + (ofCommits ? "\"commit\"" : "entry"));
            LedgerFile.execute(connection, change);
            LedgerFile.execute(connection, "CREATE INDEX other ON copy " + columns);
            LedgerFile.execute(connection, "PRAGMA writable_schema = ON");
            LedgerFile.execute(connection, "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema"
                    + " WHERE name = 'other') WHERE name = '" + index + "'");
        }
    }

    private Optional<String> damage() throws SQLException {
        try (Connection connection = open()) {
            return Optional.ofNullable(new IndexCheck(connection).firstDamage());
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteLedger.FILE));
    }
}
