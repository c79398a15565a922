package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.reporting.History.decision;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.StatedFigure;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

/** A year in which the district ends and the province stands at the top: each closes its days, and both are the year. */
class TopsOfYearTest {
    private static final LocalDate MOVED = LocalDate.of(2025, 7, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final UUID DISTRICT = id("huyện");
    private static final UUID PROVINCE = id("tỉnh");
    private static final Organization UNION = Organization.UNION;

    private final History history = History.district().target("huyện", UNION, 2025, 8)
            .admitted("An", UNION, "1a", "2020-03-26").admitted("Bình", UNION, "1a", "2025-06-30")
            .admitted("Chi", UNION, "2a", "2025-02-03").admitted("Nam", UNION, "nobody's branch", "2025-03-03");

    private History reorganised() {
        history.fact("units", new UnitEstablished(PROVINCE, UnitLevel.PROVINCE, null, "91", "tỉnh", MOVED));
        for (String commune : List.of("xã 1", "xã 2")) {
            history.fact("units", new UnitMoved(id(commune), PROVINCE, MOVED, decision("2025-06-16")));
        }
        return history.fact("units", new UnitDissolved(DISTRICT, MOVED, decision("2025-06-16")))
                .target("tỉnh", UNION, 2025, 10).admitted("Dũng", UNION, "1b", "2025-07-01")
                .admitted("Em", UNION, "2a", "2025-12-31").admitted("Giang", UNION, "nobody's branch", "2025-12-31")
                .campaign("hè", "xã 2", new CampaignKind("SUMMER_VOLUNTEERS"), "2025-06-30", 10, 5)
                .campaign("thu", "xã 2", new CampaignKind("OTHER"), "2025-07-01", 7, 3)
                .fact("initiative/1", step("1-KH", "2025-03-02"));
    }

    private static StepRecorded step(String number, String on) {
        return new StepRecorded(id("xã 1"), 2025, Step.PLAN, LocalDate.parse(on), number, null, null);
    }

    @Test
    void each_unit_at_the_top_has_its_days() {
        Figures figures = of(reorganised());
        TopsOfYear tops = Objects.requireNonNull(figures.tops(2025));
        assertThat(tops.units()).extracting(top -> top.unit().name()).containsExactly("huyện", "tỉnh");
        assertThat(tops.units()).extracting(TopsOfYear.Top::days).containsExactly(
                new PartOfYear(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)),
                new PartOfYear(MOVED, LocalDate.of(2025, 12, 31)));
        assertThat(figures.tops(2024)).isNull();
        assertThat(figures.tops(2026)).isNull();
        assertThat(figures.statement(2025, null, history.size(), DAY)).isNull();
        assertThat(Objects.requireNonNull(figures.statement(2024, null, history.size(), DAY)).days()).isNull();
    }

    @Test
    void a_closing_is_about_the_days_of_its_unit() {
        Statement district = statement(of(reorganised()), DISTRICT);
        assertThat(district.days()).isEqualTo(new PartOfYear(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)));
        Statement.Numbers union = Objects.requireNonNull(district.total().get(UNION));
        assertThat(union.admitted()).isEqualTo(3);
        assertThat(union.active()).isEqualTo(4);
        assertThat(union.target()).isEqualTo(8L);
        assertThat(union.attainment()).isNull();
        assertThat(district.units()).extracting(Statement.OfUnit::name).containsExactly("xã 1", "xã 2", null);
        assertThat(Objects.requireNonNull(district.months().get(UNION))).hasSize(6)
                .last().extracting(Statement.Month::cumulative).isEqualTo(3L);
        assertThat(district.steps().units().getFirst().documents()).containsKey(Step.PLAN);
        assertThat(district.unfinished().undeclared()).isEmpty();
        assertThat(district.sentence().vietnamese()).isEqualTo("trong năm 2025 (từ ngày 01/01/2025 đến ngày"
                + " 30/06/2025), toàn huyện đã phát triển được 3 đoàn viên; kết nạp 0 hội viên");

        Statement province = statement(of(history), PROVINCE);
        assertThat(province.days()).isEqualTo(new PartOfYear(MOVED, LocalDate.of(2025, 12, 31)));
        Statement.Numbers later = Objects.requireNonNull(province.total().get(UNION));
        assertThat(later.admitted()).isEqualTo(3);
        assertThat(later.active()).isEqualTo(7);
        assertThat(later.target()).isEqualTo(10L);
        assertThat(province.units()).extracting(Statement.OfUnit::name).containsExactly("xã 1", "xã 2", null);
        assertThat(Objects.requireNonNull(province.months().get(UNION))).extracting(Statement.Month::month)
                .containsExactly(7, 8, 9, 10, 11, 12);
        assertThat(province.steps().units().getFirst().documents()).isEmpty();
        assertThat(province.unfinished().undeclared()).hasSize(2);
        assertThat(province.sentence().english()).isEqualTo("in 2025 (from 01/07/2025 to 31/12/2025), the whole"
                + " province admitted 3 Union members; and 0 Federation members");
    }

    @Test
    void a_closing_of_before_keeps_the_whole_year_of_its_unit() {
        Figures figures = of(reorganised());
        Statement before = Objects.requireNonNull(
                figures.statement(closing(PROVINCE, YearClosed.SECOND_EDITION, history.size()), history.size()));
        assertThat(before.days()).isNull();
        CountsAnswer whole = figures.counts(CountsQuestion.of(2025).of(PROVINCE));
        assertThat(Objects.requireNonNull(before.total().get(UNION)).attainment())
                .isEqualTo(whole.total().share(Share.ATTAINMENT, UNION)).isNotNull();
        assertThat(before.units().stream().map(Statement.OfUnit::name))
                .isEqualTo(whole.units().stream().map(unit -> unit.label().name()).toList());
        assertThat(before.figures()).isNotEqualTo(statement(figures, PROVINCE).figures());
    }

    @Test
    void a_supplement_of_each_names_the_late_facts_of_its_days() {
        long from = reorganised().size();
        history.admitted("Hà", UNION, "1a", "2025-06-30").admitted("Kim", UNION, "1a", "2025-07-01")
                .revised("huyện", UNION, 2025, 9);
        Figures figures = of(history);
        Supplement district = supplement(figures, DISTRICT, from);
        assertThat(district.late()).extracting(Supplement.Late::position).containsExactly(from, from + 2);
        assertThat(district.days()).isEqualTo(statement(figures, DISTRICT).days());
        assertThat(district.changes()).containsExactly(new Supplement.Change(Figure.ADMITTED, UNION, null, 3, 4),
                new Supplement.Change(Figure.ACTIVE_AT_END, UNION, null, 4, 5),
                new Supplement.Change(Figure.TARGET, UNION, null, 8, 9));
        // who was a member when the province began is one at the end of its days, too
        assertThat(supplement(figures, PROVINCE, from).changes()).containsExactly(
                new Supplement.Change(Figure.ADMITTED, UNION, null, 3, 4),
                new Supplement.Change(Figure.ACTIVE_AT_END, UNION, null, 7, 9));
    }

    @Test
    void the_closings_of_a_year_stand_in_the_order_of_their_days() {
        reorganised();
        history.fact("closing/tỉnh", closing(PROVINCE, YearClosed.EDITION, 3))
                .fact("closing/huyện", closing(DISTRICT, YearClosed.EDITION, 2));
        Figures figures = of(history);
        assertThat(figures.closings(2025)).extracting(closed -> closed.closing().unit()).containsExactly(DISTRICT,
                PROVINCE);
        assertThat(figures.closed(2025, null)).isNull();
        assertThat(figures.closings(2024)).isEmpty();
    }

    @Test
    void a_unit_that_ended_and_was_followed_by_nobody_keeps_its_year() {
        history.fact("units", new UnitDissolved(DISTRICT, MOVED, decision("2025-06-16"))).admitted("Dũng", UNION, "1b",
                "2025-09-01");
        Figures figures = of(history);
        assertThat(figures.tops(2025)).isNull();
        Statement only = Objects.requireNonNull(figures.statement(2025, null, history.size(), DAY));
        assertThat(only.days()).isNull();
        assertThat(Objects.requireNonNull(only.total().get(UNION)).admitted()).isEqualTo(4);
        history.fact("closing/huyện", closing(DISTRICT, YearClosed.EDITION, 3));
        assertThat(of(history).closed(2025, null)).isNotNull();
    }

    @Test
    void what_is_published_of_each_is_of_its_days_and_stands_beside_the_other() {
        reorganised();
        for (UUID unit : List.of(PROVINCE, DISTRICT)) {
            CountsAnswer part = Objects.requireNonNull(of(history).countsOfPart(2025, unit, history.size()));
            history.fact("publication/2025/" + unit, new FiguresPublished(2025, part.ledger().size(), "root",
                    part.ruleVersion(), PublishableCells.counted(part), DAY, unit));
        }
        Figures figures = of(history);
        assertThat(figures.published(2025, null, null)).isNull();
        List<PublishedAnswer> parts = figures.publishedParts(2025, null);
        assertThat(parts).extracting(part -> Objects.requireNonNull(part.top()).unitId()).containsExactly(DISTRICT,
                PROVINCE);
        assertThat(parts).extracting(part -> part.value(Objects.requireNonNull(part.top()).unitId(), UNION,
                Figure.ADMITTED)).containsExactly(3L, 3L);
        assertThat(parts.getFirst().days()).isEqualTo(statement(figures, DISTRICT).days());
        assertThat(Objects.requireNonNull(YearSentence.of(parts.getLast())).vietnamese())
                .isEqualTo(statement(figures, PROVINCE).sentence().vietnamese());
        assertThat(figures.countsOfPart(2024, DISTRICT, history.size())).isNull();
    }

    @Test
    void the_sentence_says_what_stood_at_the_top_and_on_which_days() {
        Figures figures = of(reorganised());
        assertThat(said(figures, CountsQuestion.of(2025))).startsWith("trong năm 2025, toàn huyện (đến ngày 30/06/2025)"
                + " và toàn tỉnh (từ ngày 01/07/2025) đã phát triển được 6 đoàn viên");
        assertThat(said(figures, CountsQuestion.of(2025).now(null)))
                .startsWith("trong năm 2025, toàn huyện (đến ngày 30/06/2025) và toàn tỉnh (từ ngày 01/07/2025) đã");
        assertThat(said(figures, CountsQuestion.of(2025).of(PROVINCE))).contains("đến ngày 31/12/2025), toàn tỉnh đã");
        assertThat(said(figures, CountsQuestion.of(2020).now(null))).contains("năm 2020, toàn huyện đã phát triển");
        assertThat(said(figures, CountsQuestion.of(2020).now(null).of(PROVINCE))).contains("toàn huyện đã");
        assertThat(said(figures, CountsQuestion.of(2020).now(null).of(id("xã 1"))))
                .contains("các đơn vị nay thuộc xã đã");
        assertThat(said(figures, new CountsQuestion(Period.parse("2025-9M"), Geography.THEN, null, null, PROVINCE,
                null))).contains("toàn tỉnh (từ ngày 01/07/2025) đã");
        assertThat(YearSentence.of(figures.counts(CountsQuestion.of(2025).now(null)),
                figures.unitDays().tops(Period.year(2025))).english())
                .contains("the whole district (until 30/06/2025) and the whole province (from 01/07/2025) admitted");
        assertThat(figures.unitDays().since(PROVINCE)).isEqualTo(MOVED);
        assertThat(figures.unitDays().since(id("nobody's branch"))).isNull();
        history.fact("units", new UnitEstablished(id("huyện 2"), UnitLevel.DISTRICT, null, "889", "huyện 2",
                LocalDate.of(2018, 1, 1)))
                .fact("units", new UnitDissolved(id("huyện 2"), MOVED, decision("2025-06-16")));
        assertThat(said(of(history), CountsQuestion.of(2025))).contains("các huyện (đến ngày 30/06/2025) và toàn tỉnh");
    }

    private static String said(Figures figures, CountsQuestion question) {
        return YearSentence.of(figures.counts(question), figures.unitDays().tops(question.period())).vietnamese();
    }

    static LongStream seeds() {
        return RandomHistory.seeds();
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void the_closings_of_all_units_at_the_top_are_together_the_year(long seed) {
        History invented = new RandomHistory(seed).recorded(seed);
        Figures figures = of(invented);
        for (int year : List.of(2021, 2025)) {
            TopsOfYear tops = figures.tops(year);
            if (tops == null) {
                continue;
            }
            Map<String, Long> together = new HashMap<>();
            LocalDate next = LocalDate.of(year, 1, 1);
            for (TopsOfYear.Top top : tops.units()) {
                assertThat(top.days().from()).isEqualTo(next);
                next = top.days().to().plusDays(1);
                for (StatedFigure stated : figures.stated(closing(top.unit().unitId(), year), invented.size())) {
                    if (addsUp(stated.figure())) {
                        together.merge(key(stated.figure(), stated.organization(), stated.detail()), stated.number(),
                                Long::sum);
                    }
                }
            }
            assertThat(next).isEqualTo(LocalDate.of(year + 1, 1, 1));
            Map<String, Long> whole = new HashMap<>();
            for (Shown shown : Shown.in(figures.counts(CountsQuestion.of(year)).total())) {
                boolean coarse = shown.detail() == null && !shown.figure().details().isEmpty();
                if (FigureLines.CLOSED.contains(shown.figure()) && addsUp(shown.figure()) && !coarse) {
                    whole.merge(key(shown.figure(), shown.organization(), shown.detail()), shown.number(), Long::sum);
                }
            }
            together.values().removeIf(number -> number == 0);
            whole.values().removeIf(number -> number == 0);
            assertThat(together).as("%s", year).isEqualTo(whole);
        }
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void a_closing_of_days_says_the_same_whatever_is_recorded_later(long seed) {
        History invented = new RandomHistory(seed).recorded(seed);
        Figures all = of(invented);
        long size = invented.size() * 3 / 4;
        Figures then = Figures.of(invented, size, TopsOfYearTest::root);
        TopsOfYear tops = then.tops(2025);
        if (tops != null) {
            for (TopsOfYear.Top top : tops.units()) {
                YearClosed closing = closing(top.unit().unitId(), 2025);
                assertThat(all.statement(closing, size)).isEqualTo(then.statement(closing, size)).isNotNull();
                assertThat(all.stated(closing, size)).isEqualTo(then.stated(closing, size));
            }
        }
    }

    private static boolean addsUp(Figure figure) {
        return figure != Figure.TARGET && figure != Figure.ACTIVE_AT_END;
    }

    private static String key(Figure figure, @Nullable Organization organization, @Nullable Object detail) {
        return figure + " " + organization + " " + detail;
    }

    private static Statement statement(Figures figures, UUID unit) {
        return Objects.requireNonNull(figures.statement(2025, unit, figures.size(), DAY));
    }

    private static Supplement supplement(Figures figures, UUID unit, long from) {
        return Objects.requireNonNull(
                figures.supplement(closing(unit, YearClosed.EDITION, from), 1, from, figures.size(), DAY));
    }

    private static YearClosed closing(UUID unit, int edition, long size) {
        return new YearClosed(unit, 2025, size, root(size), "2023-2025", "cd34", DAY, edition);
    }

    private static YearClosed closing(UUID unit, int year) {
        return new YearClosed(unit, year, 1, root(1), "2018-2022", "cd34", DAY);
    }

    private static Figures of(History history) {
        return Figures.of(history, history.size(), TopsOfYearTest::root);
    }

    private static String root(long size) {
        return "root at " + size;
    }
}
