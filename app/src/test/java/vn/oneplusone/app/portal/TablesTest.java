package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitRenamed;

/** Tables as files: the numbers of the page, as numbers, and nothing that a spreadsheet program would run. */
class TablesTest {
    private static RunningPortal portal;
    private static Reader officer;

    @BeforeAll
    static void start() {
        portal = RunningPortal.ofDistrict();
        Declarations.record(portal);
        officer = Reader.officer(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static List<Row> workbook(String path) throws IOException {
        HttpResponse<byte[]> answer = officer.client()
                .sendAsync(officer.request(path).build(), HttpResponse.BodyHandlers.ofByteArray()).join();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;")
                .endsWith(".xlsx\"");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()),
                new ReadingOptions(true, true))) {
            return book.getFirstSheet().read();
        }
    }

    private static List<CSVRecord> text(String path) throws IOException {
        String body = officer.page(path).body();
        assertThat(body).startsWith("\uFEFF");
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(body.substring(1)))
                .setFormat(CSVFormat.EXCEL).get()) {
            return parser.getRecords();
        }
    }

    @Test
    void the_figures_of_the_year_are_numbers_and_end_in_the_published_ones() throws IOException {
        Row total = workbook("/tables/counts.xlsx?year=2021").getLast();
        assertThat(total.getCell(2).getType()).isEqualTo(CellType.NUMBER);
        assertThat(total.getCell(2).asNumber()).isEqualByComparingTo(new BigDecimal(1494));
        assertThat(total.getCell(8).asNumber()).isEqualByComparingTo(new BigDecimal(1821));
        assertThat(total.getCell(4).asNumber()).isBetween(new BigDecimal("1.319"), new BigDecimal("1.321"));

        CSVRecord line = text("/tables/counts.csv?year=2021").getLast();
        assertThat(line.get(2)).isEqualTo("1494");
        assertThat(line.get(4)).isEqualTo("132%");
        assertThat(text("/tables/targets.csv?year=2021").getLast().get(2)).isEqualTo("1132");
    }

    @Test
    void the_facts_of_all_pages_add_up_to_the_number() throws IOException {
        List<Row> facts = workbook("/tables/facts.xlsx?year=2021&measure=ADMITTED&organization=UNION&limit=10");
        assertThat(
                facts.stream().skip(1).map(row -> row.getCell(5).asNumber()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(new BigDecimal(1494));
        assertThat(facts.get(1).getCell(0).asDate().getYear()).isEqualTo(2021);
        assertThat(facts.get(1).getCell(0).getDataFormatString()).isEqualTo("dd/mm/yyyy");
    }

    @Test
    void every_table_of_a_page_has_its_links_and_they_lead_to_it() {
        for (String page : List.of("/?year=2021", "/facts?year=2021&measure=ADMITTED&lang=vi",
                "/declared?year=2021")) {
            Matcher links = Pattern.compile("href=\"(/tables/[^\"]+)\"").matcher(officer.page(page).body());
            int count = 0;
            while (links.find()) {
                count++;
                HttpResponse<String> answer = officer.page(links.group(1).replace("&amp;", "&"));
                assertThat(answer.statusCode()).as(links.group(1)).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Disposition")).isPresent();
            }
            assertThat(count).as(page).isEqualTo(page.startsWith("/?") ? 10 : 2);
        }
    }

    /** The name of a unit is what somebody chose. */
    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"})
    void what_looks_like_a_formula_is_text(String name) throws IOException {
        portal.record("units", new UnitRenamed(District.PILOT, name, LocalDate.of(2021, 2, 1),
                new Decision("1-NQ", LocalDate.of(2021, 2, 1))));
        List<String> cells = workbook("/tables/counts.xlsx?year=2021").stream().skip(1).map(row -> row.getCell(1))
                .peek(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING))
                .peek(cell -> assertThat(cell.getFormula()).isNull()).map(cell -> cell.getText()).toList();
        assertThat(cells).anyMatch(cell -> cell.startsWith("'")).noneMatch(cell -> cell.startsWith("="));
        assertThat(text("/tables/counts.csv?year=2021").stream().skip(1).map(record -> record.get(1)))
                .anyMatch(cell -> cell.startsWith("'"))
                .noneMatch(cell -> cell.matches("(?s)\\s*[=+@\\t\\r＝-].*"));
    }

    @ParameterizedTest
    @CsvSource({"counts", "targets", "campaigns", "steps", "declared"})
    void a_table_is_for_those_who_may_see_its_page(String table) {
        assertThat(new Reader(portal).page("/tables/" + table + ".csv?year=2021").statusCode()).isEqualTo(302);
        Reader commune = Reader.signedIn(portal, RunningPortal.COMMUNE);
        assertThat(commune.page("/tables/" + table + ".csv?year=2021&unit=" + District.TOP).statusCode())
                .isEqualTo(403);
        assertThat(commune.page("/tables/" + table + ".csv?year=2021&unit=" + District.PILOT).statusCode())
                .isEqualTo(200);
        assertThat(officer.page("/tables/" + table + ".exe?year=2021").statusCode()).isEqualTo(404);
        assertThat(officer.page("/tables/" + table + ".csv?year=1066").statusCode()).isEqualTo(404);
    }
}
