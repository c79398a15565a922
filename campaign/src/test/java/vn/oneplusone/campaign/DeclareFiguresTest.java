package vn.oneplusone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NEW_BRANCH;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.TOMORROW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.commands.CampaignRefusal.DeclarationUnchanged;
import vn.oneplusone.campaign.commands.CampaignRefusal.DeclaredBeforeEnd;
import vn.oneplusone.campaign.commands.CampaignRefusal.DeclaredNegative;
import vn.oneplusone.campaign.commands.CampaignRefusal.DeclaredTooEarly;
import vn.oneplusone.campaign.commands.CampaignRefusal.FigureOfYearOnly;
import vn.oneplusone.campaign.commands.CampaignRefusal.MonthImplausible;
import vn.oneplusone.campaign.commands.CampaignRefusal.NothingDeclared;
import vn.oneplusone.campaign.commands.CampaignRefusal.OlderThanDeclared;
import vn.oneplusone.campaign.commands.CampaignRefusal.PeriodNamedTwice;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.campaign.commands.CampaignRefusal.YearImplausible;
import vn.oneplusone.campaign.commands.DeclareFigures;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.DeclaredNumber;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.campaign.events.YearPart;

class DeclareFiguresTest {
    private final FixtureConfiguration<Declaration> fixture = District.fixture(Declaration.class);

    private static final LocalDate ON = LocalDate.of(2021, 12, 20);
    private static final Map<DeclaredFigure, Integer> NUMBERS = Map.of(DeclaredFigure.CAMPAIGNS_HELD, 0,
            DeclaredFigure.UNION_ADMITTED, 83);
    private static final FiguresDeclared DECLARED = new FiguresDeclared(COMMUNE, 2021, null,
            List.of(new DeclaredNumber(DeclaredFigure.UNION_ADMITTED, 83),
                    new DeclaredNumber(DeclaredFigure.CAMPAIGNS_HELD, 0)),
            ON);

    @Test
    void declares_a_year_with_its_figures_in_their_order() {
        fixture.givenNoPriorActivity().when(declare(COMMUNE, 2021, null, NUMBERS, ON))
                .expectSuccessfulHandlerExecution().expectEvents(DECLARED);
    }

    @Test
    void declares_a_month_on_its_first_day() {
        fixture.givenNoPriorActivity()
                .when(declare(COMMUNE, 2021, 3, Map.of(DeclaredFigure.REFERRED, 5), LocalDate.of(2021, 3, 1)))
                .expectSuccessfulHandlerExecution().expectEvents(new FiguresDeclared(COMMUNE, 2021, 3,
                        List.of(new DeclaredNumber(DeclaredFigure.REFERRED, 5)), LocalDate.of(2021, 3, 1)));
    }

    @Test
    void declares_the_same_period_otherwise_on_the_same_day() {
        fixture.given(DECLARED).when(declare(COMMUNE, 2021, null, Map.of(DeclaredFigure.UNION_ADMITTED, 84), ON))
                .expectSuccessfulHandlerExecution().expectEvents(new FiguresDeclared(COMMUNE, 2021, null,
                        List.of(new DeclaredNumber(DeclaredFigure.UNION_ADMITTED, 84)), ON));
    }

    @Test
    void refuses_the_same_numbers_again() {
        fixture.given(DECLARED).when(declare(COMMUNE, 2021, null, NUMBERS, TODAY))
                .expectNoEvents().expectException(DeclarationUnchanged.class);
    }

    @Test
    void refuses_an_older_report_than_the_one_recorded() {
        fixture.given(DECLARED)
                .when(declare(COMMUNE, 2021, null, Map.of(DeclaredFigure.UNION_ADMITTED, 84), ON.minusDays(1)))
                .expectNoEvents().expectException(OlderThanDeclared.class);
    }

    @Test
    void refuses_a_report_without_a_number() {
        fixture.givenNoPriorActivity().when(declare(COMMUNE, 2021, null, Map.of(), ON))
                .expectNoEvents().expectException(NothingDeclared.class);
    }

    @Test
    void refuses_a_number_below_0() {
        fixture.givenNoPriorActivity()
                .when(declare(COMMUNE, 2021, null, Map.of(DeclaredFigure.YOUTHS_PRESENT, -1), ON))
                .expectNoEvents().expectException(DeclaredNegative.class);
    }

    @Test
    void refuses_members_reached_in_a_month() {
        fixture.givenNoPriorActivity().when(declare(COMMUNE, 2021, 3, Map.of(DeclaredFigure.MEMBERS_REACHED, 9), ON))
                .expectNoEvents().expectException(FigureOfYearOnly.class);
    }

    @Test
    void refuses_a_year_before_it_has_begun() {
        fixture.givenNoPriorActivity().when(declare(COMMUNE, 2022, null, NUMBERS, TODAY))
                .expectNoEvents().expectException(DeclaredTooEarly.class);
    }

    @Test
    void refuses_a_month_before_it_has_begun() {
        fixture.givenNoPriorActivity().when(declare(COMMUNE, 2021, 3, NUMBERS, LocalDate.of(2021, 2, 28)))
                .expectNoEvents().expectException(DeclaredTooEarly.class);
    }

    @Test
    void declares_a_quarter_the_day_after_it_is_over_and_each_period_by_itself() {
        LocalDate after = LocalDate.of(2021, 7, 1);
        fixture.givenNoPriorActivity().when(part(YearPart.SECOND_QUARTER, null, after)).expectEvents(
                new FiguresDeclared(COMMUNE, 2021, null, List.of(new DeclaredNumber(DeclaredFigure.REFERRED, 5)), after,
                        YearPart.SECOND_QUARTER));
        for (YearPart part : YearPart.values()) {
            assertThat(DeclareFigures.stream(COMMUNE, 2021, null, part)).endsWith("/2021-" + part.code());
        }
    }

    @Test
    void refuses_a_quarter_that_is_not_over() {
        fixture.givenNoPriorActivity().when(part(YearPart.SECOND_QUARTER, null, LocalDate.of(2021, 6, 30)))
                .expectNoEvents().expectException(DeclaredBeforeEnd.class);
        fixture.givenNoPriorActivity().when(part(YearPart.SECOND_QUARTER, null, LocalDate.of(2021, 3, 31)))
                .expectNoEvents().expectException(DeclaredTooEarly.class);
    }

    @Test
    void refuses_a_month_and_a_quarter_at_once_and_what_is_counted_once_a_year() {
        fixture.givenNoPriorActivity().when(part(YearPart.SECOND_QUARTER, 5, LocalDate.of(2021, 7, 1)))
                .expectNoEvents().expectException(PeriodNamedTwice.class);
        fixture.givenNoPriorActivity()
                .when(new DeclareFigures(COMMUNE, 2021, null, Map.of(DeclaredFigure.MEMBERS_REACHED, 5),
                        LocalDate.of(2021, 7, 1), YearPart.SECOND_QUARTER))
                .expectNoEvents().expectException(FigureOfYearOnly.class);
    }

    private static DeclareFigures part(YearPart part, @Nullable Integer month, LocalDate on) {
        return new DeclareFigures(COMMUNE, 2021, month, Map.of(DeclaredFigure.REFERRED, 5), on, part);
    }

    @Test
    void refuses_a_report_of_tomorrow() {
        fixture.givenNoPriorActivity().when(declare(COMMUNE, 2021, null, NUMBERS, TOMORROW))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13})
    void refuses_a_month_that_no_year_has(int month) {
        fixture.givenNoPriorActivity().when(declare(COMMUNE, 2021, month, NUMBERS, ON))
                .expectNoEvents().expectException(MonthImplausible.class);
    }

    @Test
    void refuses_a_mistyped_year() {
        fixture.givenNoPriorActivity().when(declare(COMMUNE, 221, null, NUMBERS, ON))
                .expectNoEvents().expectException(YearImplausible.class);
    }

    @Test
    void refuses_an_unknown_unit() {
        fixture.givenNoPriorActivity().when(declare(NO_UNIT, 2021, null, NUMBERS, ON))
                .expectNoEvents().expectException(UnitUnknown.class);
    }

    @Test
    void refuses_a_year_before_the_unit_existed() {
        fixture.givenNoPriorActivity().when(declare(NEW_BRANCH, 2020, null, NUMBERS, ON))
                .expectNoEvents().expectException(UnitEstablishedLater.class);
    }

    private static DeclareFigures declare(UUID unit, int year, @Nullable Integer month,
            Map<DeclaredFigure, Integer> numbers, LocalDate on) {
        return new DeclareFigures(unit, year, month, numbers, on);
    }
}
