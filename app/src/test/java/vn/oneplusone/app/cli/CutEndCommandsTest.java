package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.CutLedger;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.proofs.CheckpointKeys;
import vn.oneplusone.app.ledger.proofs.TrustedKeys;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.campaign.commands.TargetCommand.ReviseTarget;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** Somebody who can write the ledger's file takes its end away, and leaves everything that is left in agreement with itself. */
class CutEndCommandsTest {
    private static final UUID DISTRICT = new UUID(1, 1);

    @TempDir
    Path directory;

    private Path data;
    private Path out;
    private String said = "";

    @BeforeEach
    void begin() {
        data = directory.resolve("data");
        out = directory.resolve("out");
        record(new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", LocalDate.of(2018, 1, 1)));
        record(new SetTarget(DISTRICT, Organization.UNION, 2021, 1132,
                new Decision("1-NQ", LocalDate.of(2021, 1, 2))));
    }

    private void record(Object... commands) {
        try (DataDirectory opened = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        })) {
            opened.domain().record("test/" + opened.ledger().head().size(), Domain.AUTOMATION, commands);
        }
    }

    private void revise(boolean closed) {
        record(new ReviseTarget(DISTRICT, Organization.UNION, 2021, 1200,
                new Decision("2-NQ", LocalDate.of(2021, 6, 2)),
                closed ? new CorrectionOrder(DISTRICT, new Decision("2-NQ", LocalDate.of(2021, 6, 2))) : null));
    }

    private int run(@Nullable Object... words) {
        List<String> line = new ArrayList<>();
        Stream.of(words).forEach(word -> line.add(String.valueOf(word)));
        line.addAll(List.of("--lang", "en"));
        StringWriter all = new StringWriter();
        String[] arguments = line.toArray(String[]::new);
        int exit = Root.commandLine(arguments, new PrintWriter(all, true), new PrintWriter(all, true))
                .execute(arguments);
        said = all.toString();
        return exit;
    }

    private void close() {
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--yes")).as(said).isEqualTo(ExitCode.FINE);
    }

    private long size() {
        try (SqliteLedger ledger = SqliteLedger.openReadOnly(data)) {
            return ledger.head().size();
        }
    }

    private List<Path> kept() {
        try (Stream<Path> files = Files.list(data.resolve("checkpoints"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Test
    void a_closing_that_was_cut_off_is_named_by_every_command() throws IOException {
        close();
        assertThat(run("audit", "verify", "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("agrees with all 1 checkpoints");
        String file = name(kept().getFirst());
        CutLedger.to(data, 2);

        assertThat(run("audit", "verify", "--data", data)).as(said).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains(file, "only 2 entries", "signed for 3").doesNotContain("is sound");
        assertThat(run("audit", "verify", "--data", data, "--format", "json")).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("\"sound\":false", "KEPT_CUT_OFF", file);
        assertThat(run("audit", "replay", "--year", 2021, "--data", data)).as(said).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains(file);
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--yes")).as(said)
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains(file, "nothing is signed, published, closed or supplemented");
        assertThat(run("audit", "checkpoint", "--data", data)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains(file, "REFUSED TO SIGN");
        assertThat(run("audit", "prove", "--position", 0, "--data", data)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains(file);
        assertThat(run("audit", "export", "--data", data, "--out", directory.resolve("bundle")))
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(size()).isEqualTo(2);
        assertThat(kept()).hasSize(1);
        Files.delete(data.resolve(CheckpointKeys.FILE));
        assertThat(run("audit", "export", "--data", data, "--out", directory.resolve("keyless")))
                .as("without the key too").isEqualTo(ExitCode.DIFFERENCE);
    }

    @Test
    void a_year_that_was_closed_again_with_other_numbers_is_named() throws IOException {
        close();
        Path file = kept().getFirst();
        Path away = directory.resolve("away");
        CutLedger.to(data, 2);
        Files.move(file, away);
        Files.delete(data.resolve(TrustedKeys.FILE));
        revise(false);
        close();
        Files.move(away, file);

        assertThat(run("audit", "verify", "--data", data)).as(said).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("first 3 entries are not those of the checkpoint " + name(file));
        assertThat(run("close-year", 2021, "--supplement", "--yes", "--data", data)).isNotEqualTo(ExitCode.FINE);
        assertThat(run("audit", "checkpoint", "--data", data)).isEqualTo(ExitCode.DIFFERENCE);
    }

    @Test
    void a_supplement_is_signed_too_and_refused_once_one_was_cut_off() {
        close();
        revise(true);
        assertThat(run("close-year", 2021, "--supplement", "--yes", "--data", data, "--out", out)).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(size()).isEqualTo(5);
        assertThat(kept()).extracting(CutEndCommandsTest::name).last().asString().startsWith("000000000005-");
        CutLedger.to(data, 4);
        assertThat(run("close-year", 2021, "--supplement", "--yes", "--data", data, "--out", out))
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("000000000005-");
        assertThat(size()).isEqualTo(4);
    }

    @Test
    void what_is_no_checkpoint_of_a_trusted_key_is_named() throws IOException {
        close();
        Path file = kept().getFirst();
        String text = Files.readString(file);
        for (String wrong : List.of("", text.replace("\n3\n", "\n2\n"), text + "x")) {
            Files.writeString(file, wrong);
            assertThat(run("audit", "verify", "--data", data)).as(wrong).isEqualTo(ExitCode.DIFFERENCE);
            assertThat(said).contains(name(file));
            assertThat(run("close-year", 2021, "--supplement", "--yes", "--data", data)).isNotEqualTo(ExitCode.FINE);
        }
        Path renamed = Files.move(file, file.resolveSibling(name(file) + ".old"));
        Files.writeString(renamed, text);
        assertThat(run("audit", "verify", "--data", data)).as("renamed").isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains(name(renamed));
        Files.move(renamed, file);
        assertThat(run("audit", "verify", "--data", data)).as(said).isEqualTo(ExitCode.FINE);

        Path half = file.resolveSibling(name(file) + ".half.new");
        Files.writeString(half, text.substring(0, 40));
        assertThat(run("audit", "verify", "--data", data)).as("half a file says nothing").isEqualTo(ExitCode.FINE);
        Path keys = data.resolve(TrustedKeys.FILE);
        String trusted = Files.readString(keys);
        Files.writeString(keys, "nonsense");
        assertThat(run("audit", "verify", "--data", data)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains(TrustedKeys.FILE);
        Files.writeString(keys, trusted);

        Path other = directory.resolve("other");
        Files.createDirectories(other);
        Files.copy(data.resolve(SqliteLedger.FILE), other.resolve(SqliteLedger.FILE));
        assertThat(run("audit", "checkpoint", "--data", other)).as(said).isEqualTo(ExitCode.FINE);
        try (Stream<Path> theirs = Files.list(other.resolve("checkpoints"))) {
            Files.copy(theirs.findFirst().orElseThrow(), file.resolveSibling("000000000003-foreign.checkpoint"));
        }
        assertThat(run("audit", "verify", "--data", data)).as("of another key").isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("foreign.checkpoint", "no signature of a trusted key");
    }

    @Test
    void a_key_that_is_missing_is_not_made_anew_and_the_signature_is_due() throws IOException {
        assertThat(run("audit", "checkpoint", "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        Path key = data.resolve(CheckpointKeys.FILE);
        Path away = Files.move(key, directory.resolve("key"));
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--yes")).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Signature due", "cover 2 of 3 entries", "key is not here");
        assertThat(out.resolve("statement-888-2021.pdf")).exists();
        assertThat(run("audit", "verify", "--data", data)).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Signature due");
        assertThat(run("audit", "checkpoint", "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("No new key is made in silence");
        assertThat(key).doesNotExist();

        Path bundle = directory.resolve("bundle");
        assertThat(run("audit", "export", "--data", data, "--out", bundle)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("newest kept checkpoint (2 entries)");
        assertThat(run("audit", "verify", "--bundle", bundle)).as(said).isEqualTo(ExitCode.FINE);

        Files.move(away, key);
        assertThat(run("audit", "checkpoint", "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(run("audit", "verify", "--data", data)).isEqualTo(ExitCode.FINE);
        assertThat(said).doesNotContain("Signature due").contains("all 2 checkpoints");

        Files.delete(key);
        revise(true);
        assertThat(run("audit", "checkpoint", "--data", data, "--new-key")).as(said).isEqualTo(ExitCode.FINE);
        assertThat(run("audit", "verify", "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("all 3 checkpoints");
    }

    @Test
    void a_bundle_is_taken_in_only_where_it_agrees_with_what_was_signed_there() throws IOException {
        Path bundle = directory.resolve("bundle");
        assertThat(run("audit", "export", "--data", data, "--out", bundle)).as(said).isEqualTo(ExitCode.FINE);
        close();
        Path copy = directory.resolve("copy");
        Files.createDirectories(copy.resolve("checkpoints"));
        Path newer = kept().getLast();
        Files.copy(newer, copy.resolve("checkpoints").resolve(newer.getFileName()));
        assertThat(run("ledger", "import", bundle, "--data", copy)).as(said).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains(name(newer), "Nothing was written");
        assertThat(DataDirectory.hasLedger(copy)).isFalse();
        assertThat(run("audit", "export", "--data", data, "--out", bundle, "--force")).isEqualTo(ExitCode.FINE);
        assertThat(run("ledger", "import", bundle, "--data", copy)).as(said).isEqualTo(ExitCode.FINE);
    }

    @Test
    void an_older_copy_that_is_restored_is_told_to_lack_what_was_signed() {
        Path backup = directory.resolve("backup.db");
        assertThat(run("backup", "--ledger", backup, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        close();
        assertThat(run("restore", "--ledger", backup, "--data", data, "--force")).as(said)
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains(name(kept().getFirst()), "no newer copy");
    }
}
