package vn.oneplusone.app.files.sheets;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What can be wrong with a list. The words are in {@code problems.properties}, Vietnamese, and {@code problems_en.properties}. */
public enum Problem {
    EMPTY_FILE, BINARY_FILE, PDF_FILE, OLD_WORKBOOK, ENCRYPTED_FILE, MACRO_WORKBOOK, OTHER_FORMAT, NAMED_FORMAT, BROKEN_WORKBOOK, WORKBOOK_TOO_LARGE, MANY_LISTS, HIDDEN_ROWS, UNKNOWN_ENCODING, WRONG_ENCODING, DAMAGED_ENCODING, LOST_LETTERS, LINE_TOO_LONG, QUOTE_NOT_CLOSED, BROKEN_QUOTE, UNKNOWN_LIST, MISSING_COLUMN, DUPLICATE_COLUMN, UNKNOWN_COLUMN, UNKNOWN_COLUMN_OF_DAYS, UNKNOWN_COLUMN_OF_NUMBERS, COLUMN_WITHOUT_HEADING, NAME_COLUMNS_UNCLEAR, DAYS_SWAPPED, NO_ROWS, WRONG_NUMBER_OF_CELLS, EMPTY_CELL, CELL_TOO_LONG, UNREADABLE_DATE, IMPOSSIBLE_DATE, UNREADABLE_NUMBER, NUMBER_TOO_LARGE, UNREADABLE_YEAR, UNKNOWN_WORD, DAMAGED_BY_SPREADSHEET, CHANGED_TO_DATE, NOT_A_NAME, NOT_A_PHONE, NOT_AN_IDENTITY, TWO_BIRTH_DATES, PARTS_MISSING, OTHER_KIND, TOO_MANY_ROWS, NO_ENTRIES, ZERO_RESTORED, WORD_FOR_NONE, NOTE_TAKEN_OFF, NUMBERING_TAKEN_OFF, ADDRESS_TAKEN_OFF, APOSTROPHE_TAKEN_OFF, INVISIBLE_TAKEN_OUT, FILLED_DOWN, NAME_JOINED, TIME_TAKEN_OFF, GENDER_BY_COLUMN;

    /** An argument that reads differently in each language. */
    public interface InWords {
        String in(Locale language);
    }

    /** What is wrong, in a full sentence. Arguments are counted from 0 in both languages. */
    public String wrong(Locale language, Object... arguments) {
        return words(name(), language, arguments);
    }

    /** What to do about it. */
    public String remedy(Locale language, Object... arguments) {
        return words(name() + ".remedy", language, arguments);
    }

    private static String words(String key, Locale language, Object... given) {
        Object[] arguments = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            arguments[i] = given[i] instanceof InWords words ? words.in(language) : given[i];
        }
        // without the JVM's own language in between: Vietnamese is the fallback everywhere
        ResourceBundle bundle = ResourceBundle.getBundle("vn.oneplusone.app.files.problems", language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
