package vn.oneplusone.reporting.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingToSignOff;
import vn.oneplusone.reporting.commands.ReportingRefusal.OlderThanSignedOff;
import vn.oneplusone.reporting.commands.ReportingRefusal.PeriodNotOver;
import vn.oneplusone.reporting.commands.ReportingRefusal.SignedOffAlready;
import vn.oneplusone.reporting.commands.ReportingRefusal.SigningOffInFuture;
import vn.oneplusone.reporting.commands.ReportingRefusal.UnitNotThere;
import vn.oneplusone.reporting.commands.SignOffFigures;
import vn.oneplusone.reporting.events.FiguresSignedOff;

class SignOffFiguresTest {
    /** Has just begun in the district, while a server set to UTC still lives in the day before. */
    private static final LocalDate TODAY = LocalDate.of(2021, 7, 1);
    private static final UUID UNIT = new UUID(1, 1);

    private final FixtureConfiguration<SignOff> fixture = new AggregateTestFixture<>(SignOff.class)
            .registerInjectableResource(Clock.fixed(Instant.parse("2021-06-30T17:00:00Z"), ZoneOffset.UTC));

    @Test
    void signs_off_a_period_on_the_day_after_its_last() {
        fixture.givenNoPriorActivity().when(signOff("2021-Q2", 100, "a", TODAY)).expectSuccessfulHandlerExecution()
                .expectEvents(signedOff("2021-Q2", 100, "a", TODAY));
    }

    @Test
    void signs_off_again_what_has_changed() {
        fixture.given(signedOff("2021-Q1", 100, "a", TODAY.minusDays(30))).when(signOff("2021-Q1", 120, "b", TODAY))
                .expectSuccessfulHandlerExecution().expectEvents(signedOff("2021-Q1", 120, "b", TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2021-Q3,2021-07-01", "2021-Q2,2021-06-30", "2021-06-15..2021-07-01,2021-07-01", "2021,2021-07-01"})
    void refuses_a_period_that_is_not_over(String period, LocalDate on) {
        fixture.givenNoPriorActivity().when(signOff(period, 100, "a", on)).expectNoEvents()
                .expectException(PeriodNotOver.class);
    }

    @Test
    void refuses_what_was_signed_off_already() {
        fixture.given(signedOff("2021-Q2", 100, "a", TODAY)).when(signOff("2021-Q2", 130, "a", TODAY)).expectNoEvents()
                .expectException(SignedOffAlready.class);
    }

    @Test
    void refuses_figures_that_are_older_than_those_signed_off() {
        fixture.given(signedOff("2021-Q2", 100, "a", TODAY)).when(signOff("2021-Q2", 99, "b", TODAY)).expectNoEvents()
                .expectException(OlderThanSignedOff.class);
    }

    @Test
    void refuses_tomorrow() {
        fixture.givenNoPriorActivity().when(signOff("2021-Q2", 100, "a", TODAY.plusDays(1))).expectNoEvents()
                .expectException(SigningOffInFuture.class);
    }

    @Test
    void refuses_a_period_in_which_the_unit_was_not_there() {
        Period period = Period.parse("2021-Q1");
        fixture.givenNoPriorActivity()
                .when(new SignOffFigures(UNIT, period, false, 100, "root", "2018-2022", "a", TODAY)).expectNoEvents()
                .expectException(UnitNotThere.class);
    }

    @Test
    void refuses_an_empty_ledger() {
        fixture.givenNoPriorActivity().when(signOff("2021-Q2", 0, "a", TODAY)).expectNoEvents()
                .expectException(NothingToSignOff.class);
    }

    private static SignOffFigures signOff(String period, long size, String figures, LocalDate on) {
        return new SignOffFigures(UNIT, Period.parse(period), true, size, "root", "2018-2022", figures, on);
    }

    private static FiguresSignedOff signedOff(String period, long size, String figures, LocalDate on) {
        return new FiguresSignedOff(UNIT, period, size, "root", "2018-2022", figures, on);
    }
}
