package vn.oneplusone.app.uploads;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.ListTemplate;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Book;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;

/** An empty list of each kind to fill in. */
@Controller
class TemplateFiles {
    /** So many rows are ready for text: what is typed there keeps its zeros. */
    private static final int READY_ROWS = 500;

    @GetMapping(ListsPage.PATH + "/templates/{kind}.{format:csv|xlsx}")
    ResponseEntity<byte[]> template(@PathVariable String kind, @PathVariable String format, Words words)
            throws IOException {
        ListKind wanted = Stream.of(ListKind.values()).filter(known -> slug(known).equals(kind)).findFirst()
                .orElseThrow(() -> Refused.because(HttpStatus.NOT_FOUND, "NotFound"));
        TableFile file = TableFile.named(format);
        return file == TableFile.CSV
                ? file.answer(new Table(slug(wanted), ListTemplate.headings(wanted), List.of()))
                : file.answer(slug(wanted), book(wanted, words));
    }

    /** As addresses and files write it. */
    static String slug(ListKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static byte[] book(ListKind kind, Words words) throws IOException {
        return Book.of(LocalDate.EPOCH, book -> {
            Worksheet list = book.newWorksheet(words.say("lists.template.sheet"));
            List<String> headings = ListTemplate.headings(kind);
            Book.head(list, 0, headings);
            for (int column = 0; column < headings.size(); column++) {
                list.width(column, 22);
                list.range(1, column, READY_ROWS, column).style().format("@").set();
            }
            list.freezePane(0, 1);
            choices(book, list, ListTemplate.guide(kind));
            Worksheet guide = book.newWorksheet(words.say("lists.template.guide"));
            Book.head(guide, 0, List.of(words.say("lists.template.column"), words.say("lists.template.needed"),
                    words.say("lists.template.example"), words.say("lists.template.words"),
                    words.say("lists.template.also")));
            int row = 1;
            for (ListTemplate.Guide column : ListTemplate.guide(kind)) {
                Book.put(guide, row++, List.of(column.heading(),
                        words.say(column.needed() ? "lists.template.yes" : "lists.template.no"), column.example(),
                        column.ofPerson()
                                ? words.say("lists.template.person")
                                : String.join(" / ", column.words()),
                        String.join(", ", column.also())));
            }
            Book.widths(guide, 30, 22, 22, 60, 60);
        });
    }

    /** Words to choose from stand in a sheet of their own that nobody sees: one column for each column of the list that has words. */
    private static void choices(Workbook book, Worksheet list, List<ListTemplate.Guide> columns) {
        Worksheet choices = book.newWorksheet("choices");
        choices.setVisibilityState(VisibilityState.VERY_HIDDEN);
        int at = 0;
        for (int column = 0; column < columns.size(); column++) {
            List<String> words = columns.get(column).words();
            if (!words.isEmpty()) {
                for (int row = 0; row < words.size(); row++) {
                    choices.value(row, at, words.get(row));
                }
                // other spellings are understood too: nothing is refused while it is typed
                list.range(1, column, READY_ROWS, column).validateWithList(choices.range(0, at, words.size() - 1, at))
                        .showErrorMessage(false);
                at++;
            }
        }
    }
}
