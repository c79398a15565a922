package vn.oneplusone.reporting.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.oneplusone.reporting.ReportingModule;
import vn.oneplusone.reporting.commands.PublishFigures;
import vn.oneplusone.reporting.commands.ReportingRefusal.OlderThanPublished;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.PublishedCell;

/** The module as the application assembles it: found by Spring, wired by Axon, over a real storage engine. */
class ReportingModuleTest {
    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);
    private static final List<PublishedCell> CELLS = List.of(new PublishedCell(new UUID(1, 1), null, "campaigns", 3L));

    private final Configuration configuration = start();

    private static Configuration start() {
        try (var spring = new AnnotationConfigApplicationContext(ReportingModule.class)) {
            var configurer = DefaultConfigurer.defaultConfiguration(false)
                    .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine()).registerComponent(Clock.class,
                            c -> Clock.fixed(Instant.parse("2022-01-05T00:00:00Z"), ZoneOffset.UTC));
            spring.getBean(ConfigurerModule.class).configureModule(configurer);
            return configurer.start();
        }
    }

    @AfterEach
    void stop() {
        configuration.shutdown();
    }

    @Test
    void publishes_in_the_stream_of_the_year() {
        publish(2021, 100);
        publish(2022, 50);

        assertThat(stream("publication/2021")).containsExactly(published(2021, 100));
        assertThat(stream("publication/2022")).containsExactly(published(2022, 50));
    }

    @Test
    void a_refused_publication_appends_nothing() {
        publish(2021, 100);

        assertThatExceptionOfType(OlderThanPublished.class).isThrownBy(() -> publish(2021, 99));
        assertThat(stream("publication/2021")).containsExactly(published(2021, 100));
    }

    private void publish(int year, long size) {
        configuration.commandGateway()
                .sendAndWait(new PublishFigures(year, size, "ab12", "2018-2022", CELLS, DAY));
    }

    private static FiguresPublished published(int year, long size) {
        return new FiguresPublished(year, size, "ab12", "2018-2022", CELLS, DAY);
    }

    private List<Object> stream(String stream) {
        return configuration.eventStore().readEvents(stream).asStream().<Object>map(Message::getPayload).toList();
    }
}
