package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.DeclaredNumber;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.queries.CampaignsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.facts.Cursor;
import vn.oneplusone.reporting.queries.facts.DeclaredAnswer;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;
import vn.oneplusone.reporting.queries.fixed.Statement;

class DeclaredTest {
    private static final LocalDate DAY = LocalDate.of(2022, 1, 5);

    static LongStream seeds() {
        return RandomHistory.seeds();
    }

    @Test
    void a_declared_number_stands_beside_the_counted_one_with_the_facts_that_make_it() {
        History history = History.district().admitted("An", Organization.UNION, "1a", "2021-03-26")
                .admitted("Bình", Organization.UNION, "1b", "2021-12-31");
        declared(history, "xã 1", null, Map.of(DeclaredFigure.UNION_ADMITTED, 3, DeclaredFigure.CAMPAIGNS_HELD, 0));
        DeclaredAnswer.OfUnit unit = unit(of(history).declared(question(null)), "xã 1");

        assertThat(unit.declaration()).isEqualTo(
                new DeclaredAnswer.Declaration(DAY, history.committedAt(history.size() - 1), history.size() - 1));
        DeclaredAnswer.Line admitted = line(unit, DeclaredFigure.UNION_ADMITTED);
        assertThat(admitted.declared()).isEqualTo(3);
        assertThat(admitted.counted()).isEqualTo(2);
        assertThat(admitted.difference()).isEqualTo(1);
        assertThat(admitted.facts()).extracting(FactsAnswer.Row::fact, FactsAnswer.Row::n, FactsAnswer.Row::unitName)
                .containsExactly(tuple("MemberAdmitted", 1L, "1a"),
                        tuple("MemberAdmitted", 1L, "1b"));
        assertThat(admitted.facts().getFirst().committedAt()).isEqualTo(history.committedAt(6));
        assertThat(line(unit, DeclaredFigure.CAMPAIGNS_HELD).difference()).isZero();
        assertThat(line(unit, DeclaredFigure.REFERRED).declared()).isNull();
        assertThat(line(unit, DeclaredFigure.REFERRED).difference()).isNull();
    }

    @Test
    void a_unit_that_declared_nothing_is_shown_as_such() {
        History history = History.district();
        declared(history, "xã 1", 3, Map.of(DeclaredFigure.REFERRED, 0));
        DeclaredAnswer year = of(history).declared(question(null));
        assertThat(year.units()).extracting(DeclaredAnswer.OfUnit::declaration).containsExactly(null, null);
        assertThat(year.total().declaration()).isNull();

        DeclaredAnswer march = of(history).declared(question(3));
        assertThat(unit(march, "xã 1").declaration()).isNotNull();
        assertThat(unit(march, "xã 2").declaration()).isNull();
    }

    @Test
    void a_month_counts_what_happened_in_it_and_knows_no_members_reached() {
        History history = History.district().admitted("An", Organization.UNION, "1a", "2021-03-26")
                .admitted("Bình", Organization.UNION, "1b", "2021-12-31");
        DeclaredAnswer march = of(history).declared(question(3));
        assertThat(line(unit(march, "xã 1"), DeclaredFigure.UNION_ADMITTED).counted()).isEqualTo(1);
        assertThat(march.total().lines()).extracting(DeclaredAnswer.Line::figure)
                .doesNotContain(DeclaredFigure.MEMBERS_REACHED);
    }

    @Test
    void a_later_declaration_stands_in_for_the_earlier_as_a_whole_and_was_not_known_then() {
        History history = History.district();
        declared(history, "xã 1", null, Map.of(DeclaredFigure.UNION_ADMITTED, 3));
        long size = history.size();
        declared(history, "xã 1", null, Map.of(DeclaredFigure.FEDERATION_ADMITTED, 7));
        DeclaredAnswer.OfUnit now = unit(of(history).declared(question(null)), "xã 1");
        assertThat(line(now, DeclaredFigure.UNION_ADMITTED).declared()).isNull();
        assertThat(line(now, DeclaredFigure.FEDERATION_ADMITTED).declared()).isEqualTo(7);
        DeclaredAnswer.OfUnit then = unit(
                of(history).declared(new DeclaredQuestion(Period.year(2021), size, null, null, 10)), "xã 1");
        assertThat(line(then, DeclaredFigure.UNION_ADMITTED).declared()).isEqualTo(3);
    }

    @Test
    void what_is_declared_counts_nowhere() {
        History history = History.district().admitted("An", Organization.UNION, "1a", "2021-03-26");
        Object before = of(history).counts(CountsQuestion.of(2021)).total();
        declared(history, "xã 1", null, Map.of(DeclaredFigure.UNION_ADMITTED, 3));
        assertThat(of(history).counts(CountsQuestion.of(2021)).total()).isEqualTo(before);
    }

    @Test
    void whoever_has_not_declared_the_year_by_its_end_is_unfinished() {
        History history = History.district();
        declared(history, "xã 1", null, Map.of(DeclaredFigure.UNION_ADMITTED, 0));
        declared(history, "xã 2", 12, Map.of(DeclaredFigure.UNION_ADMITTED, 0));
        Statement statement = Objects.requireNonNull(of(history).statement(2021, null, history.size(), DAY));
        assertThat(statement.unfinished().undeclared()).extracting(UnitLabel::name).containsExactly("xã 2");
    }

    @Test
    void whoever_is_gone_by_the_end_of_the_year_is_asked_for_nothing() {
        History history = History.district();
        history.fact("units", new UnitDissolved(History.id("xã 2"), LocalDate.of(2021, 7, 1),
                History.decision("2021-06-01")));
        Statement statement = Objects.requireNonNull(of(history).statement(2021, null, history.size(), DAY));
        assertThat(statement.unfinished().undeclared()).extracting(UnitLabel::name).containsExactly("xã 1");
        assertThat(of(history).declared(question(null)).units()).hasSize(2);
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void what_is_counted_beside_a_declaration_is_what_is_counted_everywhere(long seed) {
        RandomHistory random = new RandomHistory(seed);
        History history = random.recorded(seed);
        Figures figures = of(history);
        Figures other = of(random.recorded(seed + 1000));
        for (@Nullable
        UUID scope : random.scopes()) {
            for (@Nullable
            Integer month : Arrays.asList(null, 3)) {
                DeclaredAnswer answer = figures.declared(new DeclaredQuestion(period(month), null, scope, null, 5));
                for (DeclaredAnswer.Line line : answer.total().lines()) {
                    // of the period itself: a month of a year calls units as they are called at its end
                    FactsAnswer facts = figures.facts(new FactsQuestion(line.measure(), period(month),
                            line.organization(), scope, null, false, null, null, Geography.THEN, null, null, null, 5));
                    assertThat(line.counted()).as("%s", line.figure()).isEqualTo(facts.total());
                    assertThat(line.count()).as("%s", line.figure()).isEqualTo(facts.count());
                    if (line.differs()) {
                        assertThat(line.facts()).isEqualTo(facts.facts());
                    }
                }
                assertThat(numbers(other.declared(new DeclaredQuestion(period(month), null, scope, null, 0))))
                        .isEqualTo(numbers(answer));
            }
        }
        long size = history.size() / 2;
        DeclaredQuestion then = new DeclaredQuestion(Period.year(2021), size, null, null, 5);
        assertThat(figures.declared(then)).isEqualTo(Figures.of(history, size, at -> "root at " + at).declared(then));
    }

    @Test
    void further_facts_come_by_pages_of_the_first_pages_ledger() {
        History history = History.district();
        for (int i = 0; i < 5; i++) {
            history.admitted("person " + i, Organization.UNION, "1a", "2021-03-26");
        }
        declared(history, "xã 1", null, Map.of(DeclaredFigure.UNION_ADMITTED, 7));
        DeclaredQuestion question = question(null).page(null, 2);
        List<Long> whole = positions(of(history).declared(question(null)));
        assertThat(whole).hasSize(5);
        assertThat(of(history).declared(question(null)).next()).isNull();
        assertThat(of(history).declared(question.page(null, 0)).next()).as("numbers alone are one page").isNull();

        List<Long> found = new ArrayList<>();
        DeclaredAnswer page = of(history).declared(question);
        for (String next = page.next();; next = page.next()) {
            found.addAll(positions(page));
            if (next == null) {
                break;
            }
            history.admitted("late " + found.size(), Organization.UNION, "1a", "2021-01-02");
            page = of(history).declared(question.page(Cursor.of(next), 2));
            assertThat(line(unit(page, "xã 1"), DeclaredFigure.UNION_ADMITTED))
                    .extracting(DeclaredAnswer.Line::declared, DeclaredAnswer.Line::counted).containsExactly(7L, 5L);
        }
        assertThat(found).isEqualTo(whole);
    }

    private static List<Long> positions(DeclaredAnswer answer) {
        return line(unit(answer, "xã 1"), DeclaredFigure.UNION_ADMITTED).facts().stream()
                .map(FactsAnswer.Row::position).toList();
    }

    /** All but what depends on where the facts stand. */
    private static List<List<List<@Nullable Object>>> numbers(DeclaredAnswer answer) {
        return Stream.concat(Stream.of(answer.total()), answer.units().stream())
                .map(unit -> unit.lines().stream().map(line -> Arrays.<@Nullable Object>asList(unit.unit(),
                        line.figure(), line.declared(), line.counted())).toList())
                .toList();
    }

    @Test
    void a_correction_takes_what_was_said_of_a_campaign_away_and_counts_what_is_right() {
        History history = History.district().campaign("c", "xã 1", new CampaignKind("OTHER"), "2021-12-31", 3, 4)
                .campaign("d", "xã 1", new CampaignKind("OTHER"), "2021-05-01", 1, 1);
        long before = history.size();
        history.fact("campaign/" + History.id("c"), new CampaignCorrected(History.id("c"), History.id("2a"),
                new CampaignKind("YOUTH_MONTH"), LocalDate.of(2021, 2, 1), LocalDate.of(2021, 3, 31), 30, 0, null,
                DAY));
        Figures figures = of(history);
        CampaignsAnswer now = figures.campaigns(CountsQuestion.of(2021), 1);
        assertThat(now.counts().get(Figure.CAMPAIGNS_HELD)).isEqualTo(2);
        assertThat(now.counts().get(Figure.CAMPAIGN_MEMBERS)).isEqualTo(31);
        assertThat(now.counts().counts().get(Figure.CAMPAIGNS_HELD, null, new CampaignKind("YOUTH_MONTH")))
                .isEqualTo(1);
        assertThat(now.counts().counts().get(Figure.CAMPAIGN_MEMBERS, null, new CampaignKind("YOUTH_MONTH")))
                .isEqualTo(30);
        assertThat(now.latest()).singleElement().satisfies(held -> assertThat(held.campaign()).isEqualTo(
                History.id("d")));
        CampaignsAnswer.Held corrected = figures.campaigns(CountsQuestion.of(2021), 5).latest().getLast();
        assertThat(corrected.from()).isEqualTo(LocalDate.of(2021, 2, 1));
        assertThat(corrected.unit().name()).isEqualTo("2a");
        assertThat(corrected.position()).isEqualTo(before);
        assertThat(figures.campaigns(CountsQuestion.of(2021).asOf(before), 1).latest().getFirst().members())
                .isEqualTo(3);
        assertThat(figures.counts(CountsQuestion.of(2021)).byMonth().get(11).campaigns()).isZero();
    }

    @Test
    void a_correction_may_move_a_campaign_to_another_year() {
        History history = History.district().campaign("c", "xã 1", new CampaignKind("OTHER"), "2021-12-31", 3, 4);
        history.fact("campaign/" + History.id("c"), new CampaignCorrected(History.id("c"), History.id("xã 1"),
                new CampaignKind("OTHER"), LocalDate.of(2020, 12, 31), LocalDate.of(2020, 12, 31), 3, 4, null, DAY));
        Figures figures = of(history);
        assertThat(figures.campaigns(CountsQuestion.of(2021), 5).latest()).isEmpty();
        assertThat(figures.campaigns(CountsQuestion.of(2021), 5).counts().get(Figure.CAMPAIGN_YOUTHS)).isZero();
        assertThat(figures.campaigns(CountsQuestion.of(2020), 5).latest()).hasSize(1);
    }

    private static void declared(History history, String unit, @Nullable Integer month,
            Map<DeclaredFigure, Integer> numbers) {
        history.fact("declaration/" + unit + "/" + month, new FiguresDeclared(History.id(unit), 2021, month,
                numbers.entrySet().stream().map(said -> new DeclaredNumber(said.getKey(), said.getValue())).toList(),
                DAY));
    }

    private static Period period(@Nullable Integer month) {
        return month == null ? Period.year(2021) : Period.month(2021, month);
    }

    private static DeclaredQuestion question(@Nullable Integer month) {
        return new DeclaredQuestion(period(month), null, null, null, 10);
    }

    private static DeclaredAnswer.OfUnit unit(DeclaredAnswer answer, String name) {
        return answer.units().stream().filter(unit -> name.equals(Objects.requireNonNull(unit.unit()).name()))
                .findFirst().orElseThrow();
    }

    private static DeclaredAnswer.Line line(DeclaredAnswer.OfUnit unit, DeclaredFigure figure) {
        return unit.lines().stream().filter(line -> line.figure() == figure).findFirst().orElseThrow();
    }

    private static Figures of(History history) {
        return Figures.of(history, history.size(), at -> "root at " + at);
    }
}
