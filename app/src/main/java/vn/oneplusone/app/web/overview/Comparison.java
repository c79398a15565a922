package vn.oneplusone.app.web.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.reporting.queries.CountsAnswer.YearBefore;
import vn.oneplusone.reporting.queries.UnitLabel;

/** What is compared with the year before, and what is not, in words. */
final class Comparison {
    private Comparison() {}

    /**
     * What can be missing.
     *
     * @param since first day of the unit of then that was asked about; null for none
     * @param unit whether it is the unit that was not there, and not the ledger that had not begun
     */
    record Without(@Nullable LocalDate since, boolean unit) {}

    /** @param byUnit whether the table of the units is compared, too */
    static Overview.@Nullable Before of(@Nullable YearBefore before, boolean byUnit, Without without, Words words) {
        if (before == null) {
            return null;
        }
        if (!before.isThere()) {
            return none(before, without, words);
        }
        List<String> notes = new ArrayList<>();
        if (before.until() != null) {
            notes.add(words.say("before.until", words.date(before.until())));
        }
        if (before.begins() != null) {
            notes.add(words.say("before.begins", words.date(before.begins())));
        }
        if (before.total() == null) {
            notes.add(words.say("before.no-total"));
        }
        if (byUnit) {
            before.merged().forEach(merged -> notes.add(
                    words.say("before.merged", String.valueOf(merged.unit().name()), names(merged.from()))));
            if (!before.missing().isEmpty()) {
                notes.add(words.say("before.missing", names(before.missing())));
            }
            if (!before.gone().isEmpty()) {
                notes.add(words.say("before.gone", names(before.gone())));
            }
        }
        return new Overview.Before(words.say("before.with", words.period(before.period())), notes, true, false);
    }

    private static Overview.Before none(YearBefore before, Without without, Words words) {
        String period = words.period(before.period());
        LocalDate begins = before.begins();
        boolean unit = without.unit && (begins == null || !before.period().to().isBefore(begins));
        boolean later = unit && without.since != null && without.since.isAfter(before.period().from());
        String sentence;
        if (later) {
            sentence = words.say("before.none.later", period, words.date(without.since));
        } else if (unit) {
            sentence = words.say("before.none.unit", period);
        } else {
            sentence = begins == null
                    ? words.say("before.none.nothing", period)
                    : words.say("before.none", period, words.date(begins));
        }
        return new Overview.Before(sentence, List.of(), false, unit);
    }

    private static String names(List<UnitLabel> units) {
        return units.stream().map(unit -> String.valueOf(unit.name())).collect(Collectors.joining(", "));
    }
}
