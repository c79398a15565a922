package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;

/** What the command line says and which exit code it gives. */
class CommandLineTest {
    @TempDir
    Path empty;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Root.commandLine(arguments, new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "demo", "import", "counts", "facts", "audit", "audit verify", "audit replay",
            "audit explain", "audit anomalies", "audit rejudge", "audit erasures",
            "audit checkpoint", "audit export", "audit prove", "audit consistency", "audit verify-proof", "ledger",
            "ledger import", "ledger migrate", "person", "person erase", "backup", "restore", "close-year",
            "statement", "sign-offs", "sign-off"})
    void every_command_explains_itself_in_both_languages(String command) {
        for (String language : new String[]{"vi", "en"}) {
            String[] words = (command + " --lang " + language + " --help").strip().split(" ");
            assertThat(run(words)).as(command).isEqualTo(ExitCode.FINE);
        }
        assertThat(out.toString()).contains("Cách dùng", "Usage").doesNotContain("oneplusone.serve.",
                "oneplusone.import.",
                "oneplusone.counts.", "oneplusone.audit.", "oneplusone.ledger.", "oneplusone.person.",
                "oneplusone.backup.", "oneplusone.restore.", "oneplusone.close-year.", "oneplusone.sign-off",
                "oneplusone.statement.",
                "data-ledger");
    }

    @Test
    void wrong_usage_gives_2_and_shows_how_it_is_used() {
        assertThat(run("counts")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--year");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { //
            "counts ; Cần một trong các tham số: --year=Y, --period=P ; One of these is needed: --year=Y, --period=P",
            "counts --year ; Còn thiếu: --year=Y ; Missing: --year=Y",
            "counts --year 2021 --period 2021-Q1 ; Chỉ dùng một trong các tham số: --year=Y, --period=P"
                    + " ; Only one of these can be given: --year=Y, --period=P",
            "counts --yaer 2021 ; Không hiểu: --yaer ; Not understood: --yaer",
            "conts ; Không hiểu: conts Có phải: counts ; Not understood: conts Did you mean: counts",
            "counts --year 2021 --year 2022 ; Mỗi tham số chỉ ghi một lần ; Each of these can be given once",
            "counts --year x ; Giá trị của --year=Y không đúng: x ; Wrong value for --year=Y: x",
            "counts --year 2021 --format xml ; Giá trị của --format=text|json|csv không đúng: xml. Có thể là: text, json, csv"
                    + " ; Wrong value for --format=text|json|csv: xml. It can be: text, json, csv",
            "sign-off --period 2021-Q1 ; Còn thiếu: --unit=CODE ; Missing: --unit=CODE"})
    void wrong_usage_is_told_in_the_readers_language(String given, String vietnamese, String english) {
        assertThat(run(given.split(" "))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).startsWith(vietnamese);
        err.getBuffer().setLength(0);
        assertThat(run((given + " --lang en").split(" "))).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).startsWith(english);
    }

    @Test
    void a_sample_year_that_has_not_begun_is_refused_before_anything_is_written() {
        Path data = empty.resolve("data");
        assertThat(run("demo", "--years", "2098-2099", "--data", data.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("2099", "chưa bắt đầu");
        assertThat(run("demo", "--years", "2099", "--data", data.toString(), "--lang", "en"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("has not begun");
        assertThat(run("demo", "--size", "country", "--data", data.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("chỉ có một đơn vị cao nhất");
        assertThat(data).doesNotExist();
    }

    @Test
    void sample_lists_can_be_written_alone() throws IOException {
        Path data = empty.resolve("data");
        assertThat(run("demo", "--lists", empty.resolve("lists").toString(), "--data", data.toString(), "--lang", "en"))
                .isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("Wrote 14 lists");
        assertThat(empty.resolve("lists/01-don-vi.csv")).content().contains("Phú Xuân");
        assertThat(data).doesNotExist();
    }

    @Test
    void a_missing_ledger_gives_2_in_the_readers_language() {
        assertThat(run("audit", "verify", "--data", empty.toString(), "--lang", "en")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("There is no ledger in");
        assertThat(run("counts", "--year", "2021", "--data", empty.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("Không có sổ cái");
    }

    @Test
    void only_a_ledger_in_mongodb_is_migrated() {
        assertThat(run("ledger", "migrate", "--lang", "en")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("Only a ledger in MongoDB", "MONGODB_URI");
        assertThat(run("ledger", "migrate")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("Chỉ sổ cái trong MongoDB");
    }

    @Test
    void a_sound_ledger_gives_0() throws IOException {
        ledger();
        assertThat(verify()).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("The ledger is sound: 6 entries");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE entry SET bytes = replace(bytes, 'TN-07', 'TN-08') WHERE position = 3 | 3 | was changed
            UPDATE entry SET event_id = 'another' WHERE position = 3                     | 3 | eventId
            DELETE FROM entry WHERE position = 3                                         | 3 | is broken at
            UPDATE "commit" SET root = zeroblob(32) WHERE first = 2                      | 2 | root
            UPDATE head SET root = zeroblob(32)                                          |   | head
            DROP INDEX entry_stream                                                      |   | entry_stream
            """)
    void a_ledger_that_was_tampered_with_gives_1_and_is_told(String sql, @Nullable String position, String words)
            throws IOException, SQLException {
        Path file = ledger();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql.replace("replace(bytes, 'TN-07', 'TN-08')",
                    "CAST(replace(CAST(bytes AS TEXT), 'TN-07', 'TN-08') AS BLOB)"));
        }
        assertThat(verify()).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(out.toString()).contains(position == null ? "" : "position " + position, words);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 20_000})
    void a_file_that_was_cut_off_gives_1(int length) throws IOException {
        Path file = ledger();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
        assertThat(verify()).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(out.toString()).contains("position");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_file_of_something_else_gives_1() throws IOException {
        Files.writeString(ledger(), "Danh sách đoàn viên năm 2021\n".repeat(200));
        assertThat(verify()).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(out.toString()).contains("cannot be read from position 0");
        assertThat(err.toString()).isEmpty();
    }

    private int verify() {
        return run("audit", "verify", "--data", empty.toString(), "--lang", "en");
    }

    /** Three commits of two entries. */
    private Path ledger() throws IOException {
        try (SqliteLedger ledger = SqliteLedger.open(empty, Clock.systemUTC())) {
            for (int i = 0; i < 3; i++) {
                ledger.append(Samples.commit(Samples.entries("person/1", 2L * i, 2)));
            }
        }
        Path file = empty.resolve(SqliteLedger.FILE);
        assertThat(Files.size(file)).isGreaterThan(20_000);
        return file;
    }

    @Test
    void a_missing_list_gives_2() {
        assertThat(run("import", empty.resolve("none.csv").toString(), "--data", empty.toString()))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("none.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "console"})
    void both_languages_have_the_same_words(String bundle) {
        String base = "vn.oneplusone.app.cli." + bundle;
        assertThat(ResourceBundle.getBundle(base, Language.VIETNAMESE, Language.EXACT).keySet())
                .isEqualTo(ResourceBundle.getBundle(base, Locale.ENGLISH, Language.EXACT).keySet());
    }
}
