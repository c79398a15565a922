package vn.oneplusone.reporting.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.reporting.commands.ClosingCommand.CloseYear;
import vn.oneplusone.reporting.commands.ReportingRefusal.ClosingInFuture;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingToClose;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearAlreadyClosed;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearNotBegun;
import vn.oneplusone.reporting.events.YearClosed;

class CloseYearTest {
    /** Has just begun in the district, while a server set to UTC still lives in the day before. */
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 5);
    private static final UUID UNIT = new UUID(1, 1);

    private final FixtureConfiguration<Closing> fixture = new AggregateTestFixture<>(Closing.class)
            .registerInjectableResource(Clock.fixed(Instant.parse("2022-01-04T17:00:00Z"), ZoneOffset.UTC));

    @Test
    void closes_a_year() {
        fixture.givenNoPriorActivity().when(close(2021, 100, TODAY)).expectSuccessfulHandlerExecution()
                .expectEvents(closed(2021, 100));
    }

    @Test
    void closes_a_year_that_is_not_over() {
        fixture.givenNoPriorActivity().when(close(2022, 100, TODAY)).expectSuccessfulHandlerExecution()
                .expectEvents(closed(2022, 100));
    }

    @Test
    void refuses_a_second_closing_even_if_it_knows_more() {
        fixture.given(closed(2021, 100)).when(close(2021, 200, TODAY)).expectNoEvents()
                .expectException(YearAlreadyClosed.class);
    }

    @Test
    void refuses_to_close_an_empty_ledger() {
        fixture.givenNoPriorActivity().when(close(2021, 0, TODAY)).expectNoEvents()
                .expectException(NothingToClose.class);
    }

    @Test
    void refuses_to_close_tomorrow() {
        fixture.givenNoPriorActivity().when(close(2021, 100, TODAY.plusDays(1))).expectNoEvents()
                .expectException(ClosingInFuture.class);
    }

    @Test
    void refuses_to_close_a_year_that_has_not_begun() {
        fixture.givenNoPriorActivity().when(close(2023, 100, TODAY)).expectNoEvents()
                .expectException(YearNotBegun.class);
    }

    private static CloseYear close(int year, long size, LocalDate on) {
        return new CloseYear(UNIT, year, size, "ab12", "2018-2022", "cd34", on);
    }

    private static YearClosed closed(int year, long size) {
        return new YearClosed(UNIT, year, size, "ab12", "2018-2022", "cd34", TODAY);
    }
}
