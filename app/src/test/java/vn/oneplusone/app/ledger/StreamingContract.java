package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.ledger.axon.LedgerEventStorageEngine;
import vn.oneplusone.campaign.events.DisseminationRecorded;

/** Axon's streaming processors over any adapter: they see each position once and in order, and again after a reset. */
public abstract class StreamingContract {
    private static final String GROUP = "all";
    private static final int WRITERS = 4;
    private static final int COMMITS = 40;

    private final Handler handler = new Handler();
    private @Nullable Ledger ledger;
    private @Nullable Ledger beside;
    private @Nullable Configuration axon;

    /** Opens an instance over the one ledger of a test. */
    protected abstract Ledger open(Clock clock);

    @BeforeEach
    void openLedger() {
        ledger = open(Clock.systemUTC());
        beside = open(Clock.systemUTC());
    }

    @AfterEach
    void closeAll() {
        axon().shutdown();
        require(beside).close();
        require(ledger).close();
    }

    private static <T> T require(@Nullable T opened) {
        if (opened == null) {
            throw new IllegalStateException("not opened yet");
        }
        return opened;
    }

    private Configuration axon() {
        return require(axon);
    }

    @Test
    void one_segment_sees_every_position_in_order_while_others_append_and_replays_from_the_beginning() {
        PooledStreamingEventProcessor processor = start(1);
        appendFromAllSides();
        long size = awaitAll(0);
        assertThat(handler.positions(ReplayStatus.REGULAR)).isEqualTo(LongStream.range(0, size).boxed().toList());

        processor.shutDown();
        processor.resetTokens();
        assertThat(handler.resets).hasSize(1);
        handler.seen.clear();
        processor.start();
        awaitAll(0);
        assertThat(handler.positions(ReplayStatus.REPLAY)).isEqualTo(LongStream.range(0, size).boxed().toList());

        append(axon().eventStore(), "after", 0);
        assertThat(awaitAll(0)).isEqualTo(size + 1);
        assertThat(handler.positions(ReplayStatus.REGULAR)).containsExactly(size);
    }

    @Test
    void many_segments_see_every_position_exactly_once_and_replay_from_a_position() {
        PooledStreamingEventProcessor processor = start(4);
        appendFromAllSides();
        long size = awaitAll(0);
        assertThat(handler.positions(ReplayStatus.REGULAR).stream().sorted())
                .isEqualTo(LongStream.range(0, size).boxed().toList());

        processor.shutDown();
        processor.resetTokens(new GlobalSequenceTrackingToken(99));
        handler.seen.clear();
        processor.start();
        awaitAll(100);
        assertThat(handler.positions(ReplayStatus.REPLAY).stream().sorted())
                .isEqualTo(LongStream.range(100, size).boxed().toList());
    }

    private PooledStreamingEventProcessor start(int segments) {
        DefaultConfigurer configurer = (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(c -> LedgerEventStorageEngine.over(require(ledger)));
        configurer.eventProcessing(processing -> processing.registerEventHandler(c -> handler)
                .registerPooledStreamingEventProcessor(GROUP, Configuration::eventStore,
                        (c, builder) -> builder.initialSegmentCount(segments).batchSize(7)));
        axon = configurer.start();
        return axon.eventProcessingConfiguration().eventProcessor(GROUP, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    /** From several threads of this application, and from one beside it. */
    private void appendFromAllSides() {
        List<Thread> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            String stream = "stream/" + w;
            EventStore store = axon().eventStore();
            LedgerEventStorageEngine other = LedgerEventStorageEngine.over(require(beside));
            boolean outside = w == 0;
            writers.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < COMMITS; i++) {
                    if (outside) {
                        other.appendEvents(event(stream, i));
                    } else {
                        append(store, stream, i);
                    }
                }
            }));
        }
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(require(ledger).head().size()).isEqualTo(WRITERS * COMMITS);
    }

    private static void append(EventStore store, String stream, int sequence) {
        store.publish(event(stream, sequence));
    }

    private static GenericDomainEventMessage<DisseminationRecorded> event(String stream, int sequence) {
        return new GenericDomainEventMessage<>("stream", stream, sequence,
                new DisseminationRecorded(new UUID(0, 4), Samples.MADE.atZone(java.time.ZoneOffset.UTC).toLocalDate(),
                        sequence, COMMITS));
    }

    private long awaitAll(long from) {
        long size = require(ledger).head().size();
        Awaitility.await().pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(handler.seen).hasSizeGreaterThanOrEqualTo((int) (size - from)));
        return size;
    }

    /** An event as it came. */
    record Seen(long position, ReplayStatus status) {}

    /** Remembers what it was given. */
    @ProcessingGroup(GROUP)
    static final class Handler {
        private final Collection<Seen> seen = new ConcurrentLinkedQueue<>();
        private final Collection<Object> resets = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(DisseminationRecorded event, TrackingToken token, ReplayStatus status) {
            seen.add(new Seen(((GlobalSequenceTrackingToken) token).getGlobalIndex(), status));
        }

        @ResetHandler
        void reset() {
            resets.add(this);
        }

        private List<Long> positions(ReplayStatus status) {
            return seen.stream().filter(one -> one.status == status).map(Seen::position).toList();
        }
    }
}
