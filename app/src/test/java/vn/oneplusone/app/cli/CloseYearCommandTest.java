package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.OutFile;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.statement.Pages;
import vn.oneplusone.campaign.commands.TargetCommand.ReviseTarget;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** A year is closed once, from the command line, and its statement can be made again from the ledger alone. */
class CloseYearCommandTest {
    private static final UUID DISTRICT = new UUID(1, 1);
    private static final UUID COMMUNE = new UUID(1, 2);

    @TempDir
    Path directory;

    private Path data;
    private String said = "";

    @BeforeEach
    void begin() {
        data = directory.resolve("data");
        record(new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", LocalDate.of(2018, 1, 1)),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "=Phú Xuân+1",
                        LocalDate.of(2018, 1, 1)));
        target(2021, 1132);
    }

    private void target(int year, int number) {
        record(new SetTarget(DISTRICT, Organization.UNION, year, number,
                new Decision("1-NQ", LocalDate.of(2021, 1, 2))));
    }

    private void record(Object... commands) {
        try (DataDirectory opened = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        })) {
            opened.domain().record("test/" + opened.ledger().head().size(), Domain.AUTOMATION, commands);
        }
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

    @Test
    void closes_once_signs_the_closing_too_and_writes_the_statement() throws IOException {
        Path out = directory.resolve("out");
        assertThat(run("close-year", 2021, "--data", data, "--out", out)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("In 2021, the whole district admitted 0 Union members, 0% of the plan",
                "Have not declared their figures of the year: 1 units", "--yes");
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--yes")).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("2021 was closed from the first 3 entries");
        try (Stream<Path> signed = Files.list(data.resolve("checkpoints"))) {
            assertThat(signed.map(OutFile::checkpoint).mapToLong(Checkpoint::size)).containsExactly(4L);
        }
        assertThat(out.resolve("statement-888-2021.json")).exists();

        assertThat(run("close-year", 2021, "--data", data, "--yes")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("a closed statement does not change");
        assertThat(data.resolve("statements")).doesNotExist();
    }

    @Test
    void makes_the_same_bytes_again_from_the_ledger_whatever_came_later() throws IOException {
        Path out = directory.resolve("out");
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--yes")).as(said).isEqualTo(ExitCode.FINE);
        target(2022, 7);
        Path again = directory.resolve("again");
        assertThat(run("statement", 2021, "--data", data, "--out", again)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("the same as when it was closed");
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                assertThat(again.resolve(String.valueOf(file.getFileName()))).hasSameBinaryContentAs(file);
            }
        }
        assertThat(run("statement", 2021, "--data", data, "--format", "json")).isEqualTo(ExitCode.FINE);
        assertThat(said.strip()).isEqualTo(Files.readString(out.resolve("statement-888-2021.json")).strip());
        assertThat(run("statement", 2020, "--data", data)).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void what_is_recorded_later_gets_a_supplement_and_leaves_the_statement() throws IOException {
        Path out = directory.resolve("out");
        assertThat(run("close-year", 2021, "--data", data, "--supplement", "--yes")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("has not been closed");
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--yes")).as(said).isEqualTo(ExitCode.FINE);
        byte[] statement = Files.readAllBytes(out.resolve("statement-888-2021.pdf"));
        assertThat(run("close-year", 2021, "--data", data, "--supplement", "--yes")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("No figure of 2021 has changed");

        record(new ReviseTarget(DISTRICT, Organization.UNION, 2021, 1200,
                new Decision("2-NQ", LocalDate.of(2021, 6, 2)),
                new CorrectionOrder(DISTRICT, new Decision("2-NQ", LocalDate.of(2021, 6, 2)))));
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--supplement", "--yes")).as(said)
                .isEqualTo(ExitCode.FINE);
        assertThat(said).contains(
                "Recorded late: entry 4, 01/01/2021, Phú Tân, Target revised: Target · Union members +68",
                "Target · Union members: 1,132 becomes 1,200", "Supplement 1 to 2021 was issued");
        Path again = directory.resolve("again");
        assertThat(run("statement", 2021, "--data", data, "--out", again)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(said).contains("Supplement 1: 1 late changes");
        assertThat(again.resolve("statement-888-2021.pdf")).hasBinaryContent(statement);
        for (String form : List.of("json", "xlsx", "pdf")) {
            assertThat(again.resolve("supplement-888-2021-1." + form))
                    .hasSameBinaryContentAs(out.resolve("supplement-888-2021-1." + form));
        }
        byte[] pdf = Files.readAllBytes(out.resolve("supplement-888-2021-1.pdf"));
        Pages.assertPrintable(pdf);
        assertThat(String.join(" ", Pages.texts(pdf))).contains("Supplement 1 to the results of 2021",
                "Target · Union members 1,132 1,200 +68");
        assertThat(cells(out.resolve("supplement-888-2021-1.xlsx")))
                .filteredOn(cell -> cell.getType() == CellType.NUMBER).extracting(Cell::asNumber)
                .contains(BigDecimal.valueOf(1132), BigDecimal.valueOf(1200), BigDecimal.valueOf(68));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out/statement-888-2021.pdf/in the way", "data/checkpoint.key"})
    void what_fails_after_the_closing_says_that_the_year_is_closed_and_how_to_get_the_rest(String inTheWay)
            throws IOException {
        Path blocked = directory.resolve(inTheWay);
        Files.createDirectories(Objects.requireNonNull(blocked.getParent()));
        Files.createFile(blocked);
        Path out = directory.resolve("out");
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--yes")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("2021 IS closed in the ledger", "\"statement 2021 --out DIR\" makes the files again",
                "\"audit checkpoint\" signs", "This could not be done");

        Path again = directory.resolve("again");
        assertThat(run("statement", 2021, "--data", data, "--out", again)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(again).isDirectoryContaining("glob:**.pdf").isDirectoryContaining("glob:**.xlsx")
                .isDirectoryContaining("glob:**.json");
        assertThat(run("close-year", 2021, "--data", data, "--out", again, "--yes")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("a closed statement does not change").doesNotContain("IS closed in the ledger");
    }

    @Test
    void what_fails_after_a_supplement_says_that_it_was_issued() throws IOException {
        Path out = directory.resolve("out");
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--yes")).as(said).isEqualTo(ExitCode.FINE);
        record(new ReviseTarget(DISTRICT, Organization.UNION, 2021, 1200,
                new Decision("2-NQ", LocalDate.of(2021, 6, 2)),
                new CorrectionOrder(DISTRICT, new Decision("2-NQ", LocalDate.of(2021, 6, 2)))));
        Files.createDirectories(out.resolve("supplement-888-2021-1.json/in the way"));
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--supplement", "--yes"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("The supplement to 2021 IS in the ledger", "statement 2021");

        Path again = directory.resolve("again");
        assertThat(run("statement", 2021, "--data", data, "--out", again)).as(said).isEqualTo(ExitCode.FINE);
        assertThat(again.resolve("supplement-888-2021-1.json")).exists();
    }

    @Test
    void the_sheet_has_numbers_as_numbers_and_no_formula_whatever_a_unit_is_called() throws IOException {
        Path out = directory.resolve("out");
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--yes")).as(said).isEqualTo(ExitCode.FINE);
        List<Cell> cells = cells(out.resolve("statement-888-2021.xlsx"));
        assertThat(cells).extracting(Cell::getType).contains(CellType.STRING, CellType.NUMBER)
                .doesNotContain(CellType.FORMULA, CellType.ERROR);
        assertThat(cells).filteredOn(cell -> cell.getType() == CellType.STRING).extracting(Cell::asString)
                .contains("'=Phú Xuân+1", "Results of 2021");
        assertThat(cells).filteredOn(cell -> cell.getType() == CellType.NUMBER).extracting(Cell::asNumber)
                .contains(BigDecimal.valueOf(1132));
    }

    @Test
    void the_pages_tell_other_figures_of_other_data() throws IOException {
        Path out = directory.resolve("out");
        assertThat(run("close-year", 2021, "--data", data, "--out", out, "--yes")).as(said).isEqualTo(ExitCode.FINE);
        byte[] pdf = Files.readAllBytes(out.resolve("statement-888-2021.pdf"));
        Pages.assertPrintable(pdf);
        assertThat(Pages.texts(pdf).getFirst())
                .contains("in 2021, the whole district admitted 0 Union members, 0% of the plan", "=Phú Xuân+1");
    }

    @Test
    void a_year_that_lies_ahead_is_not_closed() {
        assertThat(run("close-year", 9000, "--data", data, "--yes")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(said).contains("has not begun");
    }

    private static List<Cell> cells(Path file) throws IOException {
        List<Cell> cells = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.stream().filter(Objects::nonNull).forEach(cells::add));
                }
            }
        }
        return cells;
    }
}
