package vn.oneplusone.app.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LongWorkTest {
    private static final Instant NOW = Instant.parse("2021-12-20T01:00:00Z");

    private final LongWork<String> work = new LongWork<>("long-work", Clock.fixed(NOW, ZoneOffset.UTC));
    private final CountDownLatch atTen = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        goOn.countDown();
        work.close();
    }

    private LongWork.Task<String> until(String result) {
        return progress -> {
            progress.at(10);
            atTen.countDown();
            waitFor(goOn);
            return result;
        };
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private LongWork.Latest<String> ended() {
        Awaitility.await().until(() -> !Objects.requireNonNull(work.latest()).runs());
        return Objects.requireNonNull(work.latest());
    }

    @Test
    void nothing_is_told_of_what_was_not_begun() {
        assertThat(work.latest()).isNull();
    }

    @Test
    void one_runs_at_a_time_and_tells_how_far_it_is_and_what_came_of_it() {
        assertThat(work.begin(30, until("first"))).isTrue();
        waitFor(atTen);
        assertThat(work.latest()).isEqualTo(new LongWork.Latest<>(10, 30, null, null));
        assertThat(work.begin(5, progress -> "second")).isFalse();
        assertThat(work.latest()).extracting("total").isEqualTo(30L);

        goOn.countDown();
        assertThat(ended()).isEqualTo(new LongWork.Latest<>(30, 30, NOW, "first"));
        assertThat(work.begin(5, progress -> "second")).isTrue();
        assertThat(ended().result()).isEqualTo("second");
    }

    @Test
    void more_entries_than_there_were_when_it_began_are_no_more_than_all() {
        work.begin(3, until("done"));
        waitFor(atTen);
        assertThat(work.latest()).isEqualTo(new LongWork.Latest<>(10, 10, null, null));
    }

    @Test
    void one_that_fails_has_ended_without_a_result_and_another_may_begin() {
        work.begin(30, progress -> {
            throw new IllegalStateException("of the test");
        });
        assertThat(ended()).isEqualTo(new LongWork.Latest<>(30, 30, NOW, null));
        assertThat(work.begin(5, progress -> "second")).isTrue();
        assertThat(ended().result()).isEqualTo("second");
    }

    @Test
    void it_ends_at_its_next_step_when_the_program_ends() {
        AtomicBoolean beyond = new AtomicBoolean();
        work.begin(30, progress -> {
            atTen.countDown();
            while (true) {
                progress.at(20);
                beyond.set(Thread.currentThread().isInterrupted());
            }
        });
        waitFor(atTen);
        work.close();
        assertThat(beyond).as("nobody has to interrupt it").isFalse();
        assertThat(Objects.requireNonNull(work.latest()).ended()).isNull();
    }
}
