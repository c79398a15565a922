package vn.oneplusone.app.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.ListReport;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListFile;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;

/** What is given back is read again as the first list would have been, had it been right. */
class FaultsFileTest {
    private static final Path CASES = Path.of("src/test/resources/lists/cases");

    private static Table given(String name) throws IOException {
        ListFile file = ListFile.of(name, Files.readAllBytes(CASES.resolve(name)));
        ListReport read = new ListReader().read(name, new ByteArrayInputStream(Files.readAllBytes(CASES.resolve(name))),
                row -> {
                });
        ImportReport report = new ImportReport(List.of(name), List.of(), read.rows(), 0, 0, read.problemCount(),
                read.problems(), read.warnings(), List.of(), List.of(), 0, List.of(), 0, 0, false, 0);
        return FaultsFile.of(file, new ListReader(), report, problem -> problem
                .in(Locale.ENGLISH).wrong());
    }

    private static List<ListRow> again(TableFile format, Table table) throws IOException {
        List<ListRow> rows = new ArrayList<>();
        ListReport report = new ListReader().read("again", new ByteArrayInputStream(format.answer(table).getBody()),
                rows::add);
        assertThat(report.problems()).isEmpty();
        return rows;
    }

    @Test
    void days_and_numbers_come_back_as_they_were_understood() throws IOException {
        Table table = given("40-b.xlsx");
        assertThat(table.rows().getFirst()).contains("26/03/2003", "0912345678");
        assertThat(table.rows().getLast()).contains("26/13/2003", "0987654321");
    }

    @Test
    void names_in_parts_and_columns_for_each_gender_are_understood_again() throws IOException {
        for (String name : List.of("01-a.xlsx", "12-a.xlsx", "14-a.xlsx", "15-a.csv", "29-a.csv")) {
            List<ListRow> first = new ArrayList<>();
            new ListReader().read(name, new ByteArrayInputStream(Files.readAllBytes(CASES.resolve(name))), first::add);
            for (TableFile format : TableFile.values()) {
                assertThat(again(format, given(name))).as(name + " " + format).extracting(ListRow::canonical)
                        .containsExactlyElementsOf(first.stream().map(ListRow::canonical).toList());
            }
        }
    }
}
