package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.bundle.Bundles;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/** An admission of December that is recorded after the year was closed counts in December, wherever somebody looks. */
class LateFactsTest {
    private static final UUID DISTRICT = new UUID(1, 1);
    private static final UUID AN = new UUID(2, 1);
    private static final UUID BINH = new UUID(2, 2);
    private static final Instant DECEMBER = Instant.parse("2021-12-31T01:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2022-02-10T01:00:00Z");
    private static final long CLOSED = 2;
    private static final long LATE = 3;

    @TempDir
    Path directory;

    private Path data;
    private String said = "";

    @BeforeEach
    void a_year_with_one_admission_is_closed() {
        data = directory.resolve("data");
        record(DECEMBER, "units", 0, new UnitEstablished(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân",
                LocalDate.of(2018, 1, 1)));
        record(DECEMBER, "person/" + AN, 0, admitted(AN, "2021-03-26"));
        assertThat(run("close-year 2021 --yes --data $data --out $out")).as(said).isEqualTo(ExitCode.FINE);
    }

    private void record(Instant at, String stream, long sequence, Object fact) {
        try (DataDirectory opened = DataDirectory.open(data, Clock.fixed(at, ZoneOffset.UTC), Map.of(), warning -> {
        })) {
            opened.ledger().append(Samples.commit(List.of(Samples.entry(stream, sequence, fact))));
        }
    }

    private static MemberAdmitted admitted(UUID person, String on) {
        LocalDate day = LocalDate.parse(on);
        return new MemberAdmitted(person, Organization.UNION, DISTRICT, day, new Decision("12-QĐ", day), null,
                "2018-2022", 17);
    }

    /** The ceremony was in December, and the second admission of the same person is none. */
    private void recordLate() {
        record(FEBRUARY, "person/" + BINH, 0, admitted(BINH, "2021-12-30"));
        record(FEBRUARY, "person/" + BINH, 1, admitted(BINH, "2021-12-31"));
    }

    private int run(String line) {
        String[] words = (line + " --lang en").replace("$", directory + "/").split(" ");
        StringWriter out = new StringWriter();
        int exit = Root.commandLine(words, new PrintWriter(out, true), new PrintWriter(out, true)).execute(words);
        said = out.toString();
        return exit;
    }

    private long admitted(String line) {
        assertThat(run("counts --format json " + line)).as(said).isEqualTo(ExitCode.FINE);
        return Json.mapper().readTree(said).at("/total/admitted/UNION").longValue();
    }

    @Test
    void who_signed_off_is_listed_and_what_came_late_is_named() {
        assertThat(run("sign-offs --period 2021-H1 --unit " + DISTRICT + " --data $data")).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Phú Tân: not signed off.", "0 units have signed off, 1 have not.");
        assertThat(run("sign-off --period 2021-Q7 --unit " + DISTRICT + " --yes --data $data"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run("sign-off --period 2098-Q1 --unit " + DISTRICT + " --yes --data $data"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run("sign-offs --period 2021-H1 --data $data")).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("888 Phú Tân: not signed off.", "0 units have signed off, 1 have not.");
        assertThat(run("sign-off --period 2021-H2 --unit AG --yes --data $data")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("no unit with the code or id AG").doesNotContain("UUID");
        assertThat(run("sign-off --period 2017-Q4 --unit 888 --yes --data $data")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("was there on no day from 01/10/2017 to 31/12/2017");
        assertThat(run("audit prove --admission AG --data $data")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("\"AG\" is no id").doesNotContain("UUID");
        assertThat(run("sign-off --period 2021-H2 --unit 888 --yes --data $data")).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("signed off from the first 3 entries");
        assertThat(run("sign-offs --period 2021-H2 --unit " + DISTRICT + " --data $data")).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Phú Tân: signed off on", "1 units have signed off, 0 have not.");

        recordLate();
        assertThat(run("sign-offs --period 2021-H2 --unit " + DISTRICT + " --data $data")).as(said)
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("after it: ", "from 0 to 1", "Member admitted");
        assertThat(run("sign-offs --period 2021-H2 --format json --unit " + DISTRICT + " --data $data"))
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(Json.mapper().readTree(said).at("/units/0/changes").size()).isPositive();
    }

    @Test
    void the_live_figures_count_it_in_its_month_and_the_facts_tell_both_dates() {
        try (DataDirectory opened = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
                Figures live = opened.facts().figures()) {
            live.rebuild(done -> {
            });
            assertThat(live.counts(CountsQuestion.of(2021)).total().get(Figure.ADMITTED, Organization.UNION))
                    .isEqualTo(1L);
        }
        recordLate();
        try (DataDirectory opened = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
                Figures live = opened.facts().figures()) {
            live.rebuild(done -> {
            });
            CountsQuestion year = CountsQuestion.of(2021);
            assertThat(live.counts(year).total().get(Figure.ADMITTED, Organization.UNION)).isEqualTo(2L);
            assertThat(live.counts(year).byMonth().get(11).admitted()).containsEntry(Organization.UNION, 1L);
            assertThat(live.counts(CountsQuestion.of(2022)).total().get(Figure.ADMITTED, Organization.UNION))
                    .isEqualTo(0L);
            assertThat(live.counts(year.asOf(LATE)).total().get(Figure.ADMITTED, Organization.UNION)).isEqualTo(1L);
            assertThat(live.counts(year.asOf(LATE + 1)).total().get(Figure.ADMITTED, Organization.UNION)).isEqualTo(2L);
            FactsAnswer.Row late = live.facts(FactsQuestion.of(Figure.ADMITTED, 2021, Organization.UNION, null)).facts()
                    .getLast();
            assertThat(late.position()).isEqualTo(LATE);
            assertThat(late.date()).isEqualTo("2021-12-30");
            assertThat(late.committedAt()).isAfterOrEqualTo(FEBRUARY);
            assertThat(live.anomalies(LATE).anomalies()).isEmpty();
            assertThat(live.anomalies(null).anomalies()).singleElement().satisfies(row -> {
                assertThat(row.anomaly()).isEqualTo(Anomaly.ADMITTED_TWICE);
                assertThat(row.date()).isEqualTo("2021-12-31");
            });
        }
    }

    @Test
    void the_command_line_counts_it_from_the_data_and_from_a_bundle_and_leaves_the_year_as_it_was_known() {
        recordLate();
        Path bundle = directory.resolve("bundle");
        try (DataDirectory opened = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        })) {
            Bundles.export(opened.ledger(), Bundles.KEY, directory.resolve("signed"), bundle);
        }
        for (String source : List.of("--data $data", "--bundle $bundle")) {
            assertThat(admitted("--year 2021 " + source)).isEqualTo(2);
            assertThat(admitted("--year 2022 " + source)).isZero();
            assertThat(admitted("--year 2021 --as-of 2021-12-31 " + source)).isEqualTo(1);
            assertThat(admitted("--year 2021 --as-of " + LATE + " " + source)).isEqualTo(1);
            assertThat(admitted("--year 2021 --as-of " + (LATE + 1) + " " + source)).isEqualTo(2);
            assertThat(run("audit replay --year 2021 " + source)).as(said).isEqualTo(ExitCode.DIFFERENCE);
            assertThat(run("audit anomalies " + source)).as(said).isEqualTo(ExitCode.DIFFERENCE);
            assertThat(run("audit explain --year 2021 --from " + CLOSED + " " + source)).as(said)
                    .isEqualTo(ExitCode.FINE);
            assertThat(said).contains("position 3  Member admitted  dated 30/12/2021  recorded ");
        }
    }

    @Test
    void a_supplement_names_it_once_and_the_closed_statement_stays_byte_for_byte() throws IOException {
        recordLate();
        assertThat(run("close-year 2021 --supplement --yes --data $data --out $out")).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).containsOnlyOnce("Recorded late").contains("entry 3, 30/12/2021, Phú Tân, Member admitted: ",
                "Admitted · Union members +1", "Admitted · Union members: 1 becomes 2");
        assertThat(run("statement 2021 --data $data --out $again")).as(said).isEqualTo(ExitCode.FINE);
        for (String form : List.of("json", "xlsx", "pdf")) {
            String file = "statement-888-2021." + form;
            assertThat(directory.resolve("again").resolve(file)).hasSameBinaryContentAs(
                    directory.resolve("out").resolve(file));
        }
        assertThat(Files.readString(directory.resolve("out/statement-888-2021.json"))).contains("\"admitted\":1");
        assertThat(run("audit replay --year 2021 --data $data")).as(said).isEqualTo(ExitCode.FINE);
    }
}
