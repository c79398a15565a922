package vn.oneplusone.app.text;

import java.util.regex.Pattern;

/** Texts for files that a spreadsheet program may open: none of them is run there as a formula. */
public final class Formulas {
    /** By these a program takes a text for a formula, also in their wide form, and behind spaces. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*",
            Pattern.DOTALL);

    private Formulas() {}

    /** The text, behind an apostrophe where it would be a formula: then it is shown as it is. */
    public static String escape(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
