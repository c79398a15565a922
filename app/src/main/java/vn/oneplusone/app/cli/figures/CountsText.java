package vn.oneplusone.app.cli.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.text.Formulas;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.YearSentence;

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
            lines.add(row(unit.name() == null ? "?" : unit.own() ? unit.name() + " *" : unit.name(), unit.counts(),
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

    private static String row(String name, Counts counts, Locale locale) {
        StringBuilder line = new StringBuilder(String.format(locale, "%-24s", name));
        for (Organization organization : Organization.values()) {
            line.append(String.format(locale, " %,8d / %,8d %6s ", counts.admitted().getOrDefault(organization, 0L),
                    counts.target().get(organization), percent(counts.attainment().get(organization))));
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
            csv(lines, answer.year() + "," + unit.unitId() + "," + cell(unit.code()) + "," + cell(unit.name()),
                    unit.counts());
        }
        csv(lines, answer.year() + ",,,", answer.total());
        return lines;
    }

    private static void csv(List<String> lines, String begin, Counts counts) {
        for (Map.Entry<Organization, Long> admitted : counts.admitted().entrySet()) {
            Organization organization = admitted.getKey();
            Percentage attainment = counts.attainment().get(organization);
            Counts.Referrals referrals = counts.referrals().get(organization);
            lines.add(String.join(",", begin, organization.name(), admitted.getValue().toString(),
                    text(counts.target().get(organization)), attainment == null ? "" : attainment.fraction(),
                    text(counts.ended().get(organization)), text(counts.activeAtEnd().get(organization)),
                    referrals == null ? "" : text(referrals.referred()),
                    referrals == null ? "" : text(referrals.fulfilled())));
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
