package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.bundle.Bundles;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.reporting.contributions.rows.Anomaly;

/** What an auditor does with a bundle on a machine that has nothing else: no data directory, no vault, no server, no account. */
class AuditBundleTest {
    @TempDir
    static Path directory;

    private static Path bundle;
    private static Path early;
    private static Checkpoint signed;

    private String said = "";

    @BeforeAll
    static void only_a_bundle_is_left() throws IOException {
        bundle = directory.resolve("bundle");
        early = directory.resolve("early.checkpoint");
        Path data = directory.resolve("data");
        signed = AuditedYear.export(data, bundle);
        Files.writeString(early, signed.toString());
        FileSystemUtils.deleteRecursively(data);
    }

    private int run(String line) {
        String[] words = line.replace("$bundle", bundle.toString()).replace("$early", early.toString())
                .replace("$", directory + "/").split(" ");
        StringWriter out = new StringWriter();
        int exit = Root.commandLine(words, new PrintWriter(out, true), new PrintWriter(out, true)).execute(words);
        said = out.toString();
        return exit;
    }

    private JsonNode json(String line) {
        assertThat(run(line + " --format json --bundle $bundle")).as(said).isEqualTo(ExitCode.FINE);
        return Json.mapper().readTree(said);
    }

    @Test
    void explain_names_the_facts_that_separate_two_reports() {
        assertThat(run("audit explain --year 2021 --from $early --bundle $bundle --lang en")).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("when the ledger had 13 entries, and when it had 17",
                "Phú Tân: Admitted · Union members: 7 → 8 (+1)",
                "+1  position 13  Member admitted  dated 30/12/2021  recorded ", "Ấp Long Thạnh",
                AuditedYear.NOWHERE + ": Campaigns held: 0 → 1 (+1)", signed.head().rootHex());
        assertThat(run("audit explain --year 2021 --from 13 --bundle $bundle")).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("khác nhau ở", "vị trí 13");
        assertThat(run("audit explain --year 2021 --from 17 --to 17 --bundle $bundle --lang en"))
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("nothing.");
    }

    @Test
    void explain_as_json_adds_up() {
        JsonNode answer = json("audit explain --year 2021 --from 3 --to $early");

        assertThat(answer.at("/before/size").longValue()).isEqualTo(3);
        assertThat(answer.at("/after/root").stringValue()).isEqualTo(signed.head().rootHex());
        for (JsonNode change : answer.get("changes")) {
            long sum = 0;
            for (JsonNode fact : change.get("facts")) {
                sum += fact.get("n").longValue();
                assertThat(fact.propertyNames()).containsExactly("position", "committedAt", "date", "unit", "unitName",
                        "n", "subject", "stream", "fact");
            }
            assertThat(sum).isEqualTo(change.get("difference").longValue()).isEqualTo(
                    change.get("after").longValue() - change.get("before").longValue());
        }
        assertThat(answer.get("changes")).isNotEmpty();
        assertThat(json("audit explain --year 2021 --from 3 --facts 1").get("changes"))
                .allMatch(change -> change.get("facts").size() == 1);
    }

    @Test
    void a_point_is_a_size_a_day_or_a_checkpoint() {
        assertThat(json("counts --year 2021 --as-of $early").at("/total/admitted/UNION").longValue()).isEqualTo(7);
        assertThat(json("counts --year 2021 --as-of 3").at("/total/admitted/UNION").longValue()).isZero();
        assertThat(json("counts --year 2021 --as-of 2018-01-01").at("/ledger/size").longValue()).isZero();
        assertThat(json("counts --year 2021").at("/total/admitted/UNION").longValue()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            audit explain --year 2021 --from yesterday --bundle $bundle                 | is not understood
            audit explain --year 2021 --from 2021-13-01 --bundle $bundle                | is not understood
            audit explain --year 2021 --from 18 --bundle $bundle                        | 17 entries only, not 18
            audit explain --year 2021 --from 3 --facts -1 --bundle $bundle              | cannot be -1
            audit explain --year 2021 --from 3 --bundle $none                           | There is no directory
            audit rejudge --year 2021 --rules mine --bundle $bundle                     | There are: 2018-2022, 2018-2022.2, 2023-2025, 2026
            audit rejudge --year 1999 --bundle $bundle                                  | It has facts of: 1990, 2021, 2022
            audit explain --year 2021 --from 3 --unit 00000000-0000-0000-0000-000000000007 --bundle $bundle | no unit
            """)
    void wrong_input_gives_2(String line, String words) {
        assertThat(run(line + " --lang en")).as(said).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains(words);
    }

    @Test
    void a_checkpoint_of_another_ledger_gives_1() throws IOException {
        Path other = directory.resolve("other.checkpoint");
        byte[] root = signed.head().root().clone();
        root[0]++;
        Files.writeString(other, signed.toString().replace(base64(signed.head().root()), base64(root)));
        assertThat(run("audit explain --year 2021 --from $other.checkpoint --bundle $bundle --lang en"))
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("does not begin with the 13 entries of the checkpoint");
    }

    @Test
    void an_admission_is_proved_by_the_person_or_the_referral_and_the_proof_holds_by_itself() {
        Path proof = directory.resolve("an.proof");
        assertThat(run("audit prove --admission " + AuditedYear.PROVED + " --bundle $bundle --out $an.proof --lang en"))
                .as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Proved position 4");
        assertThat(run("audit verify-proof " + proof + " --lang en --key " + Bundles.KEY.verifier())).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("position 4 is in the 17 entries", "MemberAdmitted", AuditedYear.PROVED.toString());
        assertThat(run("audit prove --admission " + AuditedYear.REFERRAL + " --bundle $bundle"))
                .isEqualTo(ExitCode.FINE);

        assertThat(run("audit prove --admission " + AuditedYear.AN + " --bundle $bundle --lang en"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("at the positions [3, 14]");
        assertThat(run("audit prove --admission " + AuditedYear.NOWHERE + " --bundle $bundle --lang en"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("There is no admission");
        assertThat(run("audit prove --bundle $bundle")).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void a_bundle_is_passed_on_with_its_own_signature() throws IOException {
        assertThat(run("audit export --bundle $bundle --out $passed-on --lang en")).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("17 entries", Bundles.KEY.verifier().toString());
        assertThat(directory.resolve("passed-on/checkpoint")).hasSameBinaryContentAs(bundle.resolve("checkpoint"));
        assertThat(run("audit verify --bundle $passed-on --key " + Bundles.KEY.verifier())).isEqualTo(ExitCode.FINE);

        assertThat(run("audit export --bundle $bundle --out $bundle --force --lang en"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("onto itself");
        assertThat(run("audit export --bundle $bundle --size 13 --out $less --lang en"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("only all 17 entries");
        assertThat(directory.resolve("less")).doesNotExist();
    }

    @Test
    void erasures_are_listed_by_id() {
        JsonNode erasures = json("audit erasures").get("erasures");
        assertThat(erasures).hasSize(1);
        assertThat(erasures.at("/0/position").longValue()).isEqualTo(16);
        assertThat(erasures.at("/0/person").stringValue()).isEqualTo(AuditedYear.AN.toString());
        assertThat(run("audit erasures --bundle $bundle --lang en")).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("position 16  dated 2022-02-01", "erased: 1");
    }

    @Test
    void anomalies_are_told_with_the_fact_behind_each_and_give_1() {
        assertThat(run("audit anomalies --bundle $bundle --lang en")).as(said).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("position 14  Member admitted", "received while a member",
                "position 15  Campaign held",
                "never established", "Anomalies: 2");
        assertThat(run("audit anomalies --bundle $bundle --format json")).isEqualTo(ExitCode.DIFFERENCE);
        JsonNode found = Json.mapper().readTree(said).get("anomalies");
        assertThat(found.at("/0/anomaly").stringValue()).isEqualTo("ADMITTED_TWICE");
        assertThat(found.at("/0/words").stringValue()).contains("đang là thành viên");
        assertThat(json("audit anomalies --as-of $early").get("anomalies")).isEmpty();
    }

    @Test
    void what_no_command_could_have_recorded_is_told_with_the_refusal_and_gives_1() {
        assertThat(run("audit rejudge --year 2021 --bundle $bundle --lang en")).as(said)
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("position 4  membership.MemberAdmitted", "PersonUnknown: ",
                "position 15  campaign.CampaignHeld", "UnitUnknown: ", "facts of 2021 again", "Birth dates are sealed");
        assertThat(run("audit rejudge --year 1990 --bundle $bundle")).as(said).isEqualTo(ExitCode.FINE);
        assertThat(run("audit rejudge --year 2021 --bundle $bundle --format json")).isEqualTo(ExitCode.DIFFERENCE);
        JsonNode found = Json.mapper().readTree(said).get("anomalies");
        assertThat(found.at("/0/fact").stringValue()).isEqualTo("membership.MemberAdmitted");
        assertThat(found.at("/0/rule").stringValue()).isEqualTo("PersonUnknown");
        assertThat(found.at("/0/words").stringValue()).contains("Chưa có hồ sơ");
        assertThat(run("audit rejudge --year 2021 --rules 2026 --bundle $bundle --lang en"))
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("Admission to the Union at position 4", "No figure changes by it");
    }

    @Test
    void what_judging_again_says_has_words_in_both_languages() {
        assertThat(ResourceBundle.getBundle("vn.oneplusone.app.audit.refusals", Language.VIETNAMESE, Language.EXACT)
                .keySet()).isEqualTo(ResourceBundle
                        .getBundle("vn.oneplusone.app.audit.refusals", Locale.ENGLISH,
                                Language.EXACT)
                        .keySet());
    }

    @ParameterizedTest
    @EnumSource
    void every_anomaly_has_words(Anomaly anomaly) {
        for (Locale locale : List.of(Language.VIETNAMESE, Locale.ENGLISH)) {
            assertThat(new Words(locale).say("anomaly." + anomaly)).isNotBlank();
        }
    }

    @Test
    void the_ledger_is_verified_and_the_year_replayed() {
        assertThat(run("audit verify --bundle $bundle --lang en --key " + Bundles.KEY.verifier())).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("17 entries", "signed with the key");
        assertThat(run("audit replay --year 2021 --bundle $bundle --lang en")).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("no difference to the published figures");
        assertThat(run("audit replay --year 2021 --as-of 12 --bundle $bundle --lang en")).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("No figures of 2021 were published", "admitted 7 Union members", "12 entries");
        assertThat(run("audit replay --year 2021 --as-of $early --bundle $bundle --lang en")).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("no difference", "13 entries");
        assertThat(Files.exists(directory.resolve("data"))).isFalse();
    }

    private static String base64(byte[] bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }
}
