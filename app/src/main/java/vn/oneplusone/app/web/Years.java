package vn.oneplusone.app.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;

/** Which years have figures, and which have published ones; the latest first. */
@Component
public final class Years {
    /** Before it, admissions are told of by the rolls with which the ledger begins: no year to report on. */
    private static final int FIRST = 2018;
    /** By which a year shows that it has begun. */
    private static final List<Figure> BEGUN = List.of(Figure.ADMITTED, Figure.ENDED, Figure.TARGET, Figure.REFERRED,
            Figure.CAMPAIGNS_PLANNED, Figure.CAMPAIGNS_HELD, Figure.CAMPAIGNS_CANCELLED, Figure.DISSEMINATION_ROLL,
            Figure.SUPPORT_GRANTED, Figure.STEPS);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Figures figures;
    private final Clock clock;
    private volatile Known known = new Known(-1, List.of());

    Years(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Years in which something was counted besides who was a member already. */
    public List<Integer> counted() {
        long size = figures.size();
        Known before = known;
        if (before.size == size) {
            return before.years;
        }
        List<Integer> years = candidates().filter(this::isCounted).boxed().toList();
        known = new Known(size, years);
        return years;
    }

    /** Whether anything of that year was counted. */
    public boolean isCounted(int year) {
        Counts total = figures.counts(CountsQuestion.of(year)).total();
        return BEGUN.stream().anyMatch(figure -> has(total, figure));
    }

    /**
     * The year to open with, 0 if there is none: this one if it has begun to be counted, else the latest with a target, since a few facts
     * alone (a ceremony in January) make no year to look at; else the latest with any.
     */
    public int toOpenWith() {
        List<Integer> all = counted();
        int thisYear = LocalDate.now(clock).getYear();
        return all.stream().filter(year -> year == thisYear || hasTarget(year)).findFirst()
                .orElse(all.isEmpty() ? 0 : all.getFirst());
    }

    private boolean hasTarget(int year) {
        return has(figures.counts(CountsQuestion.of(year)).total(), Figure.TARGET);
    }

    /** Years of which figures were made public. */
    public List<Integer> published() {
        return candidates().filter(year -> !figures.publishedParts(year, null).isEmpty()).boxed().toList();
    }

    /** The same as {@link #published(int, UUID)}, under the units of now where they are asked for. */
    public PublishedAnswer published(int asked, @Nullable UUID unit, @Nullable Geography geography) {
        PublishedAnswer answer = published(asked, unit);
        return geography == Geography.NOW ? figures.underUnitsOf(DistrictDay.today(clock), answer) : answer;
    }

    /** By which a reader knows that an answer is the one that they have: a publication never changes, the units of now do. */
    public static String version(PublishedAnswer answer) {
        UnitsOfNow now = answer.unitsOfNow();
        return answer.position() + (now == null ? "" : "n" + now.facts() + "-" + now.since());
    }

    /**
     * The latest published figures of a year.
     *
     * @param asked 0 for the latest year that has some
     * @param unit at the top, of whose days they are; null for the whole year, or the latest of its units
     * @throws Refused if there are none
     */
    public PublishedAnswer published(int asked, @Nullable UUID unit) {
        List<Integer> years = asked == 0 ? published() : List.of(asked);
        List<PublishedAnswer> parts = years.isEmpty() ? List.of() : figures.publishedParts(years.getFirst(), null);
        PublishedAnswer answer = parts.stream().filter(part -> unit == null || isOf(part, unit))
                .reduce((one, later) -> later).orElse(null);
        if (answer == null) {
            throw asked == 0
                    ? Refused.missing("NothingPublished")
                    : Refused.missing("YearNotPublished", Integer.toString(asked));
        }
        return answer;
    }

    private static boolean isOf(PublishedAnswer part, UUID unit) {
        return part.days() != null && part.top() != null && part.top().unitId().equals(unit);
    }

    /**
     * The unit of whose closing of a year an address speaks: the one that it names, else the reader's own, else the only one at the top, for
     * which null stands.
     *
     * @throws Refused if several stood at the top and none of them is meant
     */
    public @Nullable UUID closingUnit(int year, @Nullable UUID named, SignedIn me) {
        TopsOfYear tops = named == null ? figures.tops(year) : null;
        if (tops == null) {
            return named;
        }
        return tops.units().stream().map(top -> top.unit().unitId()).filter(unit -> unit.equals(me.unit())).findFirst()
                .orElseThrow(() -> Refused.missing("SeveralTops", Integer.toString(year), tops.units().stream()
                        .map(top -> top.unit().name() + " (" + DAY.format(top.days().from()) + "–"
                                + DAY.format(top.days().to()) + ": unit=" + top.unit().unitId() + ")")
                        .collect(Collectors.joining("; "))));
    }

    private IntStream candidates() {
        int latest = LocalDate.now(clock).getYear() + 1;
        return IntStream.iterate(latest, year -> year >= FIRST, year -> year - 1);
    }

    private static boolean has(Counts total, Figure figure) {
        return total.organizations().stream().anyMatch(organization -> total.orZero(figure, organization) != 0);
    }

    private record Known(long size, List<Integer> years) {}
}
