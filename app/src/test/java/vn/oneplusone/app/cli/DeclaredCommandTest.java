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
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.reporting.commands.ClosingCommand.CloseYear;

/** What units declare comes in by lists, stands beside the count, and is asked for at the closing; a closed year is replayed. */
class DeclaredCommandTest {
    private static final String CAMPAIGNS = "mã hoạt động,mã đơn vị,loại hoạt động,từ ngày,đến ngày,"
            + "\"đoàn viên, hội viên tham gia\",thanh niên tham gia,kết quả";

    @TempDir
    Path directory;

    private Path data;
    private String said = "";

    @BeforeEach
    void begin() throws IOException {
        data = directory.resolve("data");
        take("mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập", "888,Phú Tân,huyện,,01/01/2018",
                "30439,Phú Xuân,xã,888,01/01/2018", "30442,Hiệp Xương,xã,888,01/01/2018");
        take(CAMPAIGNS, "H1,30439,Tháng Thanh niên,01/03/2021,31/03/2021,40,20,tốt",
                "H2,30439,khác,01/05/2021,01/05/2021,5,0,");
        take("mã đơn vị,năm,ngày báo cáo,hoạt động đã tổ chức,\"đoàn viên, hội viên tham gia\",thanh niên tham gia",
                "30439,2021,05/01/2022,2,49,20");
    }

    private void take(String... lines) throws IOException {
        Path list = Files.write(directory.resolve("list.csv"), List.of(lines));
        assertThat(run("import", list, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
    }

    private void correct(String row) throws IOException {
        take(CAMPAIGNS + ",ngày đính chính", row);
    }

    private int run(@Nullable Object... words) {
        List<String> line = new ArrayList<>();
        Stream.of(words).forEach(word -> line.add(String.valueOf(word)));
        line.addAll(List.of("--lang", "en"));
        StringWriter out = new StringWriter();
        String[] arguments = line.toArray(String[]::new);
        int exit = Root.commandLine(arguments, new PrintWriter(out, true), new PrintWriter(out, true))
                .execute(arguments);
        said = out.toString();
        return exit;
    }

    private JsonNode json(int exit, @Nullable Object... words) {
        assertThat(run(Stream.concat(Stream.of(words), Stream.of("--format", "json")).toArray())).as(said)
                .isEqualTo(exit);
        return Json.mapper().readTree(said);
    }

    @Test
    void a_difference_is_told_with_its_facts_until_a_correction_explains_it() throws IOException {
        assertThat(run("declared", "--year", 2021, "--data", data)).as(said).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("Phú Xuân: declared on 05/01/2022", "Hiệp Xương: NOT DECLARED",
                "declared 2, counted 2 (=)", "declared 49, counted 45 (+4)",
                "    +40  position ", "Campaign held  dated 31/03/2021  recorded ",
                "Units that declared: 1; undeclared: 1; numbers that differ: 1", "2018-2022");

        correct("H1,30439,Tháng Thanh niên,01/03/2021,31/03/2021,44,20,tốt,06/01/2022");
        assertThat(run("declared", "--year", 2021, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("declared 49, counted 49 (=)", "numbers that differ: 0");
        assertThat(run("declared", "--year", 2021, "--as-of", 6, "--data", data)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(run("declared", "--year", 2021, "--month", 3, "--data", data)).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("undeclared: 2");
        assertThat(run("declared", "--year", 2021, "--month", 13, "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void a_list_of_declarations_or_corrections_taken_twice_records_nothing_twice() throws IOException {
        correct("H1,30439,Tháng Thanh niên,01/03/2021,31/03/2021,44,20,tốt,06/01/2022");
        long size = json(ExitCode.FINE, "declared", "--year", 2021, "--data", data).at("/ledger/size").longValue();
        begin();
        correct("H1,30439,Tháng Thanh niên,01/03/2021,31/03/2021,44,20,tốt,06/01/2022");
        assertThat(json(ExitCode.FINE, "declared", "--year", 2021, "--data", data).at("/ledger/size").longValue())
                .isEqualTo(size);
    }

    @Test
    void a_correction_of_what_was_never_held_is_refused_by_row_and_column() throws IOException {
        Path list = Files.write(directory.resolve("list.csv"), List.of(CAMPAIGNS + ",ngày đính chính",
                "H9,30439,khác,01/03/2021,31/03/2021,44,20,,06/01/2022"));
        assertThat(run("import", list, "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("mã hoạt động", "not recorded as held");
    }

    @Test
    void the_closing_lists_who_has_not_declared_and_a_replay_compares_figure_by_figure() throws IOException {
        assertThat(run("audit", "replay", "--year", 2021, "--data", data)).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("nothing to compare");
        assertThat(run("close-year", 2021, "--data", data, "--yes")).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Have not declared their figures of the year: 1 units", "Hiệp Xương");
        long closed = 6;

        assertThat(run("audit", "replay", "--year", 2021, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Made again from the first 6 entries: the same as when it was closed",
                "figures compared", "no difference").doesNotContain("nothing to compare");
        JsonNode same = json(ExitCode.FINE, "audit", "replay", "--year", 2021, "--data", data);
        assertThat(same.at("/closing/stated/0/same").booleanValue()).isTrue();
        assertThat(same.at("/closing/stated/0/ruleVersion").stringValue()).isEqualTo("2018-2022");
        assertThat(same.at("/closing/compared").intValue()).isEqualTo(5);
        assertThat(same.at("/closing/differences")).isEmpty();

        // the year is closed: the district orders it
        take(CAMPAIGNS + ",ngày đính chính,đơn vị cho phép,số văn bản cho phép,ngày văn bản cho phép",
                "H1,30439,Tháng Thanh niên,01/03/2021,31/03/2021,44,20,tốt,06/01/2022,888,12-KL/HĐ,05/01/2022");
        assertThat(run("audit", "replay", "--year", 2021, "--data", data)).as(said).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("Phú Xuân: ", "stated 40, replayed 44", "1 of 5 figures differ",
                "the same as when it was closed");
        JsonNode late = json(ExitCode.DIFFERENCE, "audit", "replay", "--year", 2021, "--data", data);
        JsonNode difference = late.at("/closing/differences/0");
        assertThat(difference.get("figure").stringValue()).isEqualTo("CAMPAIGN_MEMBERS");
        assertThat(difference.get("detail").stringValue()).isEqualTo("YOUTH_MONTH");
        assertThat(difference.get("replayed").longValue() - difference.get("stated").longValue()).isEqualTo(4);
        assertThat(run("audit", "replay", "--year", 2021, "--as-of", closed, "--data", data)).isEqualTo(ExitCode.FINE);
        assertThat(run("statement", 2021, "--data", data)).as(said).isEqualTo(ExitCode.FINE);

        assertThat(run("close-year", 2021, "--supplement", "--yes", "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        Path bundle = directory.resolve("bundle");
        assertThat(run("audit", "export", "--out", bundle, "--data", data)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(run("audit", "replay", "--year", 2021, "--bundle", bundle)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Supplement 1, counted from the first 8 entries: the same", "no difference");
        assertThat(run("audit", "replay", "--year", 2021, "--as-of", 3, "--bundle", bundle))
                .isEqualTo(ExitCode.DIFFERENCE);
        assertThat(run("declared", "--year", 2021, "--bundle", bundle)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(bundle.resolve("rules/reporting-2018-2022.json")).exists();
    }

    @Test
    void a_closing_that_says_what_was_not_counted_is_told() {
        UUID top = UUID.fromString(json(ExitCode.DIFFERENCE, "declared", "--year", 2021, "--data", data)
                .at("/total/unit/unitId").stringValue());
        try (DataDirectory opened = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        })) {
            long size = opened.ledger().head().size();
            opened.domain().record("test/closing", Domain.AUTOMATION, new CloseYear(top, 2021, size,
                    LedgerFacts.rootAt(opened.ledger(), size), "2018-2022", "cd34", LocalDate.of(2022, 1, 9)));
        }
        assertThat(run("audit", "replay", "--year", 2021, "--data", data)).isEqualTo(ExitCode.DIFFERENCE);
        assertThat(said).contains("DIFFERENT from the closing", "cd34");
        assertThat(json(ExitCode.DIFFERENCE, "audit", "replay", "--year", 2021, "--data", data)
                .at("/closing/stated/0/same").booleanValue()).isFalse();
        assertThat(run("statement", 2021, "--data", data)).isEqualTo(ExitCode.DIFFERENCE);
    }
}
