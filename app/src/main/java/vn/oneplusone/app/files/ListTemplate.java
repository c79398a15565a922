package vn.oneplusone.app.files;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowShape;
import vn.oneplusone.app.files.shape.Vocabulary;
import vn.oneplusone.app.text.Folding;

/** How a list is written down in the usual way: what {@link ListReader} reads, the other way round. */
public final class ListTemplate {
    private ListTemplate() {}

    /** All headings of a list of this kind, Vietnamese, in the usual order. */
    public static List<String> headings(ListKind kind) {
        return kind.shape().columns().map(Column::heading).toList();
    }

    /**
     * A column as the template explains it.
     *
     * @param needed whether every row has something in it
     * @param also other headings for the same
     * @param words those that it may hold; none where it holds something else
     * @param example as it may be filled
     * @param ofPerson whether the code of a person stands in it
     */
    public record Guide(String heading, boolean needed, List<String> also, List<String> words, String example,
            boolean ofPerson) {}

    /** What the columns of a list of this kind are, in the usual order. */
    public static List<Guide> guide(ListKind kind) {
        RowShape shape = kind.shape();
        return shape.columns()
                .map(column -> new Guide(column.heading(), shape.filled().contains(column), column.aliases(),
                        words(shape.type(column)), example(column, shape.type(column)),
                        column.form() == Column.Form.PERSON))
                .toList();
    }

    private static List<String> words(Class<?> type) {
        return Vocabulary.isThereFor(type) ? Vocabulary.of(type).words() : List.of();
    }

    private static String example(Column column, Class<?> type) {
        if (!words(type).isEmpty()) {
            return words(type).getFirst();
        }
        if (type == LocalDate.class) {
            return "26/03/2021";
        }
        return switch (column.form()) {
            case NAME -> "Nguyễn Văn An";
            case CODE -> "30439-01";
            case PERSON -> "7KM-4XR-2HR";
            case PHONE -> "0912345678";
            case IDENTITY -> "000203001234";
            case YEAR -> "2021";
            case FREE -> "";
            case PLAIN -> type == String.class ? "" : "12";
        };
    }

    /** Where the column of a problem stands among the headings of a list; -1 if it is no single one. */
    public static int position(List<String> headings, @Nullable String column) {
        if (column == null) {
            return -1;
        }
        int same = headings.indexOf(column);
        if (same >= 0) {
            return same;
        }
        String wanted = Folding.fold(column);
        for (int i = 0; i < headings.size(); i++) {
            String heading = Folding.fold(headings.get(i));
            if (Arrays.stream(Column.values())
                    .anyMatch(known -> known.isCalled(wanted) && known.isCalled(heading))) {
                return i;
            }
        }
        return -1;
    }

    /** The row's cells, under the headings of its kind. */
    public static List<String> cells(ListRow row) {
        return RowShape.of(row.getClass()).cells(row);
    }
}
