package vn.oneplusone.app.files;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import vn.oneplusone.app.files.RowProblem.Words;

/** What can be wrong with a list. The words are in {@code problems.properties}, Vietnamese, and {@code problems_en.properties}. */
enum Problem {
    EMPTY_FILE, BINARY_FILE, SPREADSHEET_FILE, PDF_FILE, WRONG_ENCODING, DAMAGED_ENCODING, LINE_TOO_LONG, QUOTE_NOT_CLOSED, BROKEN_QUOTE, UNKNOWN_LIST, MISSING_COLUMN, DUPLICATE_COLUMN, UNKNOWN_COLUMN, NO_ROWS, WRONG_NUMBER_OF_CELLS, EMPTY_CELL, CELL_TOO_LONG, UNREADABLE_DATE, IMPOSSIBLE_DATE, UNREADABLE_NUMBER, NUMBER_TOO_LARGE, UNREADABLE_YEAR, UNKNOWN_WORD, DAMAGED_BY_SPREADSHEET;

    /** Arguments are counted from 0 in both languages. */
    Words vietnamese(Object... arguments) {
        return words(Folding.VIETNAMESE, arguments);
    }

    Words english(Object... arguments) {
        return words(Locale.ENGLISH, arguments);
    }

    private Words words(Locale language, Object... given) {
        Object[] arguments = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            arguments[i] = given[i] instanceof Vocabulary<?> words ? words.choice(language) : given[i];
        }
        // without the JVM's own language in between: Vietnamese is the fallback everywhere
        ResourceBundle bundle = ResourceBundle.getBundle("vn.oneplusone.app.files.problems", language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new Words(new MessageFormat(bundle.getString(name()), language).format(arguments),
                new MessageFormat(bundle.getString(name() + ".remedy"), language).format(arguments));
    }
}
