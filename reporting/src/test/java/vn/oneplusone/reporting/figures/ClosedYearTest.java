package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.contributions.Contributions;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnknownUnit;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;
import vn.oneplusone.reporting.scope.RuleBook;
import vn.oneplusone.reporting.scope.View;

class ClosedYearTest {
    private static final LocalDate DAY = LocalDate.of(2022, 1, 5);
    private static final UUID TOP = History.id("huyện");

    static LongStream seeds() {
        return RandomHistory.seeds();
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void a_closed_statement_stays_the_same_whatever_is_recorded_later(long seed) {
        History history = new RandomHistory(seed).recorded(seed);
        Figures all = of(history);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            long size = 1 + random.nextLong(history.size());
            Figures then = Figures.of(history, size, ClosedYearTest::root);
            assertThat(all.statement(2021, null, size, DAY)).isEqualTo(then.statement(2021, null, size, DAY));
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void what_was_closed_and_the_late_facts_are_together_what_is_known_now(long seed) {
        RandomHistory invented = new RandomHistory(seed);
        History history = invented.recorded(seed);
        Figures figures = of(history);
        Random random = new Random(seed);
        for (@Nullable
        UUID unit : invented.scopes()) {
            long from = random.nextLong(history.size() / 2, history.size());
            long size = random.nextLong(from, history.size() + 1);
            if (isUnknown(figures, unit, from)) {
                continue;
            }
            Supplement supplement = figures.supplement(2021, unit, 1, from, size, DAY);
            if (supplement == null) {
                continue;
            }
            Map<String, Long> told = new TreeMap<>();
            supplement.changes().forEach(
                    change -> told.put(change.figure() + " " + change.organization() + " " + change.detail(),
                            change.now() - change.before()));
            Map<String, Long> together = closed(figures, history, unit, from);
            told.forEach((figure, n) -> together.merge(figure, n, Long::sum));
            together.values().removeIf(n -> n == 0);
            assertThat(together).as("%s from %s to %s", unit, from, size)
                    .isEqualTo(closed(figures, history, unit, size));

            Map<String, Long> named = new TreeMap<>();
            for (Supplement.Late late : supplement.late()) {
                assertThat(late.position()).isLessThan(size);
                for (Supplement.Effect effect : late.effects()) {
                    assertThat(effect.n()).isNotZero();
                    named.merge(effect.figure() + " " + late.organization() + " " + late.detail(), effect.n(),
                            Long::sum);
                }
            }
            named.keySet().removeIf(figure -> figure.startsWith("TARGET"));
            named.values().removeIf(n -> n == 0);
            told.keySet().removeIf(figure -> figure.startsWith("TARGET"));
            assertThat(named).as("%s from %s to %s", unit, from, size).isEqualTo(told);
        }
    }

    /** Nobody closed the year of a unit of which nothing was recorded yet. */
    private static boolean isUnknown(Figures figures, @Nullable UUID unit, long size) {
        try {
            figures.counts(CountsQuestion.of(2021).of(unit).asOf(size));
            return false;
        } catch (UnknownUnit unknown) {
            return true;
        }
    }

    /**
     * The closed figures, read off the answer; what is shown with and without details only with them. Of a unit that by now stood at the
     * top on some days of the year, those days are closed.
     */
    private static Map<String, Long> closed(Figures figures, History history, @Nullable UUID unit, long size) {
        Contributions contributions = new Contributions();
        history.read(0, history.size(), contributions::contribute);
        View view = View.of(contributions.publish(), size, at -> "", RuleBook.shipped());
        UUID asked = StatementReport.asked(view, 2021, unit);
        CountsAnswer atTop = asked == null ? null : StatementReport.part(view, 2021, asked);
        CountsAnswer answer = atTop == null ? figures.counts(CountsQuestion.of(2021).of(asked).asOf(size)) : atTop;
        List<Shown> all = new ArrayList<>(Shown.in(answer.total()));
        // a statement of the present edition measures against the targets of merged units, too
        Shown.targets(answer.total()).stream().filter(shown -> shown.figure() == Figure.TARGET_TOGETHER)
                .forEach(shown -> all.add(new Shown(Figure.TARGET, shown.organization(), null, shown.number())));
        Map<String, Long> numbers = new TreeMap<>();
        for (Shown shown : all) {
            boolean coarse = shown.detail() == null
                    && !shown.figure().details().isEmpty();
            if (FigureLines.CLOSED.contains(shown.figure()) && !coarse && shown.number() != 0) {
                numbers.put(shown.figure() + " " + shown.organization() + " " + shown.detail(), shown.number());
            }
        }
        return numbers;
    }

    @Test
    void a_supplement_names_each_late_fact_and_what_it_changes() {
        History history = History.district().target("huyện", Organization.UNION, 2021, 2).admitted("An",
                Organization.UNION, "1a", "2021-03-26");
        long from = history.size();
        history.admitted("Bình", Organization.UNION, "1b", "2021-12-31")
                .admitted("Chi", Organization.UNION, "1b", "2022-01-02")
                .admitted("Dung", Organization.UNION, "2a", "2020-05-19")
                .revised("huyện", Organization.UNION, 2021, 4);
        Supplement supplement = Objects
                .requireNonNull(of(history).supplement(2021, null, 1, from, history.size(), DAY));
        assertThat(supplement.late()).extracting(Supplement.Late::position).containsExactly(from, from + 2, from + 3);
        assertThat(supplement.changes()).containsExactly(
                new Supplement.Change(Figure.ADMITTED, Organization.UNION, null, 1, 2),
                new Supplement.Change(Figure.ACTIVE_AT_END, Organization.UNION, null, 1, 3),
                new Supplement.Change(Figure.TARGET, Organization.UNION, null, 2, 4));
        assertThat(supplement.before().vietnamese()).contains("1 đoàn viên, đạt 50%");
        assertThat(supplement.now().vietnamese()).contains("2 đoàn viên, đạt 50%");
    }

    @Test
    void the_same_figures_have_the_same_hash_and_others_another() {
        History history = History.district().admitted("An", Organization.UNION, "1a", "2021-03-26");
        String figures = statement(history, history.size()).figures();
        long closed = history.size();
        history.admitted("Bình", Organization.UNION, "1a", "2022-03-26");
        assertThat(statement(history, history.size()).figures()).isEqualTo(figures);
        history.admitted("Chi", Organization.UNION, "1b", "2021-12-31");
        assertThat(statement(history, history.size()).figures()).isNotEqualTo(figures);
        assertThat(statement(history, closed).figures()).isEqualTo(figures);
    }

    @Test
    void a_closing_is_known_by_its_unit_and_the_first_of_the_top_by_its_year() {
        History history = History.district();
        history.fact("closing/xã 1", closed(History.id("xã 1"), 1)).fact("closing/huyện", closed(TOP, 2));
        Figures figures = of(history);
        assertThat(figures.closed(2021, null)).isEqualTo(new ClosedYear(7, closed(TOP, 2), List.of()));
        assertThat(figures.closed(2021, History.id("xã 1")))
                .isEqualTo(new ClosedYear(6, closed(History.id("xã 1"), 1), List.of()));
        assertThat(figures.closed(2021, History.id("xã 2"))).isNull();
        assertThat(figures.closed(2020, null)).isNull();
    }

    @Test
    void referrals_that_are_open_still_and_those_that_wait_for_an_admission_are_unfinished() {
        History history = History.district().referred("r1", null, Organization.UNION, "1a", "2021-05-01")
                .referred("r2", null, Organization.UNION, "2a", "2020-05-01")
                .referred("r3", null, Organization.FEDERATION, "2a", "2021-05-01")
                .referred("r4", null, Organization.FEDERATION, "2a", "2022-01-02");
        history.fact("referral/" + Organization.UNION + "/" + History.id("youth of r2"), new ReferralApproved(
                History.id("r2"), new Decision("45-QĐ", LocalDate.of(2021, 6, 1)), null));
        Statement.Unfinished unfinished = statement(history, history.size()).unfinished();
        assertThat(unfinished.open()).containsOnly(Map.entry(Organization.UNION, 2L),
                Map.entry(Organization.FEDERATION, 1L));
        assertThat(unfinished.referrals()).extracting(Statement.OpenReferrals::name).containsExactly("xã 1", "xã 2");
        assertThat(unfinished.toDo()).containsExactly(new Statement.ToDo(History.id("r2"), Organization.UNION, "2a",
                LocalDate.of(2021, 6, 1), history.size() - 1));
    }

    @Test
    void a_referral_whose_admission_was_annulled_is_not_unfinished() {
        History history = annulled();
        Statement statement = statement(history, history.size());
        assertThat(statement.unfinished().open()).containsOnly(Map.entry(Organization.UNION, 1L));
        assertThat(statement.unfinished().referrals()).extracting(Statement.OpenReferrals::name)
                .containsExactly("xã 2");
        assertThat(statement.unfinished().toDo()).isEmpty();
    }

    @Test
    void a_statement_is_made_again_in_the_edition_of_its_closing() {
        History history = annulled();
        long size = history.size();
        Figures figures = of(history);
        Statement first = Objects.requireNonNull(figures.statement(
                new YearClosed(TOP, 2021, size, root(size), "2018-2022", "cd34", DAY, YearClosed.FIRST_EDITION)));
        assertThat(first.unfinished().open()).containsOnly(Map.entry(Organization.UNION, 2L));
        assertThat(first.unfinished().toDo()).containsExactly(new Statement.ToDo(History.id("r1"), Organization.UNION,
                "1a", LocalDate.of(2021, 6, 1), approvalOf(history, "r1")));

        Statement present = Objects.requireNonNull(figures.statement(closed(TOP, size)));
        assertThat(present).isEqualTo(statement(history, size));
        assertThat(present.figures()).isEqualTo(first.figures());
        assertThat(present.unfinished()).isNotEqualTo(first.unfinished());
    }

    /** Of two referrals one is fulfilled; the admission turns out to be invalid. */
    private static History annulled() {
        History history = History.district().referred("r1", null, Organization.UNION, "1a", "2021-05-01")
                .referred("r2", null, Organization.UNION, "2a", "2021-05-01")
                .referral("r1", Organization.UNION, new ReferralApproved(History.id("r1"),
                        new Decision("45-QĐ", LocalDate.of(2021, 6, 1)), null));
        UUID youth = History.id("youth of r1");
        history.fact("person/" + youth, new MemberAdmitted(youth, Organization.UNION, History.id("1a"),
                LocalDate.of(2021, 6, 1), History.decision("2021-06-01"), History.id("r1"), "2018-2022", 17));
        history.fulfilled("r1", null, Organization.UNION, "1a", "2021-06-01");
        return history.fact("person/" + youth, new AdmissionAnnulled(youth, Organization.UNION, History.id("1a"),
                LocalDate.of(2021, 6, 1), History.id("r1"), History.decision("2021-09-01")));
    }

    private static long approvalOf(History history, String referral) {
        return history.facts().stream()
                .filter(fact -> fact.payload() instanceof ReferralApproved approved
                        && approved.referral().equals(History.id(referral)))
                .findFirst().orElseThrow().position();
    }

    private static YearClosed closed(UUID unit, long size) {
        return new YearClosed(unit, 2021, size, "ab12", "2018-2022", "cd34", DAY);
    }

    private static Statement statement(History history, long size) {
        return Objects.requireNonNull(of(history).statement(2021, null, size, DAY));
    }

    private static Figures of(History history) {
        return Figures.of(history, history.size(), ClosedYearTest::root);
    }

    private static String root(long size) {
        return "root at " + size;
    }
}
