package vn.oneplusone.app.files;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something is wrong with a row, or with a list as a whole. The words never hold a name, birth date, phone, address or
 * identity number, so they may be shown, printed and logged.
 *
 * @param line where the row starts; 1 for the header and for the list as a whole
 * @param column the heading as the list writes it, null where no single column is meant
 * @param code stable name of what is wrong
 */
public record RowProblem(String file, int line, @Nullable String column, String code, Words vietnamese,
        Words english) {

    /** What is wrong, and what to do about it: full sentences. */
    public record Words(String wrong, String remedy) {}

    /** The words in the reader's language: English if asked for, else Vietnamese. */
    public Words in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english : vietnamese;
    }
}
