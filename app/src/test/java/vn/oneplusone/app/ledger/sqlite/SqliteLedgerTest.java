package vn.oneplusone.app.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.Acknowledged;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerContract;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Promise;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StreamConflict;

/** The contract, kept by the SQLite file; and what is particular to that file. */
class SqliteLedgerTest extends LedgerContract {
    @TempDir
    Path directory;

    @Override
    protected Ledger open(Clock clock) {
        return SqliteLedger.open(directory, clock);
    }

    @Test
    void writes_ahead_and_flushes_at_each_commit() throws SQLException {
        LedgerFile file = new LedgerFile(directory.resolve(SqliteLedger.FILE), false);
        try (Connection writer = file.writer(); var statement = writer.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1)).isEqualTo("wal");
            assertThat(statement.executeQuery("PRAGMA synchronous").getInt(1)).isEqualTo(2);
        }
        assertThat(directory.resolve(SqliteLedger.FILE + "-wal")).exists();
    }

    @Test
    void a_connection_for_reading_cannot_write() throws SQLException {
        LedgerFile file = new LedgerFile(directory.resolve(SqliteLedger.FILE), false);
        try (Connection reader = file.reader()) {
            assertThatThrownBy(() -> LedgerFile.execute(reader, "DELETE FROM entry")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void refuses_a_strangers_database_and_leaves_it_as_it_was(@TempDir Path elsewhere) throws Exception {
        Path file = elsewhere.resolve(SqliteLedger.FILE);
        sql(file, "CREATE TABLE accounts (name TEXT)");
        assertRefusedUntouched(elsewhere);
    }

    @Test
    void refuses_a_file_that_is_no_database_and_leaves_it_as_it_was(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve(SqliteLedger.FILE), "Danh sách đoàn viên năm 2021\n".repeat(200));
        assertRefusedUntouched(elsewhere);
    }

    @Test
    void refuses_a_newer_format_and_leaves_it_as_it_was(@TempDir Path elsewhere) throws Exception {
        SqliteLedger.open(elsewhere, clock()).close();
        sql(elsewhere.resolve(SqliteLedger.FILE), "PRAGMA user_version = 2");
        assertRefusedUntouched(elsewhere);
        assertThatThrownBy(() -> SqliteLedger.openReadOnly(elsewhere)).hasMessageContaining("format 2");
    }

    private void assertRefusedUntouched(Path elsewhere) throws IOException {
        Path file = elsewhere.resolve(SqliteLedger.FILE);
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteLedger.open(elsewhere, clock())).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> SqliteLedger.openReadOnly(elsewhere)).isInstanceOf(LedgerUnavailable.class);

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void an_empty_file_becomes_a_ledger(@TempDir Path elsewhere) throws IOException {
        Files.createFile(elsewhere.resolve(SqliteLedger.FILE));
        try (Ledger made = SqliteLedger.open(elsewhere, clock())) {
            assertThat(made.head().size()).isZero();
        }
    }

    @Test
    void opened_for_reading_it_reads_and_nothing_else() {
        List<Acknowledged> written = appendSome(5);
        try (Ledger reading = SqliteLedger.openReadOnly(directory)) {
            Promise.checkAll(reading, written);
            assertThatThrownBy(() -> reading.append(Samples.commit(Samples.entry("a", 0))))
                    .isInstanceOf(LedgerUnavailable.class);
            written = new ArrayList<>(written);
            written.addAll(List.of(append(Samples.commit(Samples.entry("new", 0)))));
            Promise.checkAll(reading, written);
        }
        assertThat(ledger().head().size()).isEqualTo(written.getLast().receipt().size());
    }

    @Test
    void opening_for_reading_makes_no_ledger(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> SqliteLedger.openReadOnly(elsewhere)).isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("there is no ledger");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_ledger_of_no_entries_can_be_opened_for_reading(@TempDir Path elsewhere) {
        SqliteLedger.open(elsewhere, clock()).close();
        try (Ledger reading = SqliteLedger.openReadOnly(elsewhere)) {
            assertThat(reading.head().size()).isZero();
        }
    }

    @Test
    void another_process_writes_beside_this_one() throws Exception {
        int commits = 40;
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                OtherProcess.class.getName(), directory.toString(), Integer.toString(commits)).redirectErrorStream(true)
                .redirectOutput(directory.resolve("other.txt").toFile()).start();
        List<Acknowledged> own = new ArrayList<>();
        try {
            // the other one has begun, so both write at the same time from here on
            while (ledger().head().size() == 0) {
                assertThat(process.isAlive() || ledger().head().size() > 0).isTrue();
                ledger().awaitBeyond(0, Duration.ofSeconds(10));
            }
            for (int i = 0; i < commits; i++) {
                Commit commit = Samples.commit(Samples.entries("here/" + i, 0, 3));
                own.add(new Acknowledged(commit, ledger().append(commit)));
                contend(i);
            }
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(directory.resolve("other.txt"))).isZero();
        Promise.checkAll(ledger(), own);
        assertThat(Samples.commits(ledger())).extracting(StoredCommit::cause).filteredOn(c -> c.startsWith("there/"))
                .hasSize(commits);
        assertThat(ledger().readStream("contended", 0, 1_000)).hasSizeGreaterThanOrEqualTo(commits);
    }

    /** Both processes want the same place of one stream. */
    private void contend(int sequence) {
        try {
            ledger().append(Samples.commit(Samples.entry("contended", sequence)));
        } catch (StreamConflict lost) {
            assertThat(ledger().readStream("contended", sequence, 1)).hasSize(1);
        }
    }

    @Test
    void appends_that_wait_for_each_other_share_a_transaction() throws Exception {
        LedgerWriter writer = ((SqliteLedger) ledger()).writer();
        List<Thread> threads = new ArrayList<>();
        List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
        try (Connection holding = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqliteLedger.FILE))) {
            LedgerFile.execute(holding, "BEGIN IMMEDIATE");
            for (int i = 0; i < 21; i++) {
                String stream = "s" + i;
                threads.add(Thread.ofPlatform().start(
                        () -> receipts.add(ledger().append(Samples.commit(Samples.entries(stream, 0, 2))))));
                // the first has the turn and waits for the file; the others wait for the turn
                int queued = i;
                await(() -> writer.waiting() == queued && (queued > 0 || writer.writing()));
            }
            LedgerFile.execute(holding, "ROLLBACK");
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(receipts).hasSize(21);
        assertThat(ledger().head().size()).isEqualTo(42);
        assertThat(writer.transactions()).isEqualTo(2);
        Promise.checkAll(ledger(), List.of());
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        Awaitility.await().until(condition::holds);
    }

    @Test
    void a_refused_commit_costs_no_transaction() {
        append(Samples.commit(Samples.entry("a", 0)));
        LedgerWriter writer = ((SqliteLedger) ledger()).writer();
        assertThat(writer.transactions()).isEqualTo(1);
        assertThatThrownBy(() -> ledger().append(Samples.commit(Samples.entry("a", 0))))
                .isInstanceOf(StreamConflict.class);
        assertThat(writer.transactions()).isEqualTo(1);
    }

    private static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            LedgerFile.execute(connection, sql);
        }
    }
}
