package vn.oneplusone.app.uploads;

import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.web.pages.Words;

/** What is wrong with a row, in the reader's language. */
record Faults(Words words) {
    private static final String ASIDE = "AskFirst";
    private static final String POSSIBLE_DOUBLE = "PossibleDouble";

    public String wrong(RowProblem problem) {
        return problem.in(words.locale()).wrong();
    }

    /** The command line has a switch where the page has a box to tick. */
    public String remedy(RowProblem problem) {
        return problem.code().equals(POSSIBLE_DOUBLE)
                ? words.say("lists.double.remedy")
                : problem.in(words.locale()).remedy();
    }

    /** On one line: the column, what is wrong, what to do. */
    public String say(RowProblem problem) {
        String column = problem.column() == null ? "" : "[" + problem.column() + "] ";
        String kind = problem.code().equals(ASIDE) ? words.say("lists.aside.row") + " " : "";
        return (kind + column + wrong(problem) + " " + remedy(problem)).strip();
    }
}
