package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.campaign.events.YearPart;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer.YearBefore;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Figure.OfPeriod;
import vn.oneplusone.reporting.queries.MonthCounts;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.facts.DeclaredAnswer;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/** Figures of parts of a year and of years in a row, over every history. */
class PeriodsHoldAlwaysTest {
    private static final List<Integer> YEARS = List.of(2020, 2021, 2025);

    static LongStream seeds() {
        return RandomHistory.seeds();
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void two_quarters_add_up_to_the_half_year_and_months_to_the_quarter(long seed) {
        RandomHistory random = new RandomHistory(seed);
        Figures figures = of(random.recorded(seed));
        for (int year : YEARS) {
            for (@Nullable
            UUID scope : random.scopes()) {
                adds(figures, scope, periods(year, "H1"), periods(year, "Q1", "Q2"));
                adds(figures, scope, periods(year, "H2"), periods(year, "Q3", "Q4"));
                adds(figures, scope, periods(year, "9M"), periods(year, "H1", "Q3"));
                adds(figures, scope, List.of(Period.year(year)), periods(year, "H1", "H2"));
                adds(figures, scope, periods(year, "Q2"), periods(year, "04", "05", "06"));
            }
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void from_one_day_to_another_splits_anywhere(long seed) {
        RandomHistory random = new RandomHistory(seed);
        Figures figures = of(random.recorded(seed));
        Random days = new Random(seed);
        for (int i = 0; i < 6; i++) {
            LocalDate from = LocalDate.of(2021, 1, 1).plusDays(days.nextInt(100));
            LocalDate cut = from.plusDays(days.nextInt(100));
            LocalDate to = cut.plusDays(1 + days.nextInt(100));
            adds(figures, random.scopes().get(i % random.scopes().size()), List.of(new Period(from, to)),
                    List.of(new Period(from, cut), new Period(cut.plusDays(1), to)));
            // what is asked of a merged unit is asked of its successor from the next year on; everything splits anywhere
            to = to.plusDays(days.nextInt(500));
            adds(figures, null, List.of(new Period(from, to)),
                    List.of(new Period(from, cut), new Period(cut.plusDays(1), to)));
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void stocks_stand_at_the_end_and_what_is_counted_once_a_year_only_years_have(long seed) {
        Figures figures = of(new RandomHistory(seed).recorded(seed));
        for (int year : YEARS) {
            Counts whole = figures.counts(CountsQuestion.of(year)).total();
            for (Period part : Period.partsOf(year)) {
                Counts counts = figures.counts(CountsQuestion.of(part)).total();
                for (Organization of : Organization.values()) {
                    assertThat(counts.get(Figure.COVERED, of)).isNull();
                    if (part.to().equals(Period.year(year).to())) {
                        assertThat(counts.get(Figure.ACTIVE_AT_END, of)).isEqualTo(whole.get(Figure.ACTIVE_AT_END, of));
                    }
                    assertThat(counts.orZero(Figure.ACTIVE_AT_END, of) - counts.orZero(Figure.ACTIVE_AT_START, of))
                            .isEqualTo(counts.orZero(Figure.NET, of) + counts.orZero(Figure.RECEIVED, of)
                                    + counts.orZero(Figure.TRANSFERRED_IN, of) - counts.orZero(Figure.RELEASED, of)
                                    - counts.orZero(Figure.TRANSFERRED_OUT, of));
                }
                assertThat(counts.get(Figure.DISSEMINATION_PRESENT, null)).isNull();
            }
            Counts across = figures.counts(CountsQuestion.of(
                    new Period(LocalDate.of(year - 1, 7, 1), LocalDate.of(year, 6, 30)))).total();
            assertThat(across.get(Figure.TARGET, Organization.UNION)).isNull();
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void parts_and_months_and_facts_make_up_the_number_of_a_period(long seed) {
        Figures figures = of(new RandomHistory(seed).recorded(seed));
        for (String written : List.of("2021-Q2", "2021-9M", "2020-11-15..2021-02-14", "2025-06-20..2025-07-10")) {
            CountsAnswer answer = figures.counts(CountsQuestion.of(Period.parse(written)));
            Map<String, Long> sums = new HashMap<>();
            answer.units().forEach(unit -> add(sums, unit.counts()));
            Map<String, Long> total = new HashMap<>();
            add(total, answer.total());
            assertThat(sums).as(written).isEqualTo(total);
            for (Organization of : Organization.values()) {
                assertThat(answer.byMonth().stream().map(MonthCounts::admitted).mapToLong(month -> month.get(of)).sum())
                        .isEqualTo(answer.total().orZero(Figure.ADMITTED, of));
            }
            List<Shown> shown = new ArrayList<>(Shown.in(answer.total()));
            shown.addAll(answer.asked().isWithinYear() ? Shown.targets(answer.total()) : List.of());
            shown.forEach(number -> assertThat(figures.facts(new FactsQuestion(number.figure(), answer.asked(),
                    number.organization(), null, null, false, null, number.detail(), answer.geography(), null, null,
                    null, 1)).total()).as("%s of %s", number, written).isEqualTo(number.number()));
            for (UnitCounts unit : answer.units()) {
                Shown.in(unit.counts()).forEach(number -> assertThat(figures.facts(new FactsQuestion(number.figure(),
                        answer.asked(), number.organization(), null, unit.label().unitId(), unit.own(), null,
                        number.detail(), answer.geography(), null, null, null, 1)).total())
                        .as("%s of %s", number, written).isEqualTo(number.number()));
            }
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void what_separates_two_reports_of_a_period_is_their_difference(long seed) {
        Figures figures = of(new RandomHistory(seed).recorded(seed));
        for (String written : List.of("2021-Q2", "2021-H1", "2020-11-15..2021-02-14")) {
            Period period = Period.parse(written);
            long from = figures.size() * (1 + seed % 5) / 7;
            figures.explain(new ExplainQuestion(period, CountsQuestion.of(period).geography(), null, from, null, null,
                    null, null, 5)).changes().forEach(change -> {
                        assertThat(change.figure().isToldOf(period)).isTrue();
                        assertThat(change.after() - change.before()).isEqualTo(change.difference());
                    });
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void the_year_before_stands_beside_a_period_as_it_stands_alone(long seed) {
        RandomHistory random = new RandomHistory(seed);
        Figures figures = of(random.recorded(seed));
        for (String written : List.of("2021", "2021-Q2", "2025-H2", "2021-02-10..2021-05-31")) {
            Period period = Period.parse(written);
            for (CountsQuestion question : List.of(CountsQuestion.of(period), CountsQuestion.of(period).now(null))) {
                CountsAnswer answer = YearBeforeReport.answer(figures, question, LocalDate.of(2030, 1, 1));
                assertThat(answer.units()).isEqualTo(figures.counts(question).units());
                YearBefore before = Objects.requireNonNull(answer.before());
                assertThat(before.period()).isEqualTo(period.yearBefore());
                if (!before.isThere()) {
                    continue;
                }
                CountsAnswer alone = figures.counts(new CountsQuestion(period.yearBefore(), question.geography(),
                        answer.geographyDate(), null, null, null));
                assertThat(before.total()).as(written).isEqualTo(alone.total());
                before.units().forEach(unit -> alone.units().stream().filter(
                        one -> one.own() == unit.own() && one.label().unitId().equals(unit.label().unitId()))
                        .forEach(one -> assertThat(unit.counts()).as("%s of %s", unit.label(), written)
                                .isEqualTo(one.counts())));
                long compared = before.units().stream().filter(unit -> !unit.own()).count();
                assertThat(compared + before.missing().size()).isEqualTo(answer.units().stream()
                        .filter(unit -> !unit.own() && unit.label().name() != null).count());
            }
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void what_is_beside_two_quarters_adds_up_to_what_is_beside_the_half_year(long seed) {
        Figures figures = of(new RandomHistory(seed).recorded(seed));
        Counts half = before(figures, "2021-H1");
        if (half == null) {
            return;
        }
        List<Counts> quarters = Stream.of("2021-Q1", "2021-Q2").map(quarter -> before(figures, quarter)).toList();
        for (Shown shown : Shown.in(half)) {
            if (shown.figure().ofPeriod() == OfPeriod.FLOW) {
                assertThat(quarters.stream().mapToLong(counts -> counts == null ? 0 : number(counts, shown)).sum())
                        .as("%s", shown).isEqualTo(shown.number());
            }
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void what_is_declared_of_a_quarter_stands_beside_what_is_counted_of_it_and_of_no_other_period(long seed) {
        History history = new RandomHistory(seed).recorded(seed);
        Figures figures = of(history);
        for (String written : List.of("2021-Q2", "2021-H1", "2021")) {
            Period period = Period.parse(written);
            Counts counted = figures.counts(CountsQuestion.of(period)).total();
            DeclaredAnswer answer = figures.declared(new DeclaredQuestion(period, null, null, null, 0));
            answer.total().lines().stream().filter(line -> line.organization() != null).forEach(line -> assertThat(
                    line.counted()).as("%s of %s", line.figure(), written)
                    .isEqualTo(counted.orZero(line.measure(), line.organization())));
            answer.units().stream().filter(unit -> unit.declaration() != null).forEach(unit -> {
                FiguresDeclared said = (FiguresDeclared) history.facts()
                        .get((int) Objects.requireNonNull(unit.declaration()).position()).payload();
                assertThat(said.part()).isEqualTo(written.equals("2021-Q2") ? YearPart.SECOND_QUARTER : null);
                said.numbers().forEach(number -> unit.lines().stream()
                        .filter(line -> line.figure() == number.figure())
                        .forEach(line -> assertThat(line.declared()).isEqualTo((long) number.number())));
            });
            assertThat(answer.units().stream().filter(unit -> unit.declaration() != null))
                    .hasSizeLessThanOrEqualTo(written.equals("2021-H1") ? 0 : Integer.MAX_VALUE);
        }
    }

    private static @Nullable Counts before(Figures figures, String period) {
        return Objects.requireNonNull(YearBeforeReport.answer(figures, CountsQuestion.of(Period.parse(period)),
                LocalDate.of(2030, 1, 1)).before()).total();
    }

    private static Figures of(History history) {
        return Figures.of(history, history.size(), size -> "root at " + size);
    }

    private static void adds(Figures figures, @Nullable UUID scope, List<Period> whole, List<Period> parts) {
        Counts sum = figures.counts(CountsQuestion.of(whole.getFirst()).of(scope)).total();
        List<Counts> counts = parts.stream().map(part -> figures.counts(CountsQuestion.of(part).of(scope)).total())
                .toList();
        for (Shown shown : Shown.in(sum)) {
            long last = number(counts.getLast(), shown);
            switch (shown.figure().ofPeriod()) {
                case FLOW -> assertThat(counts.stream().mapToLong(part -> number(part, shown)).sum())
                        .as("%s of %s in %s", shown, whole, scope).isEqualTo(shown.number());
                case STOCK -> assertThat(shown.figure() == Figure.ACTIVE_AT_START
                        ? number(counts.getFirst(), shown)
                        : last).as("%s of %s in %s", shown, whole, scope).isEqualTo(shown.number());
                case ANNUAL, ONCE_A_YEAR -> assertThat(shown.figure().ofPeriod() == OfPeriod.ONCE_A_YEAR
                        && !whole.getFirst().isYear()).isFalse();
            }
        }
    }

    private static long number(Counts counts, Shown shown) {
        Object detail = shown.figure().details().stream().filter(one -> one.toString().equals(shown.detail()))
                .findFirst()
                .orElse(null);
        Long number = counts.get(shown.figure(), shown.organization(), detail);
        return number == null ? 0 : number;
    }

    private static void add(Map<String, Long> sums, Counts counts) {
        for (Shown shown : Shown.in(counts)) {
            if (shown.number() != 0) {
                sums.merge(shown.figure() + " " + shown.organization() + " " + shown.detail(), shown.number(),
                        Long::sum);
                sums.values().removeIf(number -> number == 0);
            }
        }
    }

    private static List<Period> periods(int year, String... parts) {
        return Stream.of(parts).map(part -> Period.parse(year + "-" + part)).toList();
    }
}
