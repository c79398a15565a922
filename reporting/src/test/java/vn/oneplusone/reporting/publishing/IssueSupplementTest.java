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
import vn.oneplusone.reporting.commands.ClosingCommand.IssueSupplement;
import vn.oneplusone.reporting.commands.ReportingRefusal.ClosingInFuture;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingLate;
import vn.oneplusone.reporting.commands.ReportingRefusal.OlderThanClosed;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearAlreadyClosed;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearNotClosed;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;

class IssueSupplementTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 5);
    private static final UUID UNIT = new UUID(1, 1);
    private static final YearClosed CLOSED = new YearClosed(UNIT, 2021, 100, "ab12", "2018-2022", "cd34", TODAY);

    private final FixtureConfiguration<Closing> fixture = new AggregateTestFixture<>(Closing.class)
            .registerInjectableResource(Clock.fixed(Instant.parse("2022-01-04T17:00:00Z"), ZoneOffset.UTC));

    @Test
    void issues_the_first_from_the_size_of_the_closing() {
        fixture.given(CLOSED).when(issue(120, "ef56", TODAY)).expectSuccessfulHandlerExecution()
                .expectEvents(issued(1, 100, 120, "ef56"));
    }

    @Test
    void issues_the_next_from_the_size_of_the_one_before() {
        fixture.given(CLOSED, issued(1, 100, 120, "ef56")).when(issue(130, "0789", TODAY))
                .expectSuccessfulHandlerExecution().expectEvents(issued(2, 120, 130, "0789"));
    }

    @Test
    void refuses_a_supplement_to_a_year_that_is_not_closed() {
        fixture.givenNoPriorActivity().when(issue(120, "ef56", TODAY)).expectNoEvents()
                .expectException(YearNotClosed.class);
    }

    @Test
    void refuses_where_no_figure_has_changed_since_the_closing_or_the_supplement_before() {
        fixture.given(CLOSED).when(issue(120, "cd34", TODAY)).expectNoEvents().expectException(NothingLate.class);
        fixture.given(CLOSED, issued(1, 100, 120, "ef56")).when(issue(130, "ef56", TODAY)).expectNoEvents()
                .expectException(NothingLate.class);
    }

    @Test
    void refuses_figures_that_know_less() {
        fixture.given(CLOSED, issued(1, 100, 120, "ef56")).when(issue(119, "0789", TODAY)).expectNoEvents()
                .expectException(OlderThanClosed.class);
    }

    @Test
    void refuses_to_issue_tomorrow() {
        fixture.given(CLOSED).when(issue(120, "ef56", TODAY.plusDays(1))).expectNoEvents()
                .expectException(ClosingInFuture.class);
    }

    @Test
    void a_supplement_does_not_open_the_year_again() {
        fixture.given(CLOSED, issued(1, 100, 120, "ef56"))
                .when(new CloseYear(UNIT, 2021, 130, "ab12", "2018-2022", "0789", TODAY)).expectNoEvents()
                .expectException(YearAlreadyClosed.class);
    }

    private static IssueSupplement issue(long size, String figures, LocalDate on) {
        return new IssueSupplement(UNIT, 2021, size, "ab12", "2018-2022", figures, on);
    }

    private static SupplementIssued issued(int number, long from, long size, String figures) {
        return new SupplementIssued(UNIT, 2021, number, from, size, "ab12", "2018-2022", figures, TODAY);
    }
}
