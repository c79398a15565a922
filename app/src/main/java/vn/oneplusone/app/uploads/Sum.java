package vn.oneplusone.app.uploads;

import java.util.ArrayList;
import java.util.List;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.web.pages.Words;

/** What came of lists, in a few words: what is zero is left out. */
final class Sum {
    private Sum() {}

    static String of(ImportReport report, Words words) {
        List<String> parts = new ArrayList<>();
        if (report.written()) {
            parts.add(words.say("lists.sum.recorded", words.number(report.recorded())));
        } else {
            parts.add(words.say("lists.sum.read", words.number(report.rows())));
        }
        add(parts, "lists.sum.aside", report.asideCount(), words);
        add(parts, "lists.sum.before", report.before(), words);
        add(parts, report.written() ? "lists.sum.refused" : "lists.sum.problems", report.problemCount(), words);
        add(parts, "lists.sum.duplicates", report.written() ? 0 : report.duplicates().size(), words);
        add(parts, "lists.sum.changed", report.changedCount(), words);
        add(parts, "lists.sum.not-tried", report.notTried(), words);
        return String.join("; ", parts) + "." + (report.written() ? "" : " " + words.say("lists.sum.nothing"));
    }

    private static void add(List<String> parts, String key, long number, Words words) {
        if (number > 0) {
            parts.add(words.say(key, words.number(number)));
        }
    }
}
