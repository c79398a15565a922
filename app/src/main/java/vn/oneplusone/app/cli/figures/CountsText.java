package vn.oneplusone.app.cli.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.text.Formulas;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** The figures of a year as lines of text. */
final class CountsText {
    private CountsText() {}

    /** A table for people. */
    static List<String> table(CountsAnswer answer, Words words) {
        List<String> lines = new ArrayList<>();
        YearSentence sentence = YearSentence.of(answer);
        lines.add(words.locale().equals(Locale.ENGLISH) ? sentence.english() : sentence.vietnamese());
        lines.add("");
        lines.add(String.format(words.locale(), "%-24s %26s   %26s", words.say("counts.unit"),
                words.say("counts.union"), words.say("counts.federation")));
        for (UnitCounts unit : answer.units()) {
            lines.add(row(name(unit), unit.counts(),
                    words.locale()));
        }
        lines.add(row(words.say("counts.total"), answer.total(), words.locale()));
        lines.add("");
        lines.add(words.say("ledger", answer.ledger().size(), answer.ledger().root()));
        if (answer.geographyDate() != null) {
            lines.add(words.say("counts.geography-now", answer.geographyDate().toString()));
        }
        lines.add(words.say("counts.rules", answer.ruleVersion()));
        return lines;
    }

    private static String name(UnitCounts unit) {
        String name = unit.label().name();
        return name == null ? "?" : unit.own() ? name + " *" : name;
    }

    private static String row(String name, Counts counts, Locale locale) {
        StringBuilder line = new StringBuilder(String.format(locale, "%-24s", name));
        for (Organization organization : Organization.values()) {
            line.append(String.format(locale, " %,8d / %,8d %6s ", counts.orZero(Figure.ADMITTED, organization),
                    counts.get(Figure.TARGET, organization), percent(counts.share(Share.ATTAINMENT, organization))));
        }
        return line.toString().replace("null", "   -").stripTrailing();
    }

    private static String percent(@Nullable Percentage share) {
        return share == null ? "-" : share.percent() + "%";
    }

    /** One line per unit for other programs; the total is the line without a unit. */
    static List<String> csv(CountsAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("year,unitId,code,name,organization,admitted,target,attainment,ended,activeAtEnd,referred,fulfilled");
        for (UnitCounts unit : answer.units()) {
            csv(lines, answer.year() + "," + unit.label().unitId() + "," + cell(unit.label().code()) + ","
                    + cell(unit.label().name()),
                    unit.counts());
        }
        csv(lines, answer.year() + ",,,", answer.total());
        return lines;
    }

    private static void csv(List<String> lines, String begin, Counts counts) {
        for (Organization organization : counts.organizations()) {
            Percentage attainment = counts.share(Share.ATTAINMENT, organization);
            lines.add(String.join(",", begin, organization.name(), text(counts.get(Figure.ADMITTED, organization)),
                    text(counts.get(Figure.TARGET, organization)), attainment == null ? "" : attainment.fraction(),
                    text(counts.get(Figure.ENDED, organization)),
                    text(counts.get(Figure.ACTIVE_AT_END, organization)),
                    text(counts.get(Figure.REFERRED, organization)),
                    text(counts.get(Figure.COHORT_FULFILLED, organization))));
        }
    }

    private static String text(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    /** Quoted, and never a formula to a spreadsheet. */
    private static String cell(@Nullable String text) {
        return text == null ? "" : '"' + Formulas.escape(text).replace("\"", "\"\"") + '"';
    }
}
