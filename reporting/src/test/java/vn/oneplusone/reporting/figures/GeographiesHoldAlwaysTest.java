package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.queries.CampaignsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/** Units of then and units of now, over histories in which they are renamed, moved, merged and dissolved. */
class GeographiesHoldAlwaysTest {
    private static final List<Integer> YEARS = List.of(2021, 2025);
    private static final List<@Nullable LocalDate> DATES = Arrays.asList(null, LocalDate.of(2021, 6, 30),
            LocalDate.of(2026, 1, 1));

    private static final UUID OWN = new UUID(0, 1);
    private static final UUID OUTSIDE = new UUID(0, 2);

    static LongStream seeds() {
        return RandomHistory.seeds();
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void everything_is_the_same_under_both_in_every_report(long seed) {
        Figures figures = of(new RandomHistory(seed).recorded(seed));
        for (int year : YEARS) {
            CountsQuestion then = CountsQuestion.of(year);
            for (LocalDate date : DATES) {
                CountsQuestion now = then.now(date);
                assertThat(figures.counts(now).total()).isEqualTo(figures.counts(then).total());
                assertThat(figures.counts(now).byMonth()).isEqualTo(figures.counts(then).byMonth());
                assertThat(figures.timeline(now).lines()).isEqualTo(figures.timeline(then).lines());
                assertThat(figures.funnel(now).funnels()).isEqualTo(figures.funnel(then).funnels());
                assertThat(figures.coverage(now).total()).isEqualTo(figures.coverage(then).total());
                assertThat(figures.coverage(now).dissemination()).isEqualTo(figures.coverage(then).dissemination());
                assertThat(figures.steps(now).total()).isEqualTo(figures.steps(then).total());
                assertThat(documents(figures.steps(now))).isEqualTo(documents(figures.steps(then)));
                CampaignsAnswer campaigns = figures.campaigns(now, 100);
                assertThat(campaigns.counts()).isEqualTo(figures.campaigns(then, 100).counts());
                assertThat(campaigns.latest().stream().map(CampaignsAnswer.Held::position))
                        .isEqualTo(figures.campaigns(then, 100).latest().stream()
                                .map(CampaignsAnswer.Held::position).toList());
                for (Figure figure : year == 2021 ? Figure.values() : new Figure[0]) {
                    FactsQuestion question = FactsQuestion.of(figure, year, null, null);
                    assertThat(facts(figures, question.now(date))).as("%s", figure)
                            .isEqualTo(facts(figures, question));
                }
            }
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void the_parts_sum_to_the_whole_under_both(long seed) {
        RandomHistory random = new RandomHistory(seed);
        Figures figures = of(random.recorded(seed));
        for (CountsQuestion question : YEARS.stream().flatMap(year -> questions(year).stream()).toList()) {
            for (@Nullable
            UUID scope : random.scopes()) {
                CountsAnswer answer = figures.counts(question.of(scope));
                Map<String, Long> sums = new HashMap<>();
                for (UnitCounts unit : answer.units()) {
                    Shown.in(unit.counts()).forEach(shown -> sums.merge(key(shown), shown.number(), Long::sum));
                }
                Map<String, Long> total = new HashMap<>();
                Shown.in(answer.total()).forEach(shown -> total.merge(key(shown), shown.number(), Long::sum));
                total.values().removeIf(number -> number == 0);
                sums.values().removeIf(number -> number == 0);
                assertThat(sums).as("%s", question.of(scope)).isEqualTo(total);
            }
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void every_number_is_the_sum_of_the_facts_behind_it_under_the_units_of_a_date(long seed) {
        Figures figures = of(new RandomHistory(seed).recorded(seed));
        for (LocalDate date : DATES) {
            CountsAnswer answer = figures.counts(CountsQuestion.of(2021).now(date));
            List<Shown> whole = new ArrayList<>(Shown.in(answer.total()));
            whole.addAll(Shown.targets(answer.total()));
            whole.forEach(shown -> equalsItsFacts(figures, shown, date, null, false));
            for (UnitCounts unit : answer.units()) {
                List<Shown> all = new ArrayList<>(Shown.in(unit.counts()));
                all.addAll(unit.own() ? List.of() : Shown.targets(unit.counts()));
                all.forEach(shown -> equalsItsFacts(figures, shown, date, unit.label().unitId(), unit.own()));
            }
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void each_row_is_the_sum_of_what_happened_in_units_that_were_part_of_it_on_the_day_that_decides(long seed) {
        RandomHistory random = new RandomHistory(seed);
        History history = random.recorded(seed);
        Figures figures = of(history);
        UnitsByHand units = new UnitsByHand(history);
        for (int year : YEARS) {
            Map<Figure, List<FactsAnswer.Row>> facts = facts(figures, year);
            for (@Nullable
            UUID scope : random.scopes()) {
                for (CountsQuestion question : questions(year)) {
                    CountsAnswer answer = figures.counts(question.of(scope));
                    UUID top = answer.scope() == null ? null : answer.scope().unitId();
                    Map<Place, Long> expected = new HashMap<>();
                    facts.forEach((figure, rows) -> rows.forEach(fact -> {
                        LocalDate day = answer.geographyDate() == null
                                ? decides(figure, year, fact.date())
                                : answer.geographyDate();
                        UUID row = row(units.path(fact.unit(), day), top, scope == null);
                        expected.merge(new Place(row, figure, fact.organization(), fact.detail()), fact.n(), Long::sum);
                        if (fact.detail() != null) {
                            expected.merge(new Place(row, figure, fact.organization(), null), fact.n(), Long::sum);
                        }
                    }));
                    Map<Place, Long> shown = new HashMap<>();
                    answer.units().forEach(unit -> Shown.in(unit.counts()).forEach(one -> shown.put(
                            new Place(unit.own() ? OWN : unit.label().unitId(), one.figure(), one.organization(),
                                    one.detail()),
                            one.number())));
                    expected.keySet().retainAll(shown.keySet());
                    shown.values().removeIf(number -> number == 0);
                    expected.values().removeIf(number -> number == 0);
                    assertThat(shown).as("%s", question.of(scope)).isEqualTo(expected);
                }
            }
        }
    }

    private static Map<Figure, List<FactsAnswer.Row>> facts(Figures figures, int year) {
        Map<Figure, List<FactsAnswer.Row>> facts = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            if (!figure.isTarget()) {
                facts.put(figure, figures.facts(FactsQuestion.of(figure, year, null, null).page(null, 1000)).facts());
            }
        }
        return facts;
    }

    /** A number in a row of a report. */
    private record Place(UUID row, Figure figure, @Nullable Organization organization, @Nullable String detail) {}

    /** What stands on a day is under the units of that day; all else under those of its own. */
    private static LocalDate decides(Figure figure, int year, LocalDate own) {
        return switch (figure) {
            case ACTIVE_AT_START -> LocalDate.of(year - 1, 12, 31);
            case ACTIVE_AT_END, GUESTS, COVERED, INTRODUCED, PROGRAMME_COVERED, PROGRAMME_INTRODUCED, DUES_PAID,
                    DUE_OF_AGE, STAYING_ON ->
                LocalDate.of(year, 12, 31);
            default -> own;
        };
    }

    /** The row of a report that a unit with those above it belongs to. */
    private static UUID row(List<UUID> path, @Nullable UUID top, boolean everything) {
        int at = top == null ? -1 : path.indexOf(top);
        if (at >= 0) {
            return at == 0 ? OWN : path.get(at - 1);
        }
        return everything ? path.getLast() : OUTSIDE;
    }

    private static void equalsItsFacts(Figures figures, Shown shown, @Nullable LocalDate date, @Nullable UUID unit,
            boolean own) {
        FactsAnswer answer = figures.facts(FactsQuestion.of(shown.figure(), 2021, shown.organization(), unit)
                .withDetail(shown.detail()).ofUnitItself(own).now(date).page(null, 1000));
        assertThat(answer.total()).as("%s of %s", shown, unit).isEqualTo(shown.number());
        assertThat(answer.facts().stream().mapToLong(FactsAnswer.Row::n).sum()).isEqualTo(answer.total());
    }

    private static List<CountsQuestion> questions(int year) {
        List<CountsQuestion> questions = new ArrayList<>();
        questions.add(CountsQuestion.of(year));
        DATES.forEach(date -> questions.add(CountsQuestion.of(year).now(date)));
        return questions;
    }

    private static List<String> facts(Figures figures, FactsQuestion question) {
        return figures.facts(question.page(null, 1000)).facts().stream()
                .map(row -> row.position() + " " + row.date() + " " + row.n() + " " + row.subject()).toList();
    }

    private static int documents(StepsAnswer answer) {
        return answer.units().stream().flatMap(unit -> unit.steps().values().stream())
                .mapToInt(StepsAnswer.Evidence::documents).sum();
    }

    private static String key(Shown shown) {
        return shown.figure() + " " + shown.organization() + " " + shown.detail();
    }

    private static Figures of(History history) {
        return Figures.of(history, history.size(), size -> "root at " + size);
    }
}
