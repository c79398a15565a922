package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.ProviderIdentity;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.app.vault.links.ClaimDetails;
import vn.oneplusone.app.vault.links.ReferralLink;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.links.YouthClaims;
import vn.oneplusone.app.vault.store.VaultRefused;
import vn.oneplusone.membership.events.Organization;

class VaultOpeningTest {
    private static final String KEY = Base64.getEncoder().encodeToString(AesGcm.random(32));

    @TempDir
    Path parent;
    private final List<String> warnings = new ArrayList<>();

    private Path directory() {
        return parent.resolve("data");
    }

    private SqliteVault open(Map<String, String> environment) {
        return SqliteVault.open(directory(), environment, warnings::add);
    }

    @Test
    void the_first_start_makes_a_master_key_and_says_loudly_to_keep_a_copy() throws IOException {
        try (Vault vault = open(Map.of())) {
            assertThat(vault.created()).isTrue();
        }
        assertThat(warnings).singleElement().asString().contains("KHOÁ CHÍNH", "MASTER KEY", "master.key")
                .doesNotContain(keyIn(directory().resolve("master.key")));

        try (Vault vault = open(Map.of())) {
            assertThat(vault.created()).isFalse();
        }
        assertThat(warnings).hasSize(1);
    }

    @Test
    void only_the_owner_may_read_the_master_key_and_the_vault() throws IOException {
        try (Vault vault = open(Map.of())) {
            vault.reserve("person-code", "TN-1");
            for (String name : List.of("master.key", "vault.db", "vault.db-wal", "vault.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory().resolve(name))))
                        .as(name).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void takes_the_master_key_from_the_environment_and_writes_none() {
        try (Vault vault = open(Map.of(MasterKey.VARIABLE, KEY + "\n"))) {
            assertThat(vault.created()).isTrue();
        }
        assertThat(warnings).isEmpty();
        assertThat(directory().resolve("master.key")).doesNotExist();
        assertThatCode(() -> open(Map.of(MasterKey.VARIABLE, KEY)).close()).doesNotThrowAnyException();
    }

    @Test
    void takes_the_master_key_from_the_file_that_the_environment_names() throws IOException {
        Path file = Files.writeString(parent.resolve("key"), "# khoá\n" + KEY + "\n");
        open(Map.of(MasterKey.FILE_VARIABLE, file.toString())).close();

        assertThat(directory().resolve("master.key")).doesNotExist();
        assertThatCode(() -> open(Map.of(MasterKey.VARIABLE, KEY)).close()).as("it is the same key")
                .doesNotThrowAnyException();
    }

    @Test
    void makes_no_key_when_the_file_that_the_environment_names_is_missing() {
        assertThatThrownBy(() -> open(Map.of(MasterKey.FILE_VARIABLE, parent.resolve("none").toString())))
                .isInstanceOf(VaultRefused.MasterKeyMissing.class);
        assertThat(directory().resolve("master.key")).doesNotExist();
    }

    @Test
    void refuses_a_wrong_master_key_at_once() {
        open(Map.of()).close();

        assertThatThrownBy(() -> open(Map.of(MasterKey.VARIABLE, KEY)))
                .isInstanceOf(VaultRefused.MasterKeyWrong.class).hasMessageContaining("Khoá chính không đúng")
                .hasMessageContaining("does not belong").hasMessageNotContaining(KEY);
        assertThatCode(() -> open(Map.of()).close()).as("the right one still opens it").doesNotThrowAnyException();
    }

    @Test
    void refuses_to_replace_a_lost_master_key() throws IOException {
        open(Map.of()).close();
        Files.delete(directory().resolve("master.key"));

        assertThatThrownBy(() -> open(Map.of())).isInstanceOf(VaultRefused.MasterKeyMissing.class);
        assertThat(directory().resolve("master.key")).doesNotExist();
    }

    @Test
    void refuses_what_is_not_a_master_key_without_repeating_it() throws IOException {
        for (String bad : List.of("mật khẩu", "c2hvcnQ=", KEY + KEY)) {
            assertThatThrownBy(() -> open(Map.of(MasterKey.VARIABLE, bad)))
                    .isInstanceOf(VaultRefused.MasterKeyMalformed.class).hasMessageNotContaining(bad).hasNoCause();
        }
        Files.writeString(directory().resolve("master.key"), "");
        assertThatThrownBy(() -> open(Map.of())).isInstanceOf(VaultRefused.MasterKeyMalformed.class);
    }

    @Test
    void a_missing_vault_is_not_replaced_where_one_has_to_be() throws IOException {
        assertThatThrownBy(() -> SqliteVault.openExisting(directory(), Map.of(MasterKey.VARIABLE, KEY)))
                .isInstanceOf(VaultRefused.VaultMissing.class);
        assertThat(directory()).doesNotExist();

        Files.createDirectories(directory());
        Files.createFile(directory().resolve("vault.db"));
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> SqliteVault.openExisting(directory(), Map.of(MasterKey.VARIABLE, KEY)))
                    .as("attempt %d", attempt).isInstanceOf(VaultRefused.VaultMissing.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,", "2,", "3,", "4,", "5,", "6,", "6, DROP TABLE provider_binding",
            "6, ALTER TABLE youth_claim DROP COLUMN paused_at", "7,"})
    void a_vault_of_each_format_before_opens_with_what_it_holds_and_learns_the_rest(int format,
            @Nullable String lacking) {
        UUID reader = UUID.randomUUID();
        ReferralLinks.Made made;
        try (SqliteVault vault = open(Map.of())) {
            Accounts accounts = vault.accounts(Clock.systemUTC());
            accounts.create("an", "An", Role.AUDITOR, null, null);
            accounts.journal().reading(reader, List.of(UUID.randomUUID()), "/people/{id}");
            made = accounts.links().make(UUID.randomUUID(), Organization.UNION, UUID.randomUUID(), reader,
                    Duration.ofDays(9));
        }
        VaultSamples.former(directory(), format);
        if (lacking != null) {
            VaultSamples.change(directory(), lacking);
        }

        for (int opening = 1; opening <= 2; opening++) {
            try (SqliteVault vault = SqliteVault.openExisting(directory(), Map.of())) {
                Accounts accounts = vault.accounts(Clock.systemUTC());
                assertThat(accounts.find("an")).isPresent();
                assertThat(accounts.journal().before(null, 9)).hasSize(format < 4 ? 0 : 1);
                assertThat(accounts.links().linked(made.token()).isPresent()).isEqualTo(format >= 5);
            }
        }
        try (SqliteVault vault = SqliteVault.openExisting(directory(), Map.of())) {
            Accounts accounts = vault.accounts(Clock.systemUTC());
            ProviderIdentity identity = new ProviderIdentity("https://id.example", "an");
            accounts.bindings().bind("an", identity);
            assertThat(accounts.bindings().account(identity)).isEqualTo(accounts.find("an"));
            YouthClaims.Form form = YouthClaims.form();
            ReferralLink link = accounts.links().make(UUID.randomUUID(), Organization.UNION, UUID.randomUUID(),
                    reader, Duration.ofDays(9)).link();
            accounts.links().claims().leave(link, form, new ClaimDetails("An", LocalDate.of(2004, 3, 26), null, null,
                    LocalDate.of(2021, 3, 26), null));
            assertThat(accounts.links().claims().pause(form.claim())).isTrue();
            Account next = accounts.handOver(reader, "an", 0, "binh", "Bình");
            assertThat(accounts.find("binh")).hasValue(next);
            assertThat(accounts.journal().before(null, 9)).hasSize(format < 4 ? 1 : 2);
        }
        assertThatThrownBy(() -> VaultSamples.change(directory(), "DELETE FROM journal"))
                .hasStackTraceContaining("only grows");
    }

    @Test
    void a_damaged_row_of_a_key_is_found_out() {
        var person = UUID.randomUUID();
        try (Vault vault = open(Map.of())) {
            String sealed = vault.detailsSeal().seal(person, VaultSamples.BUI);
            VaultSamples.change(directory(), "UPDATE sealing_key SET wrapped = zeroblob(60) WHERE person IS NOT NULL");

            assertThatThrownBy(() -> vault.detailsSeal().open(person, sealed)).isInstanceOf(SealBroken.class);
        }
    }

    private static String keyIn(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(Base64.getDecoder().decode(lines.getLast())).hasSize(32);
        return lines.getLast();
    }
}
