package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.membership.events.Organization.UNION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.queries.BeyondLedger;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.MonthCounts;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnknownUnit;
import vn.oneplusone.reporting.queries.facts.Cursor;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;

class ExplainTest {
    static LongStream seeds() {
        return RandomHistory.seeds();
    }

    /** A number of a report: of the scope where the unit is null. */
    private record Place(@Nullable UUID unit, boolean own, Figure figure, @Nullable Organization organization,
            @Nullable String detail) {}

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void contributions_are_never_0_and_make_the_difference_figure_by_figure(long seed) {
        RandomHistory history = new RandomHistory(seed);
        History recorded = history.recorded(seed);
        Figures figures = of(recorded);
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            long from = random.nextLong(recorded.size() + 1);
            long to = random.nextLong(recorded.size() + 1);
            List<@Nullable UUID> scopes = history.scopes();
            ExplainQuestion question = new ExplainQuestion(Period.year(2020 + i % 3),
                    i % 2 == 0 ? Geography.THEN : Geography.NOW,
                    i % 4 == 1 ? LocalDate.of(2026, 1, 1) : null, from, to,
                    scopes.get(random.nextInt(scopes.size())), null, null, Integer.MAX_VALUE);
            CountsAnswer before = known(figures, question.before());
            CountsAnswer after = known(figures, question.after());
            if (before == null && after == null) {
                assertThatThrownBy(() -> figures.explain(question)).isInstanceOf(UnknownUnit.class);
                continue;
            }

            ExplainAnswer answer = figures.explain(question);

            Map<Place, Long> explained = new HashMap<>();
            for (ExplainAnswer.Change change : answer.changes()) {
                assertThat(change.facts()).isNotEmpty().allMatch(fact -> fact.n() != 0)
                        .allMatch(fact -> fact.position() < Math.max(from, to));
                assertThat(change.count()).isEqualTo(change.facts().size());
                long sum = change.facts().stream().mapToLong(ExplainAnswer.Contribution::n).sum();
                assertThat(sum).isEqualTo(change.difference()).isEqualTo(change.after() - change.before());
                assertThat(explained.put(place(change), sum)).isNull();
            }
            assertThat(answer.next()).isNull();
            assertThat(pageByPage(figures, question, 1 + random.nextInt(4))).isEqualTo(facts(answer));
            Map<Place, Long> expected = numbers(after);
            numbers(before).forEach((place, number) -> expected.merge(place, -number, Long::sum));
            expected.forEach((place, difference) -> assertThat(explained.getOrDefault(place, 0L)).as("%s", place)
                    .isEqualTo(difference));
            // a row that was empty and is empty again is in neither report, though what came and went is told
            explained.values().removeIf(sum -> sum == 0);
            assertThat(expected.keySet()).containsAll(explained.keySet());
            assertThat(answer.before().size()).isEqualTo(from);
            assertThat(answer.after().size()).isEqualTo(to);
            if (before != null && after != null) {
                assertThat(answer.before()).isEqualTo(before.ledger());
                assertThat(answer.after()).isEqualTo(after.ledger());
                assertThat(answer.scope()).isEqualTo(after.scope());
                months(answer, before, after);
            }
        }
    }

    private static void months(ExplainAnswer answer, CountsAnswer before, CountsAnswer after) {
        for (int month = 0; month < 12; month++) {
            MonthCounts was = before.byMonth().get(month);
            MonthCounts is = after.byMonth().get(month);
            for (Organization o : Organization.values()) {
                assertThat(inMonth(answer, Figure.ADMITTED, o, month + 1))
                        .isEqualTo(is.admitted().getOrDefault(o, 0L) - was.admitted().getOrDefault(o, 0L));
                assertThat(inMonth(answer, Figure.FULFILLED, o, month + 1))
                        .isEqualTo(is.fulfilled().getOrDefault(o, 0L) - was.fulfilled().getOrDefault(o, 0L));
            }
            assertThat(inMonth(answer, Figure.CAMPAIGNS_HELD, null, month + 1))
                    .isEqualTo(is.campaigns() - was.campaigns());
        }
    }

    private static long inMonth(ExplainAnswer answer, Figure figure, @Nullable Organization organization, int month) {
        return answer.changes().stream()
                .filter(change -> place(change).equals(new Place(null, false, figure, organization, null)))
                .flatMap(change -> change.facts().stream()).filter(fact -> fact.date().getMonthValue() == month)
                .mapToLong(ExplainAnswer.Contribution::n).sum();
    }

    private static Place place(ExplainAnswer.Change change) {
        return new Place(change.unit() == null ? null : change.unit().unitId(), change.own(), change.figure(),
                change.organization(), change.detail());
    }

    /** Null where no fact had named the unit yet: all its numbers were 0 then. */
    private static @Nullable CountsAnswer known(Figures figures, CountsQuestion question) {
        try {
            return figures.counts(question);
        } catch (UnknownUnit e) {
            return null;
        }
    }

    private static Map<Place, Long> numbers(@Nullable CountsAnswer answer) {
        Map<Place, Long> numbers = new HashMap<>();
        if (answer == null) {
            return numbers;
        }
        List<Shown> total = new ArrayList<>(Shown.in(answer.total()));
        total.addAll(Shown.targets(answer.total()));
        total.forEach(shown -> numbers.put(place(null, false, shown), shown.number()));
        for (UnitCounts unit : answer.units()) {
            List<Shown> all = new ArrayList<>(Shown.in(unit.counts()));
            all.addAll(Shown.targets(unit.counts()));
            all.forEach(shown -> numbers.put(place(unit.label().unitId(), unit.own(), shown), shown.number()));
        }
        return numbers;
    }

    private static Place place(@Nullable UUID unit, boolean own, Shown shown) {
        return new Place(unit, own, shown.figure(), shown.organization(), shown.detail());
    }

    @Test
    void a_late_admission_is_named_with_all_that_makes_it_found_again() {
        History history = History.district().admitted("An", UNION, "1a", "2021-03-26");
        long closed = history.size();
        history.admitted("Bình", UNION, "1b", "2021-12-30").admitted("Chi", UNION, "2a", "2022-01-02");

        List<ExplainAnswer.Change> changes = of(history).explain(ExplainQuestion.of(2021, closed, null)).changes();

        assertThat(changes).extracting(ExplainAnswer.Change::figure).containsOnly(Figure.ADMITTED,
                Figure.ADMITTED_BY_GENDER, Figure.ADMITTED_BY_AGE, Figure.NET, Figure.ACTIVE_AT_END);
        assertThat(changes).filteredOn(change -> change.figure() == Figure.ADMITTED && change.unit() == null)
                .singleElement().satisfies(change -> {
                    assertThat(change.before()).isEqualTo(1);
                    assertThat(change.after()).isEqualTo(2);
                    assertThat(change.facts()).singleElement().satisfies(fact -> {
                        assertThat(fact.position()).isEqualTo(closed);
                        assertThat(fact.fact()).isEqualTo("MemberAdmitted");
                        assertThat(fact.date()).isEqualTo("2021-12-30");
                        assertThat(fact.committedAt()).isEqualTo(history.committedAt(closed));
                        assertThat(fact.unitName()).isEqualTo("1b");
                        assertThat(fact.subject()).isEqualTo(History.id("Bình"));
                    });
                });
    }

    @Test
    void a_target_that_takes_the_place_of_the_sum_below_is_told_with_those_that_gave_way() {
        History history = History.district().target("xã 1", UNION, 2021, 30).target("xã 2", UNION, 2021, 40);
        long before = history.size();
        history.target("huyện", UNION, 2021, 100);

        ExplainAnswer answer = of(history).explain(ExplainQuestion.of(2021, before, null));

        assertThat(answer.changes()).extracting(ExplainAnswer.Change::figure).containsExactly(Figure.TARGET,
                Figure.TARGET_TOGETHER);
        assertThat(answer.changes()).allSatisfy(change -> {
            assertThat(change.facts()).extracting(ExplainAnswer.Contribution::n).containsExactly(-30L, -40L, 100L);
        });
    }

    @Test
    void facts_of_a_unit_that_was_unknown_move_when_it_is_established() {
        History history = new History().unit("huyện", UnitLevel.DISTRICT, null).unit("xã 1", UnitLevel.COMMUNE, "huyện")
                .admitted("An", UNION, "1a", "2021-03-26");
        long before = history.size();
        history.unit("1a", UnitLevel.BRANCH, "xã 1");

        ExplainAnswer answer = of(history).explain(ExplainQuestion.of(2021, before, null));

        assertThat(answer.changes()).filteredOn(change -> change.figure() == Figure.ADMITTED)
                .extracting(change -> change.unit() == null ? "" : String.valueOf(change.unit().name()),
                        ExplainAnswer.Change::difference)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("xã 1", 1L),
                        org.assertj.core.groups.Tuple.tuple("1a", -1L));
    }

    @Test
    void no_more_facts_are_told_than_asked_for_and_the_difference_is_still_whole() {
        History history = History.district();
        for (int i = 0; i < 5; i++) {
            history.admitted("person " + i, UNION, "1a", "2021-03-26");
        }
        ExplainQuestion question = new ExplainQuestion(Period.year(2021), Geography.THEN, null, 0,
                null,
                null, UNION, null, 2);

        assertThat(of(history).explain(question).changes()).allSatisfy(change -> {
            assertThat(change.facts()).hasSize(2);
            assertThat(change.count()).isEqualTo(5);
            assertThat(change.difference()).isEqualTo(5);
        });
    }

    private static Map<Place, List<ExplainAnswer.Contribution>> facts(ExplainAnswer answer) {
        Map<Place, List<ExplainAnswer.Contribution>> facts = new HashMap<>();
        answer.changes().forEach(change -> facts.put(place(change), change.facts()));
        return facts;
    }

    private static Map<Place, List<ExplainAnswer.Contribution>> pageByPage(Figures figures, ExplainQuestion question,
            int limit) {
        Map<Place, List<ExplainAnswer.Contribution>> facts = new HashMap<>();
        ExplainAnswer page = figures.explain(question.page(null, limit));
        for (String next = page.next();; next = page.next()) {
            facts(page).forEach((place, told) -> {
                assertThat(told).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
                facts.computeIfAbsent(place, some -> new ArrayList<>()).addAll(told);
            });
            if (next == null) {
                return facts;
            }
            page = figures.explain(question.page(Cursor.of(next), limit));
        }
    }

    @Test
    void pages_are_of_the_two_reports_of_the_first_whatever_is_recorded_meanwhile() {
        History history = History.district();
        long from = history.size();
        for (int i = 0; i < 5; i++) {
            history.admitted("person " + i, UNION, "1a", "2021-03-26");
        }
        long size = history.size();
        ExplainQuestion question = ExplainQuestion.of(2021, from, null).page(null, 2);
        ExplainAnswer first = of(history).explain(question);
        history.admitted("late", UNION, "1a", "2021-01-02");
        Cursor next = Cursor.of(Objects.requireNonNull(first.next()));

        ExplainAnswer second = of(history).explain(question.page(next, 2));
        assertThat(second.after().size()).isEqualTo(size);
        assertThat(second.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.count()).isEqualTo(5);
            assertThat(change.facts()).extracting(ExplainAnswer.Contribution::position)
                    .containsExactly(from + 2, from + 3);
        });
        // a report of a day that is not over has grown too, a report of an earlier size has not
        long today = history.size();
        assertThat(
                of(history).explain(
                        new ExplainQuestion(Period.year(2021), Geography.THEN, null, from, today, null, null, next, 2)))
                .isEqualTo(second);
        assertThat(
                of(history)
                        .explain(new ExplainQuestion(Period.year(2021), Geography.THEN, null, today, from, null, null,
                                next, 2))
                        .before().size())
                .isEqualTo(size);
        assertThat(of(history).explain(question.page(next, 0)).next()).as("numbers alone are one page").isNull();
    }

    @Test
    void a_point_beyond_the_ledger_is_refused() {
        Figures figures = of(History.district());
        assertThatThrownBy(() -> figures.explain(ExplainQuestion.of(2021, 7, null))).isInstanceOf(BeyondLedger.class);
        assertThatThrownBy(() -> figures.explain(ExplainQuestion.of(2021, 0, 7L))).isInstanceOf(BeyondLedger.class);
    }

    private static Figures of(History history) {
        return Figures.of(history, history.size(), size -> "root at " + size);
    }
}
