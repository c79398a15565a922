package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.backup.BackupRefused;
import vn.oneplusone.app.backup.LedgerBackup;
import vn.oneplusone.app.backup.VaultBackup;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;

/** A small year in which people ask to be erased, and what their data directory goes through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest {
    private static final LocalDate ON = LocalDate.of(2022, 1, 5);
    private static final UUID ACTOR = new UUID(0, 7);

    private final Map<UUID, String> sealed = new LinkedHashMap<>();
    private final Map<UUID, UUID> youths = new HashMap<>();
    private Path year = Path.of("");
    private Path copies = Path.of("");
    private List<Path> lists = List.of();
    private UUID referrer = new UUID(0, 0);
    private UUID youth = new UUID(0, 0);
    private int data;
    private Path directory = Path.of("");

    @BeforeAll
    void a_year(@TempDir Path temporary) throws IOException {
        copies = temporary;
        year = temporary.resolve("year");
        lists = Installation.lists(temporary.resolve("lists"), SampleSize.scaled(0.02));
        try (DataDirectory opened = Installation.open(year)) {
            assertThat(Installation.take(opened, lists).problems()).isEmpty();
            opened.facts().read(0, opened.facts().size(), fact -> {
                switch (fact.payload()) {
                    case PersonRegistered e -> sealed.put(e.person(), e.details());
                    case YouthReferred e -> youths.put(e.referral(), e.youth());
                    case ReferralFulfilled e when e.creditedTo() != null -> {
                        referrer = e.creditedTo();
                        youth = youths.getOrDefault(e.referral(), youth);
                    }
                    default -> {
                    }
                }
            });
        }
        assertThat(sealed).containsKeys(referrer, youth);
    }

    @BeforeEach
    void a_directory_of_its_own() throws IOException {
        directory = copies.resolve("data-" + data++);
        copy(year, directory);
    }

    @Test
    void both_are_erased_and_every_number_every_credit_and_the_tree_stay() {
        CountsAnswer counted;
        String digest;
        long size;
        String root;
        try (DataDirectory opened = Installation.open(directory)) {
            size = opened.ledger().head().size();
            root = opened.ledger().head().rootHex();
            digest = digest(opened);
            counted = counts(opened, size);
            assertThat(opened.erasures().erase(referrer, ON, ACTOR).before()).isFalse();
            assertThat(opened.erasures().erase(youth, ON, ACTOR).before()).isFalse();
            assertThat(opened.erasures().erase(youth, ON.plusDays(1), ACTOR).before()).isTrue();
            assertThatThrownBy(() -> opened.domain().record("another", ACTOR,
                    new vn.oneplusone.membership.commands.PersonCommand.ErasePerson(youth, ON)))
                    .isInstanceOf(AlreadyErased.class);
        }
        try (DataDirectory opened = Installation.open(directory)) {
            assertThat(opened.ledger().head().size()).isEqualTo(size + 2);
            assertThat(LedgerFacts.rootAt(opened.ledger(), size)).isEqualTo(root);
            assertThat(digest(opened)).isEqualTo(digest);
            assertThat(counts(opened, size + 2).total()).isEqualTo(counted.total());
            assertThat(counts(opened, size + 2).units()).isEqualTo(counted.units());
            assertThat(LedgerVerification.verify(opened.ledger(), (done, total) -> {
            })).isInstanceOf(Verdict.Sound.class);
            sealed.forEach((person, details) -> {
                if (person.equals(referrer) || person.equals(youth)) {
                    assertForgotten(opened, person);
                } else {
                    assertThat(opened.domain().vault().detailsSeal().open(person, details)).isNotNull();
                }
            });
        }
    }

    /** Also with the strings of a ledger that was copied before, there is no key left that opens them. */
    @Test
    void no_key_of_the_vault_opens_what_an_earlier_copy_of_the_ledger_holds() {
        Path before = copies.resolve("before-" + data + ".db");
        LedgerBackup.take(directory, Map.of(), before, false, (done, total) -> {
        });
        erase(youth);
        try (DataDirectory opened = Installation.open(directory);
                var copy = vn.oneplusone.app.ledger.sqlite.SqliteLedger.openFile(before)) {
            LedgerFacts facts = LedgerFacts.of(copy);
            String[] theirs = new String[1];
            facts.read(0, facts.size(), fact -> {
                if (fact.payload() instanceof PersonRegistered e && e.person().equals(youth)) {
                    theirs[0] = e.details();
                }
            });
            assertThat(theirs[0]).startsWith("sealed:1:");
            var vault = opened.domain().vault();
            for (UUID anybody : sealed.keySet()) {
                assertThatThrownBy(() -> vault.detailsSeal().open(anybody, theirs[0]))
                        .isInstanceOf(RuntimeException.class);
            }
        }
    }

    @Test
    void the_same_lists_again_bring_nobody_back() throws IOException {
        String code = code(youth);
        erase(youth);
        erase(referrer);
        try (DataDirectory opened = Installation.open(directory)) {
            long size = opened.ledger().head().size();
            ImportReport again = Installation.take(opened, lists);
            assertThat(again.problems()).isEmpty();
            assertThat(again.recorded()).isZero();
            assertThat(opened.domain().vault().known(SealedTexts.PERSON_CODE, code)).isEmpty();
            assertThat(again.before()).isEqualTo(again.rows());
            assertThat(opened.ledger().head().size()).isEqualTo(size);
            assertForgotten(opened, youth);
        }
    }

    @Test
    void a_later_row_about_them_is_refused_in_words() throws IOException {
        String code = code(youth);
        erase(youth);
        try (DataDirectory opened = Installation.open(directory)) {
            assertThat(opened.domain().vault().known(SealedTexts.PERSON_CODE, code)).isEmpty();
            Path ending = copies.resolve("ending-" + data + ".csv");
            Files.writeString(ending, "mã người,tổ chức,lý do,ngày kết thúc,số quyết định\n" + code
                    + ",Đoàn,xin ra,05/01/2022,\n");
            ImportReport report = Installation.take(opened, List.of(ending));
            assertThat(report.written()).isFalse();
            assertThat(report.problems()).singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("PersonUnknown"));
        }
    }

    @Test
    void a_process_that_ends_between_the_fact_and_the_key_is_completed_at_the_next_start() throws Exception {
        assertThat(Installation.program(DiesBetweenFactAndKey.class, List.of(directory.toString(), youth.toString()))
                .inheritIO().start().waitFor()).isEqualTo(137);
        try (var vault = vn.oneplusone.app.vault.SqliteVault.openExisting(directory, Map.of())) {
            assertThat(vault.detailsSeal().open(youth, sealed.getOrDefault(youth, ""))).as("the moment between")
                    .isNotNull();
        }
        try (DataDirectory opened = Installation.open(directory)) {
            assertForgotten(opened, youth);
            assertThat(opened.domain().vault().forgotten()).contains(youth);
        }
    }

    /** The real program, killed at random moments; more of them with {@code -Derasure.kills=50}. */
    @Test
    void an_erasure_that_is_killed_is_there_as_a_whole_or_not_at_all() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("ErasureTest: -Dkill.seed=" + seed);
        Random random = new Random(seed);
        List<UUID> people = List.copyOf(sealed.keySet());
        int kills = Integer.getInteger("erasure.kills", 2);
        for (int kill = 0; kill < kills; kill++) {
            UUID person = people.get(kill);
            long size;
            try (DataDirectory opened = Installation.open(directory)) {
                size = opened.ledger().head().size();
            }
            Process program = Installation.program(List.of("person", "erase", "--yes", "--id", person.toString(),
                    "--data", directory.toString())).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = false;
            try (var ledger = DataDirectory.openLedger(directory, Map.of())) {
                while (!ended && ledger.head().size() == size) {
                    ended = program.waitFor(1, TimeUnit.MILLISECONDS);
                }
            }
            program.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
            program.destroyForcibly().waitFor();
            try (DataDirectory opened = Installation.open(directory)) {
                assertThat(opened.ledger().head().size()).isEqualTo(size + 1);
                assertForgotten(opened, person);
                assertThat(opened.domain().vault().forgotten()).contains(person);
            }
        }
    }

    @Test
    void a_vault_from_a_backup_forgets_again_whoever_was_erased_since() {
        Path vault = copies.resolve("vault-" + data + ".db");
        Instant now = Instant.now();
        VaultBackup.take(directory, Map.of(), vault, false, now);
        erase(youth);
        VaultBackup.Restored restored = VaultBackup.restore(vault, directory, Map.of(), true, false, now);
        assertThat(restored.erasedAgain()).isEqualTo(1);
        try (var opened = vn.oneplusone.app.vault.SqliteVault.openExisting(directory, Map.of())) {
            assertThat(opened.forgotten()).contains(youth);
            assertThatThrownBy(() -> opened.detailsSeal().open(youth, sealed.getOrDefault(youth, "")))
                    .isInstanceOf(DetailsForgotten.class);
            assertThat(opened.detailsSeal().open(referrer, sealed.getOrDefault(referrer, ""))).isNotNull();
        }
    }

    @Test
    void a_vault_that_somebody_copied_back_by_hand_forgets_again_at_the_next_start() throws IOException {
        Path kept = copies.resolve("kept-" + data);
        copy(directory, kept);
        erase(youth);
        Files.copy(kept.resolve("vault.db"), directory.resolve("vault.db"), StandardCopyOption.REPLACE_EXISTING);
        try (DataDirectory opened = Installation.open(directory)) {
            assertForgotten(opened, youth);
        }
    }

    @Test
    void an_older_ledger_is_told_again_whom_the_vault_has_forgotten() {
        Path ledger = copies.resolve("ledger-" + data + ".db");
        LedgerBackup.take(directory, Map.of(), ledger, false, (done, total) -> {
        });
        erase(youth);
        LedgerBackup.restore(ledger, directory, Map.of(), true, (done, total) -> {
        });
        try (DataDirectory opened = Installation.open(directory)) {
            long[] erased = new long[1];
            opened.facts().read(0, opened.facts().size(), fact -> {
                if (fact.payload() instanceof PersonErased e && e.person().equals(youth)) {
                    erased[0]++;
                }
            });
            assertThat(erased[0]).isEqualTo(1);
            assertForgotten(opened, youth);
        }
    }

    @Test
    void a_vault_without_the_key_of_somebody_who_was_not_erased_is_refused() throws Exception {
        Path vault = copies.resolve("vault-" + data + ".db");
        Instant now = Instant.now();
        VaultBackup.take(directory, Map.of(), vault, false, now);
        try (Connection older = DriverManager.getConnection("jdbc:sqlite:" + vault);
                Statement statement = older.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM sealing_key WHERE person IN ('%s', '%s')"
                    .formatted(youth, referrer))).isEqualTo(2);
        }
        erase(referrer);
        byte[] was = Files.readAllBytes(directory.resolve("vault.db"));
        assertThatThrownBy(() -> VaultBackup.restore(vault, directory, Map.of(), true, false, now))
                .isInstanceOfSatisfying(BackupRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(BackupRefused.Reason.KEYS_MISSING);
                    assertThat(refused.arguments()).containsExactly("1", String.valueOf(sealed.size() - 1));
                });
        assertThat(Files.readAllBytes(directory.resolve("vault.db"))).isEqualTo(was);
        assertThat(directory.resolve("vault.db.restoring")).doesNotExist();
    }

    private void erase(UUID person) {
        try (DataDirectory opened = Installation.open(directory)) {
            opened.erasures().erase(person, ON, ACTOR);
        }
    }

    private void assertForgotten(DataDirectory opened, UUID person) {
        assertThatThrownBy(() -> opened.domain().vault().detailsSeal().open(person, sealed.getOrDefault(person, "")))
                .isInstanceOf(DetailsForgotten.class);
    }

    private String code(UUID person) throws IOException {
        try (DataDirectory opened = Installation.open(directory)) {
            for (Path list : lists) {
                for (String line : Files.readAllLines(list)) {
                    for (String cell : line.split("[,;]", -1)) {
                        if (!cell.isBlank()
                                && opened.domain().vault().known(SealedTexts.PERSON_CODE, cell).filter(person::equals)
                                        .isPresent()) {
                            return cell;
                        }
                    }
                }
            }
        }
        throw new AssertionError("no code of " + person);
    }

    private static String digest(DataDirectory opened) {
        try (Figures figures = opened.facts().count(opened.ledger().head().size())) {
            return figures.digest(null);
        }
    }

    private static CountsAnswer counts(DataDirectory opened, long size) {
        try (Figures figures = opened.facts().count(size)) {
            return figures.counts(CountsQuestion.of(2021).asOf(size));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
