package vn.oneplusone.app.files.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.RefusalWords;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.RowProblem.Words;
import vn.oneplusone.app.files.rows.ListRow;
import vn.oneplusone.app.files.rows.PersonRow;
import vn.oneplusone.membership.commands.MembershipRefusal.IdentityNumberTaken;

/** Says why a row was refused, in both languages and with the column to look at. */
final class RefusedRow {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private RefusedRow() {}

    /** @param mayName whether the reader may see a person of whom the lists say nothing */
    static RowProblem problem(RowFailure failure, Predicate<UUID> mayName) {
        ListRow row = failure.row();
        if (failure.why() instanceof CodeUnknown unknown) {
            return new RowProblem(row.file(), row.line(), null, "UnitUnknown", new Words(
                    "Không có đơn vị nào mang mã \"" + unknown.code() + "\".",
                    "Hãy sửa mã đơn vị (bảng tính có thể đã bỏ số 0 ở đầu), hoặc nhập danh sách đơn vị có mã này trước."),
                    new Words("No unit has the code \"" + unknown.code() + "\".",
                            "Correct the unit's code (a spreadsheet may have dropped zeros at its beginning), or import the list of units that has it first."));
        }
        if (failure.why() instanceof Refused refused && refused.name().equals("NotYourTask")) {
            return new RowProblem(row.file(), row.line(), null, "NotYourTask", new Words(
                    "Việc trong dòng này không thuộc nhiệm vụ của tài khoản bạn.",
                    "Hãy nhờ đơn vị có thẩm quyền, thường là Huyện Đoàn, nhập dòng này."),
                    new Words("What this row asks for is not a task of your account.",
                            "Let the level that may do it, usually the district, import this row."));
        }
        if (failure.why() instanceof Refused refused && refused.name().equals("TooManyWait")) {
            return new RowProblem(row.file(), row.line(), null, "TooManyWait", new Words(
                    "Đơn vị này đang có quá nhiều đề nghị chờ trả lời.",
                    "Hãy chờ các đơn vị khác trả lời, hoặc rút bớt đề nghị, rồi nhập lại danh sách."),
                    new Words("Too many requests of this unit wait for an answer.",
                            "Wait until others have answered, or take some back, and import the list again."));
        }
        if (failure.why() instanceof Refused) {
            return new RowProblem(row.file(), row.line(), null, "BeyondReach", new Words(
                    "Dòng này nói về một đơn vị, hoặc một người, mà bạn không phụ trách hoặc chưa có trong sổ cái.",
                    "Kiểm tra lại mã; nếu đúng, hãy nhờ đơn vị phụ trách hoặc cấp trên nhập dòng này."),
                    new Words(
                            "This row is about a unit, or a person, that you do not answer for or that is not in the ledger yet.",
                            "Check the code; if it is right, let the unit that answers for it, or the level above, import this row."));
        }
        Optional<RefusalWords> vietnamese = RefusalWords.of(failure.why(), VIETNAMESE);
        Optional<RefusalWords> english = RefusalWords.of(failure.why(), Locale.ENGLISH);
        if (vietnamese.isEmpty() || english.isEmpty()) {
            // Not a broken rule but a failure of the program or its machine: that must not look like a wrong row.
            throw failure.why();
        }
        Words who = failure.why() instanceof IdentityNumberTaken taken
                ? other(failure.other(), taken.holder(), mayName)
                : new Words("", "");
        return new RowProblem(row.file(), row.line(), RefusedColumn.of(row, vietnamese.get().rule()),
                vietnamese.get().rule(), words(vietnamese.get().words(), who.wrong()),
                words(english.get().words(), who.remedy()));
    }

    /** A row that became a request, or waits for the answer to one. */
    static RowProblem aside(ListRow row) {
        return new RowProblem(row.file(), row.line(), null, "AskFirst", new Words(
                "Dòng này nói về một người mà bạn không phụ trách, hoặc chưa có trong sổ cái.",
                "Các đơn vị phụ trách được hỏi ý kiến; khi họ đồng ý, việc này được ghi. Theo dõi tại trang Đề nghị."),
                new Words("This row is about a person that you do not answer for, or that is not in the ledger yet.",
                        "Those who answer for them are asked; what it says is recorded when they agree. See the page Requests."));
    }

    /** A row of somebody who may be in already: a question, not an error. */
    static RowProblem maybe(PersonRow row, UUID person, @Nullable PersonRow other, Predicate<UUID> mayName) {
        Words who = other(other, person, mayName);
        return new RowProblem(row.file(), row.line(), "họ và tên", "PossibleDouble", new Words(
                "Trùng họ tên, ngày sinh và đơn vị với một người khác." + who.wrong(),
                "Nếu là một người, hãy bỏ dòng này và dùng mã đã có; nếu là hai người, hãy nhập với --accept-doubles."),
                new Words("Has the name, birth date and unit of somebody else." + who.remedy(),
                        "If it is one person, drop this row and use the code that exists; if two, import with --accept-doubles."));
    }

    /** The other one in Vietnamese and English: by the row if the lists have one, by id if the reader may see that person. */
    private static Words other(@Nullable ListRow row, UUID person, Predicate<UUID> mayName) {
        if (row != null) {
            String place = row.file() + ":" + row.line();
            return new Words(" Xem dòng " + place + ".", " See " + place + ".");
        }
        return mayName.test(person)
                ? new Words(" Mã trong sổ cái: " + person + ".", " Id in the ledger: " + person + ".")
                : new Words("", "");
    }

    /** The modules say what is wrong and what to do in one text: the first sentence is what is wrong. */
    private static Words words(String text, String more) {
        int end = text.indexOf(". ");
        return end < 0
                ? new Words(text + more, "")
                : new Words(text.substring(0, end + 1) + more, text.substring(end + 2));
    }
}
