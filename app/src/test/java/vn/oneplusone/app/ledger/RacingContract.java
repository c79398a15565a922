package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.ledger.Samples.commit;
import static vn.oneplusone.app.ledger.Samples.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Many writers, one order; readers beside them see whole commits only. */
public interface RacingContract extends OpenedLedger {
    int THREADS = 16;

    @Test
    default void sixteen_writers_on_three_streams_have_one_winner_for_each_sequence() throws Exception {
        race(List.of(ledger()), 6);
    }

    @Test
    default void two_instances_write_beside_each_other() throws Exception {
        race(List.of(ledger(), beside()), 6);
    }

    /** Every thread wants each stream's next place, whatever it is; the losers look again. */
    private void race(List<Ledger> instances, int rounds) throws Exception {
        List<Callable<List<Acknowledged>>> writers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Ledger mine = instances.get(i % instances.size());
            int thread = i;
            writers.add(() -> {
                List<Acknowledged> won = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    String stream = "race/" + (thread + round) % 3;
                    int next = length(mine, stream);
                    Commit commit = commit(entry(stream, next), entry(null, 0), entry(stream, next + 1));
                    attempt(mine, commit).ifPresent(receipt -> won.add(new Acknowledged(commit, receipt)));
                }
                return won;
            });
        }
        List<Acknowledged> won = together(writers).stream().flatMap(List::stream).toList();

        for (Ledger instance : instances) {
            Promise.checkAll(instance, won);
            assertThat(Samples.commits(instance)).extracting(StoredCommit::cause)
                    .containsExactlyInAnyOrderElementsOf(won.stream().map(each -> each.commit().cause()).toList());
        }
        // each stream had at least one winner per place that was ever wanted
        assertThat(won).hasSizeGreaterThanOrEqualTo(3);
        assertThat(won).extracting(each -> each.commit().entries().getFirst().stream() + " "
                + each.commit().entries().getFirst().sequence()).doesNotHaveDuplicates();
    }

    private static int length(Ledger ledger, String stream) {
        return ledger.readStream(stream, 0, 10_000).size();
    }

    private static Optional<Receipt> attempt(Ledger ledger, Commit commit) {
        try {
            return Optional.of(ledger.append(commit));
        } catch (StreamConflict lost) {
            return Optional.empty();
        }
    }

    @Test
    default void of_sixteen_that_want_the_same_place_one_wins() throws Exception {
        Ledger other = beside();
        List<Callable<Optional<Receipt>>> writers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Ledger mine = i % 2 == 0 ? ledger() : other;
            writers.add(() -> attempt(mine, commit(entry("one", 0), entry("one", 1))));
        }
        assertThat(together(writers).stream().flatMap(Optional::stream)).containsExactly(new Receipt(0, 2));
        Promise.checkAll(ledger(), List.of());
    }

    @Test
    default void a_command_given_sixteen_times_at_once_is_recorded_once() throws Exception {
        append(commit(entry("before", 0)));
        Ledger other = beside();
        for (int round = 0; round < 5; round++) {
            String cause = "command " + round;
            List<Callable<Object>> writers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Ledger mine = i % 2 == 0 ? ledger() : other;
                writers.add(() -> {
                    try {
                        return mine.append(Samples.caused(cause, entry(null, 0), entry(null, 0)));
                    } catch (CauseAlreadyRecorded already) {
                        return already;
                    }
                });
            }
            List<Object> outcomes = together(writers);
            Receipt first = (Receipt) outcomes.stream().filter(Receipt.class::isInstance).findFirst().orElseThrow();
            assertThat(outcomes).filteredOn(Receipt.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(CauseAlreadyRecorded.class::isInstance).hasSize(THREADS - 1)
                    .allSatisfy(each -> assertThat(((CauseAlreadyRecorded) each).receipt()).isEqualTo(first));
            assertThat(other.recorded(cause)).contains(first);
        }
        assertThat(ledger().head().size()).isEqualTo(11);
        Promise.checkAll(other, List.of());
    }

    @Test
    default void a_refusal_does_not_hurt_its_neighbours() throws Exception {
        append(commit(entry("taken", 0)));
        String taken = Samples.told(ledger().read(0, 1).getFirst().bytes()).eventId();
        String cause = Samples.told(ledger().read(0, 1).getFirst().bytes()).cause();
        List<Callable<Optional<Acknowledged>>> writers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String own = "own/" + i;
            int kind = i % 4;
            writers.add(() -> {
                Commit commit = switch (kind) {
                    case 0 -> commit(entry(own, 0), entry("taken", 0));
                    case 1 -> commit(entry(own, 0), entry(taken, null, 0));
                    case 2 -> Samples.caused(cause, entry(own, 0));
                    default -> commit(entry(own, 0), entry(own, 1));
                };
                try {
                    return Optional.of(new Acknowledged(commit, ledger().append(commit)));
                } catch (StreamConflict | EventIdTaken | CauseAlreadyRecorded refused) {
                    return Optional.empty();
                }
            });
        }
        List<Acknowledged> good = together(writers).stream().flatMap(Optional::stream).toList();

        assertThat(good).hasSize(THREADS / 4);
        assertThat(ledger().head().size()).isEqualTo(1 + 2 * THREADS / 4);
        Promise.checkAll(ledger(), good);
    }

    @Test
    default void a_reader_beside_writers_sees_whole_commits_and_no_gap() throws Exception {
        Ledger reading = beside();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<Integer> looks = reader.submit(() -> {
                int looked = 0;
                boolean last;
                do {
                    last = !writing.get();
                    assertConsistent(reading);
                    looked++;
                } while (!last);
                return looked;
            });
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int thread = i;
                writers.add(() -> {
                    for (int j = 0; j < 12; j++) {
                        ledger().append(commit(Samples.entries("w%d/%d".formatted(thread, j), 0, 5)));
                    }
                    return null;
                });
            }
            try {
                together(writers);
            } finally {
                writing.set(false);
            }
            assertThat(looks.get(1, TimeUnit.MINUTES)).isPositive();
        }
        assertThat(reading.head().size()).isEqualTo(4 * 12 * 5);
    }

    private static void assertConsistent(Ledger reading) {
        List<StoredEntry> seen = reading.read(0, 10_000);
        Head head = reading.head();
        // each commit has five entries
        assertThat(seen.size() % 5).isZero();
        assertThat(head.size() % 5).isZero();
        assertThat(head.size()).isGreaterThanOrEqualTo(seen.size());
        assertThat(seen).extracting(e -> Samples.told(e.bytes()).position())
                .isEqualTo(seen.stream().map(StoredEntry::position).toList());
        assertThat(Samples.commits(reading).stream().mapToInt(StoredCommit::count).sum())
                .isGreaterThanOrEqualTo((int) head.size());
        assertThat(reading.rootAt(head.size())).isEqualTo(head.root());
    }

    @Test
    default void waiting_ends_at_once_if_the_ledger_is_larger_already() {
        append(commit(entry("a", 0), entry("a", 1)));
        assertThat(ledger().awaitBeyond(0, Duration.ofHours(1))).isEqualTo(2);
        assertThat(ledger().awaitBeyond(1, Duration.ofHours(1))).isEqualTo(2);
        assertThat(ledger().awaitBeyond(2, Duration.ZERO)).isEqualTo(2);
        assertThat(ledger().awaitBeyond(2, Duration.ofMillis(1))).isEqualTo(2);
        assertThat(ledger().awaitBeyond(7, Duration.ofMillis(1))).isEqualTo(2);
    }

    @Test
    default void an_append_wakes_who_waits() throws Exception {
        assertWoken(ledger());
    }

    @Test
    default void an_append_of_another_instance_is_found_by_who_waits() throws Exception {
        assertWoken(beside());
    }

    private void assertWoken(Ledger writing) throws InterruptedException, ExecutionException, TimeoutException {
        try (ExecutorService waiter = Executors.newSingleThreadExecutor()) {
            for (long size = 0; size < 5; size++) {
                long from = size;
                Future<Long> waiting = waiter.submit(() -> ledger().awaitBeyond(from, Duration.ofDays(1)));
                writing.append(commit(entry(null, 0)));
                assertThat(waiting.get(1, TimeUnit.MINUTES)).isEqualTo(from + 1);
            }
        }
    }

    private static <T> List<T> together(List<Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> work : works) {
                futures.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(5, TimeUnit.MINUTES));
            }
            return results;
        }
    }
}
