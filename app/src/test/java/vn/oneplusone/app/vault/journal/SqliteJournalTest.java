package vn.oneplusone.app.vault.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.keys.VaultSamples;

class SqliteJournalTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE journal SET person = NULL", "DELETE FROM journal"})
    void the_journal_only_grows_also_for_whoever_has_the_file_open(String sql) {
        try (SqliteVault vault = SqliteVault.open(directory, Map.of(), warning -> {
        })) {
            vault.accounts(Clock.systemUTC()).journal().reading(UUID.randomUUID(), List.of(UUID.randomUUID()), "/x");
        }
        assertThatThrownBy(() -> VaultSamples.change(directory, sql)).hasStackTraceContaining("only grows");
    }
}
