package vn.oneplusone.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void a_vault_of_the_format_before_learns_of_the_journal_and_of_closing() {
        try (SqliteVault vault = SqliteVault.open(directory, Map.of(), warning -> {
        })) {
            vault.accounts(Clock.systemUTC()).create("canbo", "Tên", Role.AUDITOR, null, "mot-cong-mot");
        }
        for (String sql : List.of("DROP TABLE journal", "ALTER TABLE account DROP COLUMN closed",
                "ALTER TABLE account DROP COLUMN version", "ALTER TABLE account DROP COLUMN sessions",
                "ALTER TABLE account DROP COLUMN last_sign_in", "PRAGMA user_version = 3")) {
            VaultSamples.change(directory, sql);
        }
        try (SqliteVault vault = SqliteVault.open(directory, Map.of(), warning -> {
        })) {
            Accounts accounts = vault.accounts(Clock.systemUTC());
            assertThat(accounts.close("canbo", 0).closed()).isTrue();
            accounts.journal().refusal(UUID.randomUUID(), null, "/x");
            assertThat(accounts.journal().before(null, 9)).hasSize(1);
        }
    }
}
