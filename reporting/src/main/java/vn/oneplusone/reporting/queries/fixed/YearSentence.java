package vn.oneplusone.reporting.queries.fixed;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * The sentence of the year, as the district publishes it, or of another period. Without a target the clause about it is left out.
 *
 * @param vietnamese such as "trong năm 2021, toàn huyện đã phát triển được 1.494 đoàn viên, đạt 132% so với kế hoạch; …"
 * @param english the same in English
 */
public record YearSentence(String vietnamese, String english) {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** From counted figures. */
    public static YearSentence of(CountsAnswer answer) {
        return of(answer, Figure.TARGET_TOGETHER);
    }

    /** The same, measured against one of the targets. */
    public static YearSentence of(CountsAnswer answer, Figure against) {
        TopsOfYear tops = answer.tops();
        return of(answer, against, tops == null || answer.scope() != null ? List.of() : tops.units());
    }

    /** The same, where the units are known that stood at the top in the period. */
    public static YearSentence of(CountsAnswer answer, List<TopsOfYear.Top> tops) {
        return of(answer, Figure.TARGET_TOGETHER, tops);
    }

    private static YearSentence of(CountsAnswer answer, Figure against, List<TopsOfYear.Top> tops) {
        Counts total = answer.total();
        return of(answer.asked(), answer.days(), Whole.of(answer, tops),
                Part.of(total, Organization.UNION, against), Part.of(total, Organization.FEDERATION, against));
    }

    /** From published figures; null where the numbers of the sentence were not published. */
    public static @Nullable YearSentence of(PublishedAnswer published) {
        UnitLabel top = published.top();
        Part union = top == null ? null : Part.of(published, top, Organization.UNION);
        Part federation = top == null ? null : Part.of(published, top, Organization.FEDERATION);
        return top == null || union == null || federation == null
                ? null
                : of(Period.year(published.year()), published.days(), Whole.of(top.level()), union, federation);
    }

    /** @param days null for all of the period; else nothing is said about the target, which is of the year */
    private static YearSentence of(Period period, @Nullable PartOfYear days, Whole subject, Part whole,
            Part wholeFederation) {
        Part union = days == null ? whole : whole.withoutTarget();
        Part federation = days == null ? wholeFederation : wholeFederation.withoutTarget();
        boolean year = period.isYear();
        boolean span = period.kind() == Period.Kind.FROM_TO;
        String vietnamese = (span ? "" : "trong ") + period.vietnamese() + days(days, " (từ ngày %s đến ngày %s)")
                + ", "
                + subject.vietnamese() + " đã phát triển được " + number(union.admitted, VIETNAMESE) + " đoàn viên"
                + clause(union, year ? ", đạt %s so với kế hoạch" : ", đạt %s so với kế hoạch cả năm")
                + "; kết nạp " + number(federation.admitted, VIETNAMESE) + " hội viên"
                + clause(federation, year ? ", đạt %s chỉ tiêu đề ra" : ", đạt %s chỉ tiêu cả năm");
        String english = (span ? "" : "in ") + period.english() + days(days, " (from %s to %s)") + ", "
                + subject.english()
                + " admitted " + number(union.admitted, Locale.ENGLISH) + " Union members"
                + clause(union, year ? ", %s of the plan" : ", %s of the year’s plan") + "; and "
                + number(federation.admitted, Locale.ENGLISH) + " Federation members"
                + clause(federation, year ? ", %s of the target" : ", %s of the year’s target");
        return new YearSentence(vietnamese, english);
    }

    private static String days(@Nullable PartOfYear days, String pattern) {
        return days == null ? "" : pattern.formatted(DAY.format(days.from()), DAY.format(days.to()));
    }

    private static String clause(Part figures, String pattern) {
        return figures.attainment == null
                ? ""
                : pattern.formatted(figures.attainment.percent() + "%");
    }

    private static String number(long n, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(n);
    }

    private record Part(long admitted, @Nullable Percentage attainment) {
        Part withoutTarget() {
            return new Part(admitted, null);
        }

        static Part of(Counts total, Organization organization, Figure against) {
            long admitted = total.orZero(Figure.ADMITTED, organization);
            return new Part(admitted, Percentage.of(admitted, total.orZero(against, organization)));
        }

        static @Nullable Part of(PublishedAnswer published, UnitLabel unit, Organization organization) {
            Long admitted = published.value(unit.unitId(), organization, Figure.ADMITTED);
            if (admitted == null) {
                return null;
            }
            Long target = published.value(unit.unitId(), organization, Figure.TARGET_TOGETHER);
            return new Part(admitted, target == null ? null : Percentage.of(admitted, target));
        }
    }
}
