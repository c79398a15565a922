package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several nodes over a simulated replica set that loses replies, delays and doubles requests, steps down and rolls back, shows what
 * is stale, times out and dawdles. Some thousand schedules in every build; a million with
 * {@code mvn test -pl app -am -Dtest=FaultScheduleTest -Dschedules=1000000 -Dsurefire.failIfNoSpecifiedTests=false}. A failure names its
 * seed, which {@code -Dschedule=<seed>} replays alone; {@code -Dschedules.seed} says with which one to begin.
 */
class FaultScheduleTest {
    private static final long ENOUGH_FOR_A_FLAW = 20_000;

    @Test
    void nothing_acknowledged_is_lost_doubled_reordered_or_skipped() {
        Long alone = Long.getLong("schedule");
        if (alone != null) {
            new FaultSchedule(alone, Flaw.NONE).run();
            return;
        }
        long count = Long.getLong("schedules", 2_000);
        long first = Long.getLong("schedules.seed", 0);
        long start = System.nanoTime();
        AtomicReference<Throwable> failure = failures(first, count, Flaw.NONE);
        System.out.printf("FaultScheduleTest: %,d schedules from seed %d in %s%n", count, first,
                Duration.ofNanos(System.nanoTime() - start).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        assertThat(failure.get()).isNull();
    }

    /** In the order in which they were found: a commit of the same cause and events for another stream was taken for one's own. */
    @ParameterizedTest
    @ValueSource(longs = 3_706_305)
    void what_once_went_wrong_goes_well(long seed) {
        new FaultSchedule(seed, Flaw.NONE).run();
    }

    /** The same schedules find out every store and every driver that is broken on purpose. */
    @ParameterizedTest
    @EnumSource(value = Flaw.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void is_caught_if_the_set_or_its_driver(Flaw flaw) {
        assertThat(failures(0, ENOUGH_FOR_A_FLAW, flaw).get()).isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dschedule=");
    }

    private static AtomicReference<Throwable> failures(long first, long count, Flaw flaw) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        LongStream.range(first, first + count).parallel().forEach(seed -> {
            Throwable thrown = failure.get() == null ? catchThrowable(() -> new FaultSchedule(seed, flaw).run()) : null;
            if (thrown != null) {
                failure.compareAndSet(null, new AssertionError("-Dschedule=" + seed + ": " + thrown, thrown));
            }
        });
        return failure;
    }
}
