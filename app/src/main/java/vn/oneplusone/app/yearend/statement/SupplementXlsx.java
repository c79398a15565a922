package vn.oneplusone.app.yearend.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.tables.Book;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** A supplement as a workbook: the figures that changed, and the late facts. */
record SupplementXlsx(SupplementPage page, Supplement supplement) {
    void write(Workbook book) throws IOException {
        changes(book);
        late(book);
    }

    private void changes(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.changes"))) {
            Book.put(sheet, 0, List.of(
                    page.getWords().say("supplement.title", supplement.number(), supplement.year())));
            sheet.style(0, 0).bold().fontSize(16).set();
            Book.put(sheet, 1, List.of(page.getScope()));
            Book.put(sheet, 2, List.of(say("supplement.closed"), page.sentence(supplement.before())));
            Book.put(sheet, 3, List.of(say("supplement.now"), page.sentence(supplement.now())));
            List<List<@Nullable Object>> rows = new ArrayList<>();
            supplement.changes().forEach(change -> rows.add(List.of(page.figure(change), change.before(), change.now(),
                    change.now() - change.before())));
            int row = Book.put(sheet, 5, table(rows, "figure", "supplement.before", "supplement.after",
                    "supplement.difference"));
            row++;
            Book.put(sheet, row++, List.of(
                    page.getWords().say("supplement.issued-on", page.date(supplement.issuedOn()))));
            Book.put(sheet, row++, List.of(say("supplement.from-size"), supplement.from().size()));
            Book.put(sheet, row++, List.of(say("supplement.from-root"), supplement.from().root()));
            Book.put(sheet, row++, List.of(say("supplement.size"), supplement.ledger().size()));
            Book.put(sheet, row++, List.of(say("source.root"), supplement.ledger().root()));
            Book.put(sheet, row++, List.of(say("source.figures"), supplement.figures()));
            Book.put(sheet, row, List.of(say("source.rules"), supplement.ruleVersion()));
            Book.widths(sheet, 52, 16, 16, 16);
        }
    }

    private void late(Workbook book) throws IOException {
        try (Worksheet sheet = book.newWorksheet(say("sheet.late"))) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            supplement.late().forEach(late -> rows.add(List.of(late.position(), DistrictDay.of(late.committedAt()),
                    late.date(), page.unit(late), page.fact(late), page.effects(late),
                    String.valueOf(late.stream()))));
            Book.put(sheet, 0, table(rows, "supplement.entry", "supplement.recorded", "date", "unit",
                    "supplement.fact", "supplement.effects", "supplement.stream"));
            Book.widths(sheet, 12, 14, 14, 28, 28, 60, 48);
        }
    }

    private String say(String key) {
        return page.getWords().say(key);
    }

    private Table table(List<List<@Nullable Object>> rows, String... heads) {
        return new Table("supplement", Stream.of(heads).map(this::say).toList(), rows);
    }
}
