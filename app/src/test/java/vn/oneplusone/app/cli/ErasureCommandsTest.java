package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.backup.BackupRefused;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.UnitLevel;

/** What the commands for erasing, backing up and restoring say, and which exit code they give. */
class ErasureCommandsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String data = "";
    private UUID person = new UUID(0, 0);

    private int run(String... arguments) {
        return Root.commandLine(arguments, new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
    }

    @BeforeEach
    void somebody_with_a_code() {
        Path directory = temporary.resolve("data");
        data = directory.toString();
        try (DataDirectory opened = DataDirectory.open(directory, Clock.systemUTC(), Map.of(), warning -> {
        })) {
            UUID district = UUID.randomUUID();
            person = opened.domain().vault().reserve(SealedTexts.PERSON_CODE, "TN-1");
            opened.domain().record("district", Domain.AUTOMATION, new EstablishUnit(district, UnitLevel.DISTRICT, null,
                    "888", "Phú Tân", DAY));
            opened.domain().record("person", Domain.AUTOMATION,
                    new RegisterPerson(person, new PersonalDetails("Người Mẫu Hư Cấu", DAY.minusYears(18), null, null,
                            null), Gender.MALE, district, new Consent(ConsentForm.PAPER, DAY, null, null), DAY));
        }
    }

    @Test
    void a_person_is_erased_by_their_code_and_then_nobody_has_it() {
        assertThat(run("person", "erase", "--code", "tn-1 ", "--yes", "--data", data, "--lang", "en"))
                .isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains(person.toString(), "were erased", "within 30 days")
                .doesNotContain("Người Mẫu");
        assertThat(run("person", "erase", "--code", "TN-1", "--yes", "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("Không có người nào mang mã \"TN-1\"");
        assertThat(run("person", "erase", "--id", person.toString(), "--yes", "--data", data, "--lang", "en"))
                .isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("had been erased before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--code TN-1", "--id 00000000-0000-0001-0000-000000000001 --yes", "--id x --yes", "--yes"})
    void nobody_is_erased_without_being_asked_for_and_confirmed(String how) {
        String[] arguments = ("person erase --data " + data + " --lang en " + how).split(" ");
        assertThat(run(arguments)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).isNotBlank();
        try (DataDirectory opened = DataDirectory.open(Path.of(data), Clock.systemUTC(), Map.of(), warning -> {
        })) {
            assertThat(opened.domain().vault().forgotten()).isEmpty();
            assertThat(opened.ledger().head().size()).isEqualTo(2);
        }
    }

    @Test
    void both_are_backed_up_apart_and_restored_with_words_about_the_key_and_the_retention() {
        String ledger = temporary.resolve("ledger-copy.db").toString();
        String vault = temporary.resolve("vault-copy.db").toString();
        assertThat(run("backup", "--ledger", ledger, "--data", data, "--lang", "en")).isEqualTo(ExitCode.FINE);
        assertThat(run("backup", "--vault", vault, "--data", data, "--lang", "en")).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("2 entries verified", "(30 days)", "master.key", "Keep a copy apart");
        assertThat(run("restore", "--ledger", ledger, "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--force");
        assertThat(run("restore", "--ledger", ledger, "--data", data, "--force", "--lang", "en"))
                .isEqualTo(ExitCode.FINE);
        assertThat(run("restore", "--vault", vault, "--data", data, "--force", "--lang", "en"))
                .isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("People erased again: 0").doesNotContain("Restore it next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "backup --ledger a --vault b", "restore", "restore --ledger a --vault b"})
    void never_both_in_one(String usage) {
        assertThat(run(usage.split(" "))).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_has_words(BackupRefused.Reason reason) {
        for (var locale : java.util.List.of(Language.VIETNAMESE, java.util.Locale.ENGLISH)) {
            assertThat(new Words(locale).say("refused." + reason, "a", "b")).isNotBlank().doesNotContain("{");
        }
    }
}
