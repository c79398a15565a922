package vn.oneplusone.app.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;

/** What an auditor does with checkpoints, bundles and proofs, as it is typed. */
class ProofCommandsTest {
    private static final String STRANGER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @TempDir
    Path directory;

    private Path data;
    private Path bundle;
    private Path checkpoint;
    private String said = "";

    @BeforeEach
    void write() {
        data = directory.resolve("data");
        bundle = directory.resolve("bundle");
        checkpoint = directory.resolve("kept.checkpoint");
        grow(0, 3);
    }

    private void grow(int from, int to) {
        try (SqliteLedger ledger = SqliteLedger.open(data, Clock.systemUTC())) {
            for (int i = from; i < to; i++) {
                ledger.append(Samples.commit(Samples.entries("person/1", 2L * i, 2)));
            }
        }
    }

    private int run(String line, Object... paths) {
        String filled = line;
        for (Object path : paths) {
            filled = filled.replaceFirst("%s", Matcher.quoteReplacement(path.toString()));
        }
        String[] words = filled.split(" ", -1);
        StringWriter out = new StringWriter();
        int exit = Root.commandLine(words, new PrintWriter(out, true), new PrintWriter(out, true)).execute(words);
        said = out.toString();
        return exit;
    }

    private int english(String line, Object... paths) {
        return run(line + " --lang en", paths);
    }

    private String key() {
        Matcher key = Pattern.compile("Verifier key: (\\S+)").matcher(said);
        assertThat(key.find()).as(said).isTrue();
        return key.group(1);
    }

    @Test
    void a_checkpoint_that_is_kept_elsewhere_tells_what_became_of_the_ledger() throws IOException {
        assertThat(english("audit checkpoint --data %s --out %s", data, checkpoint)).as(said).isEqualTo(ExitCode.FINE);
        String key = key();
        grow(3, 5);
        assertThat(english("audit verify --data %s --checkpoint %s --key %s", data, checkpoint, key)).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("10 entries", "begins with exactly the 6 entries", key).doesNotContain("elsewhere");
        assertThat(english("audit verify --data %s --checkpoint %s", data, checkpoint)).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("lies beside the ledger");
        assertThat(run("audit verify --data %s --checkpoint %s --key %s --format json", data, checkpoint, key))
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("\"checkpoint\":6", "\"sound\":true", "nguyên vẹn");

        assertThat(english("audit verify --data %s --checkpoint %s --key %s", data, checkpoint, STRANGER))
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("no valid signature");
        Path shorter = directory.resolve("shorter");
        try (SqliteLedger ledger = SqliteLedger.open(shorter, Clock.systemUTC())) {
            ledger.append(Samples.commit(Samples.entries("person/1", 0, 2)));
        }
        assertThat(english("audit verify --data %s --checkpoint %s --key %s", shorter, checkpoint, key))
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("cut off");
        Files.writeString(checkpoint, "nothing");
        assertThat(english("audit verify --data %s --checkpoint %s", data, checkpoint)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("no checkpoint");
        assertThat(run("audit verify --data %s --checkpoint %s", data, directory.resolve("none")))
                .isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void a_ledger_that_contradicts_what_was_signed_is_not_signed() throws IOException {
        assertThat(run("audit checkpoint --data %s", data)).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Đã ký mốc kiểm cho 6 mục", "Khoá kiểm chữ ký: oneplusone/");
        Files.delete(data.resolve(SqliteLedger.FILE));
        grow(0, 4);
        assertThat(run("audit checkpoint --data %s", data)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("TỪ CHỐI KÝ");
        assertThat(run("audit export --data %s --out %s", data, bundle)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(bundle.resolve("checkpoint")).doesNotExist();
    }

    @Test
    void a_bundle_is_exported_verified_and_taken_into_an_empty_ledger() throws IOException {
        assertThat(english("audit export --data %s --out %s", data, bundle)).as(said).isEqualTo(ExitCode.FINE);
        String key = key();
        assertThat(bundle.resolve("rules/membership-2018-2022.json")).exists();
        assertThat(bundle.resolve("rules/referral-2018-2022.json")).exists();
        assertThat(bundle.resolve("verifier")).hasContent(key);
        assertThat(english("audit export --data %s --out %s", data, bundle)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(english("audit export --data %s --out %s --force", data, bundle)).isEqualTo(ExitCode.FINE);

        assertThat(english("audit verify --bundle %s --key %s", bundle, key)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("sound: 6 entries", "is signed with the key");
        assertThat(english("audit verify --bundle %s", bundle)).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("lies beside the ledger");
        assertThat(english("audit verify --bundle %s --key %s", bundle, STRANGER)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(english("audit verify --bundle %s --key nonsense", bundle)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(english("audit verify --bundle %s", directory.resolve("none"))).isEqualTo(ExitCode.WRONG_INPUT);

        Path copy = directory.resolve("copy");
        assertThat(english("ledger import %s --data %s --key %s", bundle, copy, STRANGER))
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(copy).doesNotExist();
        assertThat(english("ledger import %s --data %s --key %s", bundle, copy, key)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Imported 6 entries");
        assertThat(english("ledger import %s --data %s", bundle, copy)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("holds 6 entries already");
        try (SqliteLedger one = SqliteLedger.openReadOnly(data); SqliteLedger other = SqliteLedger.openReadOnly(copy)) {
            assertThat(other.head().rootHex()).isEqualTo(one.head().rootHex());
        }

        Path tile = bundle.resolve("tile/entries/000.p/6");
        Files.write(tile, new String(Files.readAllBytes(tile), ISO_8859_1)
                .replace("TN-07", "TN-08").getBytes(ISO_8859_1));
        Path another = directory.resolve("another");
        assertThat(english("ledger import %s --data %s", bundle, another)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("position 0 was changed", "Nothing was written");
        assertThat(another).doesNotExist();
    }

    @Test
    void a_prefix_is_exported_if_it_ends_with_a_commit() {
        assertThat(english("audit export --data %s --out %s --size 3", data, bundle)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("Export 4");
        assertThat(english("audit export --data %s --out %s --size 7", data, bundle)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(english("audit export --data %s --out %s --size 4", data, bundle)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(english("audit verify --bundle %s", bundle)).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("sound: 4 entries");
    }

    @Test
    void an_entry_is_proved_by_one_file() throws IOException {
        Path proof = directory.resolve("entry.tlog-proof");
        assertThat(english("audit export --data %s --out %s", data, bundle)).isEqualTo(ExitCode.FINE);
        String key = key();
        for (String from : new String[]{"--data " + data, "--bundle " + bundle}) {
            assertThat(english("audit prove %s --position 3 --out %s", from, proof)).as(said).isEqualTo(ExitCode.FINE);
            assertThat(english("audit verify-proof %s --key %s", proof, key)).as(said).isEqualTo(ExitCode.FINE);
            assertThat(said).contains("position 3 is in the 6 entries", "{\"position\":3,");
        }
        assertThat(english("audit verify-proof %s", proof)).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("not checked");
        assertThat(english("audit verify-proof %s --key %s", proof, STRANGER)).isEqualTo(ExitCode.DIFFERENCE);
        Files.writeString(proof, Files.readString(proof).replace("index 3", "index 2"));
        assertThat(english("audit verify-proof %s --key %s", proof, key)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("WRONG");
        Files.writeString(proof, "nonsense");
        assertThat(english("audit verify-proof %s", proof)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(english("audit prove --data %s --position 6", data)).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void a_later_checkpoint_is_proved_to_continue_an_earlier_one() throws IOException {
        Path later = directory.resolve("later.checkpoint");
        Path proof = directory.resolve("proof");
        assertThat(english("audit checkpoint --data %s --out %s", data, checkpoint)).isEqualTo(ExitCode.FINE);
        String key = key();
        grow(3, 5);
        assertThat(english("audit checkpoint --data %s --out %s", data, later)).isEqualTo(ExitCode.FINE);
        assertThat(english("audit consistency --data %s --from %s --to %s --out %s", data, checkpoint, later, proof))
                .as(said).isEqualTo(ExitCode.FINE);
        assertThat(english("audit verify-proof %s --from %s --key %s", proof, checkpoint, key)).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("The 10 entries of the later checkpoint begin with exactly the 6 entries");
        assertThat(english("audit verify-proof %s", proof)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(english("audit verify-proof %s --from %s", proof, later)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(english("audit consistency --data %s --from %s --to %s", data, later, checkpoint))
                .isEqualTo(ExitCode.WRONG_INPUT);
        Files.delete(data.resolve(SqliteLedger.FILE));
        grow(0, 5);
        assertThat(english("audit consistency --data %s --from %s --to %s", data, checkpoint, later))
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("do NOT begin");
    }
}
