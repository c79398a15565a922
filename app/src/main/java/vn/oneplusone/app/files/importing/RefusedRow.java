package vn.oneplusone.app.files.importing;

import java.util.Locale;
import java.util.Optional;
import vn.oneplusone.app.RefusalWords;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.RowProblem.Words;
import vn.oneplusone.app.files.rows.ListRow;

/** Says why a row was refused, in both languages and with the column to look at. */
final class RefusedRow {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private RefusedRow() {}

    static RowProblem problem(RowFailure failure) {
        ListRow row = failure.row();
        if (failure.why() instanceof CodeUnknown unknown) {
            return new RowProblem(row.file(), row.line(), null, "UnitUnknown", new Words(
                    "Không có đơn vị nào mang mã \"" + unknown.code() + "\".",
                    "Hãy sửa mã đơn vị, hoặc nhập danh sách đơn vị có mã này trước."),
                    new Words("No unit has the code \"" + unknown.code() + "\".",
                            "Correct the unit's code, or import the list of units that has it first."));
        }
        Optional<RefusalWords> vietnamese = RefusalWords.of(failure.why(), VIETNAMESE);
        Optional<RefusalWords> english = RefusalWords.of(failure.why(), Locale.ENGLISH);
        if (vietnamese.isEmpty() || english.isEmpty()) {
            // Not a broken rule but a failure of the program or its machine: that must not look like a wrong row.
            throw failure.why();
        }
        return new RowProblem(row.file(), row.line(), RefusedColumn.of(row, vietnamese.get().rule()),
                vietnamese.get().rule(), words(vietnamese.get().words()), words(english.get().words()));
    }

    /** The modules say what is wrong and what to do in one text: the first sentence is what is wrong. */
    private static Words words(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? new Words(text, "") : new Words(text.substring(0, end + 1), text.substring(end + 2));
    }
}
