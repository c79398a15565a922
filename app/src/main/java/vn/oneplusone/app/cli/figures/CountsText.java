package vn.oneplusone.app.cli.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.text.Formulas;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer.YearBefore;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** The figures of a period as lines of text. */
final class CountsText {

    private CountsText() {}

    /**
     * A table for people.
     *
     * @param tops the units at the top in the period
     */
    static List<String> table(CountsAnswer answer, List<TopsOfYear.Top> tops, Words words) {
        List<String> lines = new ArrayList<>();
        YearSentence sentence = YearSentence.of(answer, tops);
        lines.add(words.locale().equals(Locale.ENGLISH) ? sentence.english() : sentence.vietnamese());
        lines.add("");
        lines.add(String.format(words.locale(), "%-24s %26s   %26s", words.say("counts.unit"),
                words.say("counts.union"), words.say("counts.federation")));
        for (UnitCounts unit : answer.units()) {
            lines.add(row(name(unit), unit.counts(),
                    words.locale()));
        }
        lines.add(row(words.say("counts.total" + level(answer)), answer.total(), words.locale()));
        lines.add("");
        if (answer.before() != null) {
            before(answer, answer.before(), words, lines);
        }
        lines.add(words.say("ledger", answer.ledger().size(), answer.ledger().root()));
        if (answer.geographyDate() != null) {
            lines.add(words.say("counts.geography-now", answer.geographyDate().toString()));
        }
        if (answer.period() != null) {
            lines.add(words.say("counts.part-of-year",
                    Stream.of(Figure.values()).filter(figure -> !figure.isToldOf(answer.period()))
                            .filter(figure -> figure.ofPeriod() == Figure.OfPeriod.ONCE_A_YEAR)
                            .map(figure -> words.figure(figure, null, null)).collect(Collectors.joining(", "))));
        }
        for (UnitCounts unit : answer.units()) {
            PartOfYear days = unit.days();
            if (days != null) {
                lines.add(words.say("counts.days", name(unit), words.date(days.from()), words.date(days.to())));
            }
        }
        lines.add(words.say("counts.rules", answer.ruleVersion()));
        return lines;
    }

    private static void before(CountsAnswer answer, YearBefore before, Words words, List<String> lines) {
        LocalDate begins = before.begins();
        String period = words.locale().equals(Locale.ENGLISH)
                ? before.period().english()
                : before.period().vietnamese();
        if (!before.isThere()) {
            lines.add(words.say("counts.before.none", period));
        } else {
            lines.add(words.say("counts.before", period));
            for (UnitCounts unit : before.units()) {
                answer.units().stream().filter(
                        now -> now.own() == unit.own() && now.label().unitId().equals(unit.label().unitId()))
                        .forEach(now -> lines.add(difference(name(unit), now.counts(), unit.counts(), words.locale())));
            }
            if (before.total() != null) {
                lines.add(difference(words.say("counts.total" + level(answer)), answer.total(), before.total(),
                        words.locale()));
            }
            if (!before.missing().isEmpty()) {
                lines.add(words.say("counts.before.missing", before.missing().stream()
                        .map(unit -> String.valueOf(unit.name())).collect(Collectors.joining(", "))));
            }
        }
        if (begins != null) {
            lines.add(words.say("counts.before.begins", words.date(begins)));
        }
        lines.add("");
    }

    private static String difference(String name, Counts now, Counts then, Locale locale) {
        StringBuilder line = new StringBuilder(String.format(locale, "%-24s", name));
        for (Organization organization : Organization.values()) {
            line.append(String.format(locale, " %,8d   %+,8d %6s ", then.orZero(Figure.ADMITTED, organization),
                    now.orZero(Figure.ADMITTED, organization) - then.orZero(Figure.ADMITTED, organization),
                    percent(then.share(Share.ATTAINMENT, organization))));
        }
        return line.toString().stripTrailing();
    }

    /** What stood at the top; under the units of another time the whole is called so. */
    private static String level(CountsAnswer answer) {
        UnitLabel scope = answer.geography() == Geography.THEN ? answer.scope() : null;
        return scope == null || scope.level() == null ? "" : "." + scope.level();
    }

    private static String name(UnitCounts unit) {
        String name = unit.label().name();
        return name == null ? "?" : unit.own() ? name + " *" : name;
    }

    private static String row(String name, Counts counts, Locale locale) {
        StringBuilder line = new StringBuilder(String.format(locale, "%-24s", name));
        for (Organization organization : Organization.values()) {
            line.append(String.format(locale, " %,8d / %,8d %6s ", counts.orZero(Figure.ADMITTED, organization),
                    counts.get(Figure.TARGET_TOGETHER, organization),
                    percent(counts.share(Share.ATTAINMENT, organization))));
        }
        return line.toString().replace("null", "   -").stripTrailing();
    }

    private static String percent(@Nullable Percentage share) {
        return share == null ? "-" : share.percent() + "%";
    }

    /** One line per unit for other programs; the total is the line without a unit. The year before follows as lines of its own period. */
    static List<String> csv(CountsAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add((answer.period() == null ? "year" : "period")
                + ",unitId,code,name,organization,admitted,target,attainment,ended,activeAtEnd,referred,fulfilled");
        for (UnitCounts unit : answer.units()) {
            csv(lines, line(answer.asked(), unit), unit.counts());
        }
        csv(lines, answer.asked() + ",,,", answer.total());
        YearBefore before = answer.before();
        if (before != null) {
            before.units().forEach(unit -> csv(lines, line(before.period(), unit), unit.counts()));
            if (before.total() != null) {
                csv(lines, before.period() + ",,,", before.total());
            }
        }
        return lines;
    }

    private static String line(Period period, UnitCounts unit) {
        return period + "," + unit.label().unitId() + "," + cell(unit.label().code()) + ","
                + cell(unit.label().name());
    }

    private static void csv(List<String> lines, String begin, Counts counts) {
        for (Organization organization : counts.organizations()) {
            Percentage attainment = counts.share(Share.ATTAINMENT, organization);
            lines.add(String.join(",", begin, organization.name(), text(counts.get(Figure.ADMITTED, organization)),
                    text(counts.get(Figure.TARGET_TOGETHER, organization)),
                    attainment == null ? "" : attainment.fraction(),
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
    static String cell(@Nullable String text) {
        return text == null ? "" : '"' + Formulas.escape(text).replace("\"", "\"\"") + '"';
    }
}
