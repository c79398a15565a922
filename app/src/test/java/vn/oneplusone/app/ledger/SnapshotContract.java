package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.ledger.axon.LedgerEventStorageEngine;
import vn.oneplusone.app.ledger.entries.EventTypes;
import vn.oneplusone.campaign.events.DisseminationRecorded;

/** Axon's snapshots over any adapter: an aggregate is loaded from its snapshot and the events after it, or from all events. */
public abstract class SnapshotContract {
    private static final UUID BRANCH = new UUID(0, 4);
    private static final String STREAM = "meetings/" + BRANCH;
    private static final String NAME = "test.Meetings";

    private @Nullable Ledger ledger;

    /** Opens the empty ledger of a test. */
    protected abstract Ledger open(Clock clock);

    @BeforeEach
    void openLedger() {
        ledger = open(Clock.systemUTC());
    }

    @AfterEach
    void closeLedger() {
        ledger().close();
    }

    private Ledger ledger() {
        if (ledger == null) {
            throw new IllegalStateException("not opened yet");
        }
        return ledger;
    }

    @Test
    void is_loaded_from_the_snapshot_and_the_events_after_it() {
        EventTypes types = EventTypes.ofAllModules().withSnapshots(NAME, "1", Meetings.class);
        assertThat(meet(types, 1)).isEqualTo(new State(0, 0));
        assertThat(meet(types, 2)).isEqualTo(new State(1, 1));
        assertThat(meet(types, 3)).isEqualTo(new State(3, 2));
        assertThat(ledger().snapshot(STREAM)).hasValueSatisfying(kept -> assertThat(kept.sequence()).isEqualTo(2));

        assertThat(meet(types, 4)).isEqualTo(new State(6, 0));
        assertThat(meet(types, 5)).isEqualTo(new State(10, 1));
        assertThat(meet(types, 6)).as("from the next snapshot").isEqualTo(new State(15, 0));
    }

    @Test
    void a_snapshot_of_a_revision_that_is_no_longer_known_is_ignored_and_replaced() {
        EventTypes before = EventTypes.ofAllModules().withSnapshots(NAME, "1", Meetings.class);
        for (int i = 1; i <= 4; i++) {
            meet(before, i);
        }
        EventTypes after = EventTypes.ofAllModules().withSnapshots(NAME, "2", Meetings.class);
        assertThat(meet(after, 5)).isEqualTo(new State(10, 4));
        assertThat(meet(after, 6)).isEqualTo(new State(15, 0));
        assertThat(meet(before, 7)).isEqualTo(new State(21, 6));
    }

    @Test
    void a_snapshot_of_a_type_that_is_no_longer_known_is_ignored() {
        EventTypes before = EventTypes.ofAllModules().withSnapshots("test.MeetingsAsTheyWere", "1", Meetings.class);
        for (int i = 1; i <= 4; i++) {
            meet(before, i);
        }
        assertThat(meet(EventTypes.ofAllModules().withSnapshots(NAME, "1", Meetings.class), 5))
                .isEqualTo(new State(10, 4));
    }

    @Test
    void a_snapshot_that_is_none_is_ignored() {
        EventTypes types = EventTypes.ofAllModules().withSnapshots(NAME, "1", Meetings.class);
        meet(types, 1);
        for (String damaged : new String[]{"", "{}", "bímật"}) {
            ledger().storeSnapshot(
                    new Snapshot(STREAM, 100, Samples.MADE, damaged.getBytes(StandardCharsets.UTF_8)));
            assertThat(LedgerEventStorageEngine.builder(ledger(), types).build().readSnapshot(STREAM)).isEmpty();
        }
        assertThat(meet(types, 2)).isEqualTo(new State(1, 1));
    }

    /** One more meeting, by an application that has just started. */
    private Object meet(EventTypes types, int present) {
        Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(c -> LedgerEventStorageEngine.builder(ledger(), types).build())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Meetings.class).configureSnapshotTrigger(
                        c -> new EventCountSnapshotTriggerDefinition(c.snapshotter(), 3)))
                .start();
        try {
            return axon.commandGateway().sendAndWait(new Meet(STREAM, present));
        } finally {
            axon.shutdown();
        }
    }

    /** Records a meeting. */
    record Meet(@TargetAggregateIdentifier String stream, int present) {}

    /** What the aggregate knew before the command, and of how many events since its snapshot. */
    record State(int present, int evolved) {}

    /** The meetings of a branch. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static final class Meetings {
        @AggregateIdentifier
        @Nullable
        String stream;

        private int present;

        @JsonIgnore
        private int evolved;

        Meetings() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        State decide(Meet command) {
            State before = new State(present, evolved);
            apply(new DisseminationRecorded(BRANCH, LocalDate.of(2021, 3, command.present()), command.present(), 31));
            return before;
        }

        @EventSourcingHandler
        void evolve(DisseminationRecorded event) {
            stream = "meetings/" + event.branch();
            present += event.membersPresent();
            evolved++;
        }
    }
}
