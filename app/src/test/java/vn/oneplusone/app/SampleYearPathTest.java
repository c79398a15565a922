package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.app.statement.Pages;
import vn.oneplusone.app.yearend.statement.StatementFiles;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Slice;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** The whole sample year, from its lists to the sentence, in the real ledger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleYearPathTest {
    private static final CountsQuestion YEAR = CountsQuestion.of(2021);

    private Path temporary = Path.of("");

    private List<Path> lists = List.of();
    private @Nullable DataDirectory directory;
    private @Nullable Figures live;

    @BeforeAll
    void import_the_year_while_the_figures_follow(@TempDir Path folder) throws IOException {
        temporary = folder;
        lists = Installation.lists(temporary.resolve("lists"), SampleSize.full());
        directory = Installation.open(temporary.resolve("data"));
        live = directory().facts().figures();
        live().start();
        ImportReport report = Installation.take(directory(), lists);
        assertThat(report.problems()).isEmpty();
        assertThat(live().awaitAtLeast(report.size(), TestRun.PATIENCE)).isTrue();
    }

    @AfterAll
    void close() {
        live().close();
        directory().close();
    }

    @Test
    void the_sentence_is_the_published_one_word_for_word() {
        CountsAnswer answer = live().counts(YEAR);
        assertThat(YearSentence.of(answer).vietnamese()).isEqualTo("trong năm 2021, toàn huyện đã phát triển được"
                + " 1.494 đoàn viên, đạt 132% so với kế hoạch; kết nạp 1.821 hội viên, đạt 101% chỉ tiêu đề ra");
        for (Organization organization : Organization.values()) {
            assertThat(
                    answer.units().stream().mapToLong(unit -> unit.counts().get(Figure.ADMITTED, organization)).sum())
                    .isEqualTo(answer.total().get(Figure.ADMITTED, organization));
        }
    }

    @Test
    void the_statement_says_it_word_for_word_on_pages_to_print() throws IOException {
        Statement statement = Objects.requireNonNull(
                live().statement(2021, null, live().size(), LocalDate.of(2022, 1, 5)));
        byte[] pdf = StatementFiles.of(statement, Locale.of("vi")).pdf();
        Pages.assertPrintable(pdf);
        List<String> pages = Pages.texts(pdf);
        assertThat(pages.getFirst()).contains("trong năm 2021, toàn huyện đã phát triển được 1.494 đoàn viên, đạt 132%"
                + " so với kế hoạch; kết nạp 1.821 hội viên, đạt 101% chỉ tiêu đề ra");
        assertThat(pages).allSatisfy(page -> assertThat(page).contains(statement.ledger().root().substring(0, 16),
                "quy tắc 2018-2022"));
        for (Statement.OfUnit unit : statement.units()) {
            assertThat(String.join(" ", pages)).contains(Objects.requireNonNull(unit.name()));
        }
        assertThat(StatementFiles.of(statement, Locale.of("vi")).pdf()).isEqualTo(pdf);
        assertThat(Pages.texts(StatementFiles.of(statement, Locale.ENGLISH).pdf()).getFirst())
                .contains("in 2021, the whole district admitted 1,494 Union members, 132% of the plan");
    }

    @Test
    void live_is_rebuilt_is_a_second_process_that_reads_the_file() throws Exception {
        String before = live().digest(null);
        assertThat(live().rebuild(done -> {
        })).isTrue();
        assertThat(live().digest(null)).isEqualTo(before);
        Process second = Installation.program(List.of("counts", "--year", "2021", "--format", "json", "--data",
                temporary.resolve("data").toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(second.waitFor()).isZero();
        assertThat(printed).isEqualTo(Json.mapper().writeValueAsString(live().counts(YEAR)));
    }

    @Test
    void the_facts_that_a_command_prints_add_up_to_the_number_of_a_commune_and_name_nobody() throws Exception {
        Process facts = Installation.program(List.of("facts", "--year", "2021", "--measure", "ADMITTED",
                "--organization", "UNION", "--unit", "30439", "--format", "csv", "--data",
                temporary.resolve("data").toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> printed = new String(facts.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .dropWhile(line -> !line.startsWith("position,")).toList();
        assertThat(facts.waitFor()).isZero();
        int n = List.of(printed.getFirst().split(",", -1)).indexOf("n");
        assertThat(printed.stream().skip(1).mapToLong(line -> Long.parseLong(line.split(",", -1)[n])).sum())
                .isEqualTo(live().counts(YEAR).units().stream()
                        .filter(unit -> "30439".equals(unit.label().code()))
                        .mapToLong(unit -> unit.counts().orZero(Figure.ADMITTED, Organization.UNION)).sum())
                .isPositive();
        assertThat(printed.stream().skip(1)).allMatch(line -> line.contains(",MemberAdmitted,UNION,"));
    }

    @Test
    void as_known_at_a_position_is_a_fold_of_that_prefix() {
        long half = directory().ledger().head().size() / 2;
        try (Figures prefix = LedgerFacts.of(directory().ledger()).count(half)) {
            assertThat(live().counts(YEAR.asOf(half))).isEqualTo(prefix.counts(YEAR.asOf(half)));
        }
    }

    @Test
    void the_ledger_verifies_and_the_same_lists_again_change_nothing() {
        String root = directory().ledger().head().rootHex();
        // one of them, by lot: KillTest brings all lists of a smaller district again
        List<Path> again = Slice.isAll() ? lists : List.of(lists.get(Slice.one(lists.size())));
        assertThat(Installation.take(directory(), again).recorded()).isZero();
        assertThat(directory().ledger().head().rootHex()).isEqualTo(root);
        assertThat(LedgerVerification.verify(directory().ledger(), (done, total) -> {
        }))
                .isInstanceOf(Verdict.Sound.class);
    }

    /** Birth dates look like any other day, so for them the entries of people are taken apart instead. */
    @Test
    void nothing_of_any_person_is_in_the_bytes_of_the_ledgers_file() throws IOException {
        List<PersonRow> people = new ArrayList<>();
        for (Path list : lists) {
            new ListReader().read(list, row -> {
                if (row instanceof PersonRow person) {
                    people.add(person);
                }
            });
        }
        assertThat(people).hasSizeGreaterThan(5_000);
        Needles needles = new Needles();
        for (PersonRow person : people) {
            needles.add(person.fullName());
            needles.add(person.fullName().toUpperCase(Locale.of("vi")));
            needles.add(person.phone());
            needles.add(person.address());
            needles.add(person.identityNumber());
            needles.add(person.personCode());
        }
        byte[] planted = ("xx" + people.get(77).fullName() + "yy").getBytes(StandardCharsets.UTF_8);
        assertThat(needles.in(planted)).as("the search itself finds a planted name").isNotNull();
        for (String name : List.of("ledger.db", "ledger.db-wal")) {
            Path file = temporary.resolve("data").resolve(name);
            if (Files.exists(file)) {
                assertThat(needles.in(Files.readAllBytes(file))).isNull();
            }
        }
        directory().ledger().read(0, Integer.MAX_VALUE).stream()
                .map(entry -> new String(entry.bytes(), StandardCharsets.UTF_8))
                .filter(entry -> entry.contains("\"type\":\"membership.PersonRegistered\"")).forEach(entry -> {
                    var payload = Json.mapper().readTree(entry).get("payload");
                    assertThat(payload.propertyNames()).isSubsetOf("person", "details", "birthYear", "gender", "unit",
                            "consent", "on");
                    assertThat(payload.get("details").stringValue()).startsWith("sealed:1:");
                });
    }

    private DataDirectory directory() {
        return Objects.requireNonNull(directory);
    }

    private Figures live() {
        return Objects.requireNonNull(live);
    }

    /** Looks for many texts at once: by the first eight bytes, then the rest. */
    private static final class Needles {
        private final Map<Long, List<byte[]>> byBeginning = new HashMap<>();
        private final BitSet seen = new BitSet(1 << 22);

        void add(@Nullable String text) {
            if (text == null) {
                return;
            }
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                String normal = Normalizer.normalize(text, form);
                add(normal.getBytes(StandardCharsets.UTF_8));
                add(normal.getBytes(StandardCharsets.UTF_16LE));
            }
        }

        private void add(byte[] bytes) {
            if (bytes.length >= 8) {
                long beginning = beginning(bytes, 0);
                seen.set(slot(beginning));
                byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>()).add(bytes);
            }
        }

        @Nullable
        String in(byte[] hay) {
            for (int at = 0; at + 8 <= hay.length; at++) {
                long beginning = beginning(hay, at);
                if (seen.get(slot(beginning))) {
                    for (byte[] needle : byBeginning.getOrDefault(beginning, List.of())) {
                        if (at + needle.length <= hay.length
                                && Arrays.equals(needle, 0, needle.length, hay, at, at + needle.length)) {
                            return "found at byte " + at;
                        }
                    }
                }
            }
            return null;
        }

        private static long beginning(byte[] bytes, int at) {
            long value = 0;
            for (int i = 0; i < 8; i++) {
                value = (value << 8) | (bytes[at + i] & 0xFF);
            }
            return value;
        }

        private static int slot(long beginning) {
            return (int) ((beginning * 0x9E3779B97F4A7C15L) >>> 42);
        }
    }
}
