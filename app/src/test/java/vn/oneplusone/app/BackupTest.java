package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.backup.BackupRefused;
import vn.oneplusone.app.backup.BackupRefused.Reason;
import vn.oneplusone.app.backup.LedgerBackup;
import vn.oneplusone.app.backup.VaultBackup;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;
import vn.oneplusone.app.vault.store.VaultRefused;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonRequestCommand.AnswerPersonRequest;
import vn.oneplusone.membership.commands.PersonRequestCommand.RequestPerson;
import vn.oneplusone.membership.commands.PersonRequestCommand.WithdrawPersonRequest;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.membership.events.UnitLevel;

class BackupTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final UUID DISTRICT = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2022-03-01T02:00:00Z");

    @TempDir
    Path temporary;

    private Path data = Path.of("");
    private Path copy = Path.of("");

    @BeforeEach
    void a_district_with_two_people() {
        data = temporary.resolve("data");
        copy = temporary.resolve("away/copy.db");
        try (DataDirectory directory = Installation.open(data)) {
            directory.domain().record("district", Domain.AUTOMATION, new EstablishUnit(DISTRICT, UnitLevel.DISTRICT,
                    null, "888", "Phú Tân", LocalDate.of(2000, 1, 1)));
            register(directory);
            register(directory);
        }
    }

    @Test
    void a_copy_taken_while_others_append_is_a_sound_beginning_of_the_ledger() {
        AtomicBoolean enough = new AtomicBoolean();
        try (DataDirectory directory = Installation.open(data)) {
            CompletableFuture<Void> appending = CompletableFuture.runAsync(() -> {
                while (!enough.get()) {
                    register(directory);
                }
            });
            try {
                long last = 0;
                for (int i = 0; i < 5; i++) {
                    directory.ledger().awaitBeyond(last + 3, Duration.ofSeconds(30));
                    Verdict.Sound sound = LedgerBackup.take(data, Map.of(), copy, true, (done, total) -> {
                    });
                    assertThat(sound.size()).isGreaterThan(last);
                    assertThat(HexFormat.of().formatHex(sound.root()))
                            .isEqualTo(LedgerFacts.rootAt(directory.ledger(), sound.size()));
                    last = sound.size();
                    VaultBackup.take(data, Map.of(), temporary.resolve("vault-" + i + ".db"), false, NOW);
                }
            } finally {
                enough.set(true);
                appending.join();
            }
        }
        // each with the vault that was copied right after it: all people of the ledger open
        Path elsewhere = temporary.resolve("elsewhere");
        LedgerBackup.restore(copy, elsewhere, Map.of(), false, (done, total) -> {
        });
        Map<String, String> key = Map.of("ONEPLUSONE_MASTER_KEY_FILE", data.resolve("master.key").toString());
        VaultBackup.restore(temporary.resolve("vault-4.db"), elsewhere, key, false, false, NOW);
        try (DataDirectory restored = DataDirectory.open(elsewhere, java.time.Clock.systemUTC(), key, warning -> {
        })) {
            assertThat(LedgerVerification.verify(restored.ledger(), (done, total) -> {
            })).isInstanceOf(Verdict.Sound.class);
            register(restored);
        }
    }

    @Test
    void nothing_is_overwritten_unless_it_is_asked_for() throws IOException {
        take();
        byte[] first = Files.readAllBytes(copy);
        refused(Reason.EXISTS, this::take);
        refused(Reason.EXISTS, () -> VaultBackup.take(data, Map.of(), copy, false, NOW));
        assertThat(Files.readAllBytes(copy)).isEqualTo(first);
        refused(Reason.EXISTS, () -> restoreLedger(false));
        Path vault = vaultCopy();
        refused(Reason.EXISTS, () -> VaultBackup.restore(vault, data, Map.of(), false, false, NOW));
        restoreLedger(true);
        VaultBackup.restore(vault, data, Map.of(), true, false, NOW);
        try (var files = Files.list(copy.getParent())) {
            assertThat(files.toList()).containsExactly(copy);
        }
    }

    @Test
    void nothing_is_replaced_while_a_program_has_it_open() {
        take();
        Path vault = vaultCopy();
        try (DataDirectory open = Installation.open(data)) {
            refused(Reason.IN_USE, () -> restoreLedger(true));
            refused(Reason.IN_USE, () -> VaultBackup.restore(vault, data, Map.of(), true, false, NOW));
            register(open);
        }
        restoreLedger(true);
    }

    @Test
    void a_copy_that_does_not_verify_replaces_nothing() throws Exception {
        take();
        byte[] was = head();
        change("UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Phú Tân', 'Phú Tâm') AS BLOB)");
        refused(Reason.DAMAGED, () -> restoreLedger(true));
        Files.writeString(copy, "Danh sách đoàn viên năm 2021\n".repeat(200));
        refused(Reason.DAMAGED, () -> restoreLedger(true));
        refused(Reason.FOREIGN, () -> VaultBackup.restore(copy, data, Map.of(), true, false, NOW));
        Files.delete(copy);
        refused(Reason.MISSING, () -> restoreLedger(true));
        assertThat(head()).isEqualTo(was);
    }

    @Test
    void what_is_damaged_beyond_opening_can_be_replaced() throws IOException {
        take();
        byte[] was = head();
        Files.writeString(data.resolve("ledger.db"), "một tệp hỏng ".repeat(2_000));
        Files.writeString(data.resolve("ledger.db-wal"), "hỏng");
        restoreLedger(true);
        assertThat(head()).isEqualTo(was);
        Installation.open(data).close();
    }

    @Test
    void a_vault_is_restored_after_its_ledger_and_not_beyond_its_retention() {
        Path vault = vaultCopy();
        refused(Reason.LEDGER_FIRST,
                () -> VaultBackup.restore(vault, temporary.resolve("empty"), Map.of(), false, false, NOW));
        Instant inTime = NOW.plus(Duration.ofDays(30));
        VaultBackup.restore(vault, data, Map.of(), true, false, inTime);
        Instant late = inTime.plusSeconds(1);
        refused(Reason.EXPIRED, () -> VaultBackup.restore(vault, data, Map.of(), true, false, late));
        Map<String, String> longer = Map.of(VaultBackup.RETENTION, "60");
        VaultBackup.restore(vault, data, longer, true, false, late);
        assertThat(VaultBackup.restore(vault, data, Map.of(), true, true, late).takenAt()).isEqualTo(NOW);
    }

    /** One request is answered, one withdrawn, one about a person who is erased; the last one waits. */
    @Test
    void what_was_typed_for_requests_that_are_over_does_not_come_back_with_a_copy_of_the_vault() {
        UUID person;
        List<UUID> over = List.of(new UUID(9, 1), new UUID(9, 2), new UUID(9, 3));
        UUID waiting = new UUID(9, 4);
        Map<UUID, String> typed = new HashMap<>();
        try (DataDirectory directory = Installation.open(data)) {
            person = register(directory);
            over.forEach(id -> typed.put(id, request(directory, id, id.equals(over.getLast()) ? person : null)));
            typed.put(waiting, request(directory, waiting, null));
        }
        Path vault = vaultCopy();
        try (DataDirectory directory = Installation.open(data)) {
            directory.domain().record("answer", Domain.AUTOMATION,
                    new AnswerPersonRequest(over.get(0), true, DISTRICT, person, null, DAY));
            directory.domain().record("withdrawal", Domain.AUTOMATION, new WithdrawPersonRequest(over.get(1), DAY));
            directory.erasures().erase(person, DAY, Domain.AUTOMATION);
            directory.erasures().complete(java.time.Clock.systemUTC());
            assertOver(directory, over, typed);
        }
        VaultBackup.restore(vault, data, Map.of(), true, false, NOW);
        try (SqliteVault restored = SqliteVault.openExisting(data, Map.of())) {
            assertThat(restored.forgottenTexts(over)).containsExactlyInAnyOrderElementsOf(over);
        }
        try (DataDirectory directory = Installation.open(data)) {
            assertOver(directory, over, typed);
            assertThat(directory.domain().vault().openText(waiting, typed.getOrDefault(waiting, "")))
                    .isEqualTo("Người Mẫu");
        }
    }

    @Test
    void a_key_that_a_crash_left_behind_is_destroyed_at_the_next_start() {
        UUID id = new UUID(9, 1);
        Map<UUID, String> typed = new HashMap<>();
        try (DataDirectory directory = Installation.open(data)) {
            typed.put(id, request(directory, id, null));
            directory.domain().record("withdrawal", Domain.AUTOMATION, new WithdrawPersonRequest(id, DAY));
        }
        try (DataDirectory directory = Installation.open(data)) {
            directory.erasures().complete(java.time.Clock.systemUTC());
            assertOver(directory, List.of(id), typed);
        }
    }

    @Test
    void a_code_that_a_crash_kept_lists_from_learning_is_learnt_at_the_next_start() {
        UUID id = new UUID(9, 1);
        UUID person;
        Map<UUID, String> typed = new HashMap<>();
        try (DataDirectory directory = Installation.open(data)) {
            person = register(directory);
            typed.put(id, request(directory, id, null, "{\"code\":\"P-77\"}"));
        }
        Path before = vaultCopy();
        try (DataDirectory directory = Installation.open(data)) {
            directory.domain().record("answer", Domain.AUTOMATION,
                    new AnswerPersonRequest(id, true, DISTRICT, person, null, DAY));
        }
        for (boolean restored : new boolean[]{false, true}) {
            if (restored) {
                VaultBackup.restore(before, data, Map.of(), true, false, NOW);
            }
            try (DataDirectory directory = Installation.open(data)) {
                assertThat(directory.domain().vault().known(SealedTexts.PERSON_CODE, "P-77")).contains(person);
                assertOver(directory, List.of(id), typed);
            }
        }
    }

    @Test
    void a_member_code_that_was_printed_after_the_copy_was_taken_is_known_after_a_restore() {
        UUID person;
        try (DataDirectory directory = Installation.open(data)) {
            person = register(directory);
        }
        Path before = vaultCopy();
        String printed;
        try (DataDirectory directory = Installation.open(data)) {
            printed = directory.domain().texts().memberCodes(List.of(person)).getOrDefault(person, "");
        }
        VaultBackup.restore(before, data, Map.of(), true, false, NOW);
        try (DataDirectory directory = Installation.open(data)) {
            assertThat(directory.domain().texts().personOf(printed)).contains(person);
        }
    }

    @Test
    void a_vault_that_does_not_open_an_open_request_is_refused() {
        Path vault = vaultCopy();
        try (DataDirectory directory = Installation.open(data)) {
            request(directory, new UUID(9, 1), null);
        }
        refused(Reason.KEYS_MISSING, () -> VaultBackup.restore(vault, data, Map.of(), true, false, NOW));
    }

    private static String request(DataDirectory directory, UUID id, @Nullable UUID person) {
        return request(directory, id, person, "Người Mẫu");
    }

    private static String request(DataDirectory directory, UUID id, @Nullable UUID person, String text) {
        SealedText typed = directory.domain().vault().sealText(id, text);
        directory.domain().record("request-made/" + id, Domain.AUTOMATION,
                new RequestPerson(id, DISTRICT, RequestedAction.REFERRAL, Map.of(), person, typed, DAY));
        return typed.value();
    }

    private static void assertOver(DataDirectory directory, List<UUID> requests, Map<UUID, String> typed) {
        for (UUID id : requests) {
            assertThatThrownBy(() -> directory.domain().vault().openText(id, typed.getOrDefault(id, "")))
                    .isInstanceOf(DetailsForgotten.class);
        }
    }

    @Test
    void the_last_day_of_a_copy_is_told() {
        LocalDate today = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(VaultBackup.take(data, Map.of(), copy, false, NOW)).isEqualTo(today.plusDays(30));
        assertThat(VaultBackup.take(data, Map.of(VaultBackup.RETENTION, "7"), copy, true, NOW))
                .isEqualTo(today.plusDays(7));
        for (String wrong : List.of("0", "-1", "một tháng")) {
            assertThatThrownBy(() -> VaultBackup.retentionDays(Map.of(VaultBackup.RETENTION, wrong)))
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void a_copy_of_the_vault_opens_with_the_master_key_only() throws IOException {
        Path vault = vaultCopy();
        Path elsewhere = temporary.resolve("elsewhere");
        take();
        LedgerBackup.restore(copy, elsewhere, Map.of(), false, (done, total) -> {
        });
        assertThatThrownBy(() -> VaultBackup.restore(vault, elsewhere, Map.of(), false, false, NOW))
                .isInstanceOf(VaultRefused.MasterKeyMissing.class);
        Map<String, String> wrong = Map.of("ONEPLUSONE_MASTER_KEY", "A".repeat(43) + "=");
        assertThatThrownBy(() -> VaultBackup.restore(vault, elsewhere, wrong, false, false, NOW))
                .isInstanceOf(VaultRefused.MasterKeyWrong.class);
        assertThat(elsewhere.resolve("vault.db")).doesNotExist();
        assertThat(SqliteVault.keyBeside(data, Map.of())).isPresent();
        assertThat(SqliteVault.keyBeside(data, wrong)).isEmpty();
    }

    @Test
    void what_is_in_mongodb_is_left_to_the_tools_of_its_server() {
        Map<String, String> mongo = Map.of(DataDirectory.MONGODB_URI, "mongodb://nowhere.invalid/oneplusone");
        refused(Reason.IN_MONGODB, () -> LedgerBackup.take(data, mongo, copy, false, (done, total) -> {
        }));
        refused(Reason.IN_MONGODB, () -> LedgerBackup.restore(copy, data, mongo, true, (done, total) -> {
        }));
        Map<String, String> vaultToo = Map.of(DataDirectory.VAULT_MONGODB_URI, "mongodb://nowhere.invalid/vault");
        refused(Reason.IN_MONGODB, () -> VaultBackup.take(data, vaultToo, copy, false, NOW));
        refused(Reason.IN_MONGODB, () -> VaultBackup.restore(copy, data, vaultToo, true, false, NOW));
    }

    @Test
    void a_restore_that_was_cut_off_leaves_no_keys_behind() throws IOException {
        Path left = data.resolve("vault.db.restoring");
        Files.copy(data.resolve("vault.db"), left);
        Installation.open(data).close();
        assertThat(left).doesNotExist();
    }

    private void take() {
        LedgerBackup.take(data, Map.of(), copy, false, (done, total) -> {
        });
    }

    private void restoreLedger(boolean force) {
        LedgerBackup.restore(copy, data, Map.of(), force, (done, total) -> {
        });
    }

    private Path vaultCopy() {
        Path vault = temporary.resolve("vault-copy.db");
        VaultBackup.take(data, Map.of(), vault, false, NOW);
        return vault;
    }

    private byte[] head() {
        try (Ledger ledger = DataDirectory.openLedger(data, Map.of())) {
            return ledger.head().root();
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BackupRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static UUID register(DataDirectory directory) {
        UUID person = UUID.randomUUID();
        directory.domain().record("person/" + person, Domain.AUTOMATION,
                new RegisterPerson(person, new PersonalDetails("Người Mẫu", LocalDate.of(2000, 1, 1), null, null, null),
                        Gender.FEMALE, DISTRICT, new Consent(ConsentForm.PAPER, DAY, null, null), DAY));
        return person;
    }
}
