package vn.oneplusone.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.FOUNDED;
import static vn.oneplusone.membership.Stage.THE_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitNotABranch;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

class UnitsTest {
    private final CountingEngine engine = new CountingEngine();
    private final EventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
    private final Units units = new Units(store);

    UnitsTest() {
        Stage.append(store, "units", 0, Stage.THE_DISTRICT, Stage.THE_COMMUNE, THE_BRANCH);
    }

    @Test
    void knows_a_branch_from_its_first_day() {
        assertThat(units.branch(BRANCH, THE_BRANCH.on())).isEqualTo(THE_BRANCH);
        assertThatThrownBy(() -> units.branch(BRANCH, THE_BRANCH.on().minusDays(1)))
                .isInstanceOf(UnitEstablishedLater.class);
    }

    @Test
    void tells_a_branch_from_another_unit() {
        assertThat(units.existing(COMMUNE, TODAY).level()).isEqualTo(UnitLevel.COMMUNE);
        assertThatThrownBy(() -> units.branch(COMMUNE, TODAY)).isInstanceOf(UnitNotABranch.class);
    }

    @Test
    void sees_a_unit_as_soon_as_the_store_has_it() {
        UnitEstablished late = branch(7);
        assertThatThrownBy(() -> units.branch(late.unit(), TODAY)).isInstanceOf(UnitUnknown.class);
        Stage.append(store, "units", 3, late);
        assertThat(units.branch(late.unit(), TODAY)).isEqualTo(late);
    }

    @Test
    void reads_every_fact_once() {
        units.branch(BRANCH, TODAY);
        units.branch(BRANCH, TODAY);
        Stage.append(store, "units", 3, branch(7));
        units.branch(BRANCH, TODAY);
        units.branch(BRANCH, TODAY);
        assertThat(engine.asked).containsExactly(0L, 3L, 3L, 4L);
    }

    @Test
    void sees_what_its_own_unit_of_work_is_about_to_append() {
        UnitEstablished staged = branch(7);
        DefaultUnitOfWork<?> work = work();
        Stage.append(store, "units", 3, staged);
        assertThat(units.branch(staged.unit(), TODAY)).isEqualTo(staged);
        work.commit();
        assertThat(units.branch(staged.unit(), TODAY)).isEqualTo(staged);
        assertThat(engine.asked).containsExactly(0L, 4L);
    }

    @Test
    void forgets_what_was_rolled_back() {
        UnitEstablished never = branch(7);
        UnitEstablished instead = branch(8);
        DefaultUnitOfWork<?> work = work();
        Stage.append(store, "units", 3, never);
        units.branch(never.unit(), TODAY);
        work.rollback();
        assertThatThrownBy(() -> units.branch(never.unit(), TODAY)).isInstanceOf(UnitUnknown.class);
        Stage.append(store, "units", 3, instead);
        assertThat(units.branch(instead.unit(), TODAY)).isEqualTo(instead);
    }

    @Test
    void knows_a_branch_until_the_day_before_its_end() {
        Stage.append(store, "units", 3,
                new UnitDissolved(BRANCH, TODAY.plusDays(1), new Decision("1-QĐ", TODAY)));
        assertThat(units.branch(BRANCH, TODAY)).isEqualTo(THE_BRANCH);
        assertThatThrownBy(() -> units.branch(BRANCH, TODAY.plusDays(1))).isInstanceOf(UnitEnded.class);
    }

    @Test
    void stops_at_a_gap() {
        units.branch(BRANCH, TODAY);
        engine.skip = 1;
        Stage.append(store, "units", 3, branch(7), branch(8));
        assertThatThrownBy(() -> units.branch(BRANCH, TODAY)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("from sequence 2 to 4");
    }

    @Test
    void stops_at_a_fact_of_another_stream() {
        Stage.append(store, "units", 3, Stage.registered(Stage.LAN, Stage.BORN));
        assertThatThrownBy(() -> units.branch(BRANCH, TODAY)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PersonRegistered");
    }

    @Test
    void many_may_ask_while_the_tree_grows() throws Exception {
        int grown = 200;
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int reader = 0; reader < 4; reader++) {
                readers.add(CompletableFuture.runAsync(() -> {
                    awaitQuietly(start);
                    for (int i = 0; i < 500; i++) {
                        units.branch(BRANCH, TODAY);
                    }
                }, threads));
            }
            start.countDown();
            for (int i = 0; i < grown; i++) {
                UnitEstablished next = branch(100 + i);
                Stage.append(store, "units", 3 + i, next);
                assertThat(units.branch(next.unit(), TODAY)).isEqualTo(next);
            }
            for (CompletableFuture<Void> reader : readers) {
                reader.get();
            }
        }
        units.branch(BRANCH, TODAY);
        assertThat(engine.asked.getLast()).isEqualTo(3L + grown);
    }

    private static DefaultUnitOfWork<?> work() {
        return DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a command"));
    }

    private static UnitEstablished branch(int number) {
        return new UnitEstablished(new UUID(0, number), UnitLevel.BRANCH, COMMUNE, "30439-" + number,
                "Chi đoàn " + number,
                FOUNDED);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Remembers from where the stream was read, and leaves facts out if told to. */
    private static final class CountingEngine extends InMemoryEventStorageEngine {
        final List<Long> asked = Collections.synchronizedList(new ArrayList<>());
        volatile int skip;

        @Override
        public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
            asked.add(firstSequenceNumber);
            return super.readEvents(stream, firstSequenceNumber + skip);
        }
    }
}
