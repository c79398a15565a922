package vn.oneplusone.reporting.queries.fixed;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * The sentence of the year, as the district publishes it. Without a target the clause about it is left out.
 *
 * @param vietnamese such as "trong năm 2021, toàn huyện đã phát triển được 1.494 đoàn viên, đạt 132% so với kế hoạch; …"
 * @param english the same in English
 */
public record YearSentence(String vietnamese, String english) {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    /** From counted figures. */
    public static YearSentence of(CountsAnswer answer) {
        Counts total = answer.total();
        UnitLabel scope = answer.scope();
        // Under the units of another time the top may be another one: the whole is the same, and is called so.
        boolean then = answer.geography() == Geography.THEN;
        return of(answer.year(), scope == null || !then ? null : scope.level(), Part.of(total, Organization.UNION),
                Part.of(total, Organization.FEDERATION));
    }

    /** From published figures; null where the numbers of the sentence were not published. */
    public static @Nullable YearSentence of(PublishedAnswer published) {
        for (UnitLabel unit : published.units()) {
            boolean top = published.units().stream().noneMatch(above -> above.unitId().equals(unit.parent()));
            Part union = Part.of(published, unit, Organization.UNION);
            Part federation = Part.of(published, unit, Organization.FEDERATION);
            if (top && union != null && federation != null) {
                return of(published.year(), unit.level(), union, federation);
            }
        }
        return null;
    }

    private static YearSentence of(int year, @Nullable UnitLevel level, Part union, Part federation) {
        String vietnamese = "trong năm " + year + ", " + toan(level) + " đã phát triển được "
                + number(union.admitted, VIETNAMESE) + " đoàn viên" + clause(union, ", đạt %s so với kế hoạch")
                + "; kết nạp " + number(federation.admitted, VIETNAMESE) + " hội viên"
                + clause(federation, ", đạt %s chỉ tiêu đề ra");
        String english = "in " + year + ", " + the(level) + " admitted " + number(union.admitted, Locale.ENGLISH)
                + " Union members" + clause(union, ", %s of the plan") + "; and "
                + number(federation.admitted, Locale.ENGLISH) + " Federation members"
                + clause(federation, ", %s of the target");
        return new YearSentence(vietnamese, english);
    }

    private static String clause(Part figures, String pattern) {
        return figures.attainment == null
                ? ""
                : pattern.formatted(figures.attainment.percent() + "%");
    }

    private static String number(long n, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(n);
    }

    private static String toan(@Nullable UnitLevel level) {
        return switch (level) {
            case PROVINCE -> "toàn tỉnh";
            case DISTRICT -> "toàn huyện";
            case COMMUNE -> "toàn xã";
            case BRANCH -> "toàn chi đoàn";
            case null -> "toàn đơn vị";
        };
    }

    private static String the(@Nullable UnitLevel level) {
        return switch (level) {
            case PROVINCE -> "the whole province";
            case DISTRICT -> "the whole district";
            case COMMUNE -> "the whole commune";
            case BRANCH -> "the whole branch";
            case null -> "all units";
        };
    }

    private record Part(long admitted, @Nullable Percentage attainment) {
        static Part of(Counts total, Organization organization) {
            return new Part(total.orZero(Figure.ADMITTED, organization), total.share(Share.ATTAINMENT, organization));
        }

        static @Nullable Part of(PublishedAnswer published, UnitLabel unit, Organization organization) {
            Long admitted = published.value(unit.unitId(), organization, Figure.ADMITTED);
            if (admitted == null) {
                return null;
            }
            Long target = published.value(unit.unitId(), organization, Figure.TARGET);
            return new Part(admitted, target == null ? null : Percentage.of(admitted, target));
        }
    }
}
