package vn.oneplusone.app.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.DeclaredNumber;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.facts.DeclaredAnswer;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;

/** What a few units of the district declare: one number too many, one too few, the others as they are counted. */
final class Declarations {
    private static final LocalDate ON = LocalDate.of(2022, 1, 5);

    private Declarations() {}

    static void record(RunningPortal portal) {
        DeclaredAnswer counted = portal.figures()
                .declared(new DeclaredQuestion(Period.year(2021), null, null, null, 0));
        declare(portal, District.TOP, null, List.of(new DeclaredNumber(DeclaredFigure.UNION_ADMITTED, 1500),
                new DeclaredNumber(DeclaredFigure.FEDERATION_ADMITTED, 1821)));
        declare(portal, District.PILOT, null, List.of(number(counted, District.PILOT, DeclaredFigure.UNION_ADMITTED),
                new DeclaredNumber(DeclaredFigure.FEDERATION_ADMITTED, 1),
                number(counted, District.PILOT, DeclaredFigure.CAMPAIGNS_HELD)));
        UUID town = District.id("30406");
        declare(portal, town, null, List.of(number(counted, town, DeclaredFigure.MEMBERS_REACHED)));
        declare(portal, District.PILOT, 3, List.of(new DeclaredNumber(DeclaredFigure.REFERRED, 7)));
    }

    private static DeclaredNumber number(DeclaredAnswer counted, UUID unit, DeclaredFigure figure) {
        return counted.units().stream().filter(one -> Objects.requireNonNull(one.unit()).unitId().equals(unit))
                .flatMap(one -> one.lines().stream()).filter(line -> line.figure() == figure).findFirst()
                .map(line -> new DeclaredNumber(figure, Math.toIntExact(line.counted()))).orElseThrow();
    }

    private static void declare(RunningPortal portal, UUID unit, @Nullable Integer month,
            List<DeclaredNumber> numbers) {
        portal.record("declaration/" + unit + "/2021" + (month == null ? "" : "-" + month),
                new FiguresDeclared(unit, 2021, month, numbers, ON));
    }
}
