package vn.oneplusone.app.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.Acknowledged;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Promise;
import vn.oneplusone.app.ledger.Samples;

/** A disk that is full or takes nothing: it is said, nothing is lost, and the ledger goes on when there is room again. */
class PoorDiskTest {
    @TempDir
    Path directory;

    private final List<Acknowledged> written = new ArrayList<>();
    private LedgerFile file;

    @BeforeEach
    void write() {
        file = new LedgerFile(directory.resolve(SqliteLedger.FILE), false);
        try (SqliteLedger ledger = open()) {
            for (int i = 0; i < 5; i++) {
                Commit commit = Samples.commit(Samples.entries("s" + i, 0, 3));
                written.add(new Acknowledged(commit, ledger.append(commit)));
            }
        }
    }

    private SqliteLedger open() {
        return SqliteLedger.open(directory, Clock.systemUTC());
    }

    @Test
    void a_full_disk_is_told_and_when_there_is_room_again_the_same_command_goes_through() throws SQLException {
        Commit small = Samples.commit(Samples.entry("small", 0));
        Commit large = Samples.commit(Samples.entries("large", 0, 300));
        try (Connection connection = file.writer();
                LedgerWriter writer = new LedgerWriter(connection, Clock.systemUTC(), cause -> null);
                SqliteLedger reading = open()) {
            // SQLite's own limit ends in the very error of a full disk: SQLITE_FULL.
            LedgerFile.execute(connection, "PRAGMA max_page_count = 1");
            assertThatThrownBy(() -> writer.append(large)).isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("not recorded").hasMessageContaining("full");
            Promise.checkAll(reading, written);
            assertThat(reading.recorded(large.cause())).isEmpty();

            LedgerFile.execute(connection, "PRAGMA max_page_count = 1000000");
            written.add(new Acknowledged(large, writer.append(large)));
            written.add(new Acknowledged(small, writer.append(small)));
            Promise.checkAll(reading, written);
        }
    }

    @Test
    void a_directory_where_the_file_should_be_is_told(@TempDir Path elsewhere) throws IOException {
        Files.createDirectory(elsewhere.resolve(SqliteLedger.FILE));
        assertRefused(elsewhere);
    }

    @Test
    void a_file_where_the_directory_should_be_is_told(@TempDir Path elsewhere) throws IOException {
        assertRefused(Files.createFile(elsewhere.resolve("data")));
        assertRefused(elsewhere.resolve("data").resolve("deeper"));
    }

    private static void assertRefused(Path where) {
        assertThatThrownBy(() -> SqliteLedger.open(where, Clock.systemUTC())).isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining(where.toString());
    }

    /** Whoever may write anywhere cannot be shown this; the next test shows it to them. */
    @Test
    void a_directory_that_may_not_be_written_is_told_and_still_read() throws IOException {
        Path closed = directory.resolve(SqliteLedger.FILE);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(closed)).as("permissions bind this user").isFalse();
            assertThatThrownBy(this::open).isInstanceOf(LedgerUnavailable.class);
        } finally {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-r--r--"));
        }
        assertGoesOn();
    }

    @Test
    void a_writer_that_may_not_write_says_so_and_nothing_is_lost() throws SQLException {
        Commit commit = Samples.commit(Samples.entry("refused", 0));
        try (Connection connection = file.writer();
                LedgerWriter writer = new LedgerWriter(connection, Clock.systemUTC(), cause -> null)) {
            LedgerFile.execute(connection, "PRAGMA query_only = ON");
            assertThatThrownBy(() -> writer.append(commit)).isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("not recorded").hasMessageContaining("readonly");
        }
        assertGoesOn();
    }

    private void assertGoesOn() {
        try (SqliteLedger ledger = open()) {
            Promise.checkAll(ledger, written);
            Commit commit = Samples.commit(Samples.entry("refused", 0));
            written.add(new Acknowledged(commit, ledger.append(commit)));
            Promise.checkAll(ledger, written);
        }
    }
}
