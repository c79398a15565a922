package vn.oneplusone.app.cli.console;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;

/** {@code --unit}: which of the units that stood at the top of a year. Where only one did, it need not be named. */
public final class TopOption {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "oneplusone.unit")
    private @Nullable String code;

    /**
     * The unit; null for the only one.
     *
     * @throws WrongInput if several stood at the top and none of them is named
     */
    public @Nullable UUID of(int year, Figures figures) {
        TopsOfYear tops = figures.tops(year);
        String known = tops == null ? null : named(tops);
        if (code == null) {
            if (known != null) {
                throw new WrongInput("tops.several", year, known);
            }
            return null;
        }
        List<UnitLabel> units = tops == null
                ? Stream.ofNullable(figures.counts(CountsQuestion.of(year)).scope()).toList()
                : tops.units().stream().map(TopsOfYear.Top::unit).toList();
        return units.stream().filter(unit -> code.equals(unit.code())).map(UnitLabel::unitId).findFirst()
                .orElseThrow(() -> new WrongInput("tops.not-at-the-top", year, code, known != null
                        ? known
                        : units.stream().map(TopOption::name).collect(Collectors.joining(", "))));
    }

    private static String named(TopsOfYear tops) {
        return tops.units().stream().map(top -> name(top.unit()) + " (" + DAY.format(top.days().from()) + "–"
                + DAY.format(top.days().to()) + ")").collect(Collectors.joining(", "));
    }

    private static String name(UnitLabel unit) {
        return unit.code() + " " + unit.name();
    }
}
