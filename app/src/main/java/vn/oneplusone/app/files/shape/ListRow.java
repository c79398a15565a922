package vn.oneplusone.app.files.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;

/**
 * One row of a list, read and understood, not yet judged by any rule. All texts are NFC, trimmed and without doubled spaces; codes are as
 * the list writes them. A kind of list is a record of its own that is all about it: its components are the columns.
 */
public interface ListRow {

    /** Name of the file, as it was given to the reader. */
    String file();

    /** Line on which the row starts; the first line of a file is 1. */
    int line();

    /**
     * The identity of what the row says: equal for two rows that say the same, wherever they stand, however their columns are
     * ordered and whichever way they write dates, accents or words. It holds the cells in plain, personal details
     * included: never store or log it, only a keyed hash of it.
     */
    default String canonical() {
        return Content.of(RowShape.of(getClass()).word(), content());
    }

    /** The parts of that identity, in the order of the record. */
    default List<@Nullable Object> content() {
        return RowShape.of(getClass()).values(this);
    }

    /** Without the later columns that say nothing: rows that were taken in before those were there are found again. */
    static List<@Nullable Object> withoutEmpty(int later, List<@Nullable Object> content) {
        int size = content.size();
        for (int i = 0; i < later && content.get(size - 1) == null; i++) {
            size--;
        }
        return content.subList(0, size);
    }

    /** Columns that this very row needs beside those that each row of its kind has. */
    default List<Column> needs() {
        return List.of();
    }

    /** When it is recorded, as far as the row itself tells. */
    Turn turn();

    /**
     * The code of the person whom it is about, who is not only named in it: what stands in the column of the person's or the youth's code. Null
     * where it is about none.
     */
    default @Nullable String subject() {
        return RowShape.of(getClass()).subject(this);
    }

    /** The sentences of the row, which are sealed before it is recorded: what stands in the one column for them. */
    default @Nullable String text() {
        return RowShape.of(getClass()).text(this);
    }

    /** What the row asks for: the same actions as forms and programs. All of one row are recorded together. */
    List<Action> actions(RowIds ids);
}
