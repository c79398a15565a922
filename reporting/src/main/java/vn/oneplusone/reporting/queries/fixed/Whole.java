package vn.oneplusone.reporting.queries.fixed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;

/** Of what the sentence of a year speaks: of what stood at the top, and on which days where there were several. */
record Whole(String vietnamese, String english) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** One unit. */
    static Whole of(@Nullable UnitLevel level) {
        return new Whole(level == null ? "toàn đơn vị" : "toàn " + vietnamese(level),
                level == null ? "all units" : "the whole " + english(level));
    }

    /**
     * Under the units of another time the top may be another one: what stood there then is the whole. A unit below the top has what belongs
     * to it now.
     *
     * @param tops that stood there in the period, as far as they are known
     */
    static Whole of(CountsAnswer answer, List<TopsOfYear.Top> tops) {
        UnitLabel scope = answer.scope();
        UnitLevel level = scope == null ? null : scope.level();
        if (answer.geography() == Geography.NOW && scope != null && level != null && scope.parent() != null) {
            return new Whole("các đơn vị nay thuộc " + vietnamese(level),
                    "the units that now belong to the " + english(level));
        }
        if (answer.geography() == Geography.THEN && scope != null && level != null) {
            List<TopsOfYear.Top> own = tops.stream().filter(top -> top.unit().unitId().equals(scope.unitId())).toList();
            return own.isEmpty() || answer.days() != null ? of(level) : of(own, answer.asked());
        }
        return tops.isEmpty() ? of((UnitLevel) null) : of(tops, answer.asked());
    }

    private static Whole of(List<TopsOfYear.Top> tops, Period period) {
        record Of(@Nullable UnitLevel level, LocalDate from, LocalDate to) {}
        Map<Of, Integer> all = new LinkedHashMap<>();
        tops.forEach(top -> all.merge(new Of(top.unit().level(), top.days().from(), top.days().to()), 1, Integer::sum));
        List<String> vietnamese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        all.forEach((one, number) -> {
            Whole whole = number == 1 || one.level == null
                    ? of(one.level)
                    : new Whole("các " + vietnamese(one.level), "all " + plural(one.level));
            boolean first = one.from.equals(period.from());
            boolean last = one.to.equals(period.to());
            String from = DAY.format(one.from);
            String to = DAY.format(one.to);
            vietnamese.add(whole.vietnamese + (first && last
                    ? ""
                    : first
                            ? " (đến ngày " + to + ")"
                            : last ? " (từ ngày " + from + ")" : " (từ ngày " + from + " đến ngày " + to + ")"));
            english.add(whole.english + (first && last
                    ? ""
                    : first ? " (until " + to + ")" : " (from " + from + (last ? ")" : " to " + to + ")")));
        });
        return new Whole(listed(vietnamese, " và "), listed(english, " and "));
    }

    private static String listed(List<String> all, String and) {
        int last = all.size() - 1;
        return last == 0 ? all.getFirst() : String.join(", ", all.subList(0, last)) + and + all.get(last);
    }

    private static String vietnamese(UnitLevel level) {
        return switch (level) {
            case PROVINCE -> "tỉnh";
            case DISTRICT -> "huyện";
            case COMMUNE -> "xã";
            case BRANCH -> "chi đoàn";
        };
    }

    private static String english(UnitLevel level) {
        return switch (level) {
            case PROVINCE -> "province";
            case DISTRICT -> "district";
            case COMMUNE -> "commune";
            case BRANCH -> "branch";
        };
    }

    private static String plural(UnitLevel level) {
        return level == UnitLevel.BRANCH ? "branches" : english(level) + "s";
    }
}
