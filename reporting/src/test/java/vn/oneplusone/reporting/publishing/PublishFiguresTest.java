package vn.oneplusone.reporting.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.commands.PublishFigures;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingToPublish;
import vn.oneplusone.reporting.commands.ReportingRefusal.OlderThanPublished;
import vn.oneplusone.reporting.commands.ReportingRefusal.PublicationInFuture;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.PublishedCell;

class PublishFiguresTest {
    /** Has just begun in the district, while a server set to UTC still lives in the day before. */
    private static final LocalDate TODAY = LocalDate.of(2021, 12, 31);
    private static final List<PublishedCell> CELLS = List.of(
            new PublishedCell(new UUID(1, 1), Organization.UNION, "admitted", 60L),
            new PublishedCell(new UUID(1, 2), Organization.UNION, "admitted", null));
    private static final FiguresPublished BEFORE = published(100, LocalDate.of(2021, 7, 1));

    private final FixtureConfiguration<Publication> fixture = new AggregateTestFixture<>(Publication.class)
            .registerInjectableResource(Clock.fixed(Instant.parse("2021-12-30T17:00:00Z"), ZoneOffset.UTC));

    @Test
    void publishes_the_first_figures_of_a_year() {
        fixture.givenNoPriorActivity().when(publish(100, CELLS, TODAY)).expectSuccessfulHandlerExecution()
                .expectEvents(published(100, TODAY));
    }

    @Test
    void publishes_figures_that_know_more() {
        fixture.given(BEFORE).when(publish(101, CELLS, TODAY)).expectSuccessfulHandlerExecution()
                .expectEvents(published(101, TODAY));
    }

    @Test
    void publishes_again_from_the_same_size() {
        fixture.given(BEFORE).when(publish(100, CELLS, TODAY)).expectSuccessfulHandlerExecution()
                .expectEvents(published(100, TODAY));
    }

    @Test
    void refuses_figures_that_know_less_than_the_published_ones() {
        fixture.given(BEFORE).when(publish(99, CELLS, TODAY)).expectNoEvents()
                .expectException(OlderThanPublished.class);
    }

    @Test
    void compares_with_the_last_publication() {
        fixture.given(BEFORE, published(200, TODAY)).when(publish(150, CELLS, TODAY)).expectNoEvents()
                .expectException(OlderThanPublished.class);
    }

    @Test
    void refuses_to_publish_no_cells() {
        fixture.givenNoPriorActivity().when(publish(100, List.of(), TODAY)).expectNoEvents()
                .expectException(NothingToPublish.class);
    }

    @Test
    void refuses_to_publish_from_an_empty_ledger() {
        fixture.givenNoPriorActivity().when(publish(0, CELLS, TODAY)).expectNoEvents()
                .expectException(NothingToPublish.class);
    }

    @Test
    void refuses_to_publish_tomorrow() {
        fixture.givenNoPriorActivity().when(publish(100, CELLS, TODAY.plusDays(1))).expectNoEvents()
                .expectException(PublicationInFuture.class);
    }

    private static PublishFigures publish(long size, List<PublishedCell> cells, LocalDate on) {
        return new PublishFigures(2021, size, "ab12", "2018-2022", cells, on);
    }

    private static FiguresPublished published(long size, LocalDate on) {
        return new FiguresPublished(2021, size, "ab12", "2018-2022", CELLS, on);
    }
}
