package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.AbstractEventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.Recorded;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.membership.commands.UnitCommand.DesignatePilot;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * Axon appends while a unit of work prepares its commit, and only then shows the events to subscribers. A subscriber that fails then
 * comes too late to undo anything: that is why there are none. The ledger stays whole even so.
 */
class ThrowingSubscriberTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final UUID DISTRICT = new UUID(1, 1);
    private static final UUID COMMUNE = new UUID(1, 2);
    private static final Object[] COMMANDS = {
            new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", DAY),
            new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", DAY),
            new DesignatePilot(COMMUNE, 2021, DAY)};

    @TempDir
    Path data;

    private DataDirectory directory;

    @BeforeEach
    void open() {
        directory = Installation.open(data);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void nobody_subscribes_to_the_events_of_the_product() throws ReflectiveOperationException {
        EventStore events = directory.domain().events();
        assertThat(subscribers(events)).isEmpty();

        // and somebody who did would be seen here
        Registration somebody = events.subscribe(seen -> {
        });
        assertThat(subscribers(events)).hasSize(1);
        assertThat(somebody.cancel()).isTrue();
    }

    @Test
    void what_a_subscriber_cannot_bear_is_in_the_ledger_as_a_whole_and_said_to_be_in() {
        boolean[] failed = new boolean[1];
        Registration failing = directory.domain().events().subscribe(seen -> {
            failed[0] = true;
            throw new IllegalStateException("a subscriber failed");
        });

        assertThat(directory.domain().record("once", Domain.AUTOMATION, COMMANDS)).isEqualTo(new Recorded(3, true));

        assertThat(failed).containsExactly(true);
        assertWhole();
        assertThat(failing.cancel()).isTrue();
        assertThat(directory.domain().record("once", Domain.AUTOMATION, COMMANDS)).isEqualTo(new Recorded(3, true));
        assertWhole();
    }

    @Test
    void what_a_subscriber_publishes_would_be_a_second_commit_of_one_unit_of_work() {
        boolean[] published = new boolean[1];
        Registration publishing = directory.domain().events().subscribe(seen -> {
            if (!published[0]) {
                published[0] = true;
                directory.domain().events()
                        .publish(GenericEventMessage.asEventMessage(new PilotDesignated(DISTRICT, 2021, DAY)));
            }
        });

        directory.domain().record("once", Domain.AUTOMATION, COMMANDS);

        assertThat(published).containsExactly(true);
        assertThat(publishing.cancel()).isTrue();
        assertWhole(4);
    }

    private void assertWhole() {
        assertWhole(3);
    }

    /** All three facts of the commands are one commit. */
    private void assertWhole(long size) {
        assertThat(directory.ledger().head().size()).isEqualTo(size);
        assertThat(directory.ledger().recorded("once")).contains(new Receipt(0, 3));
        assertThat(LedgerVerification.verify(directory.ledger(), (done, total) -> {
        })).isInstanceOf(Verdict.Sound.class);
    }

    /** Axon tells nobody who has subscribed. */
    private static Collection<?> subscribers(EventStore events) throws ReflectiveOperationException {
        Field field = AbstractEventBus.class.getDeclaredField("eventProcessors");
        field.setAccessible(true);
        return (Collection<?>) field.get(events);
    }
}
