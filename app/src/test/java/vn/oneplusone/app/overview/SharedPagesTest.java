package vn.oneplusone.app.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What many read is made once, and never older than the question. */
class SharedPagesTest {
    private final SharedPages<String, String> pages = new SharedPages<>();
    private final AtomicLong size = new AtomicLong(1);
    private final AtomicInteger made = new AtomicInteger();

    private String make() {
        made.incrementAndGet();
        return "as of " + size.get();
    }

    @Test
    void is_made_again_only_when_more_is_known() {
        assertThat(pages.get("a", size::get, this::make)).isEqualTo("as of 1");
        assertThat(pages.get("a", size::get, this::make)).isEqualTo("as of 1");
        assertThat(made).hasValue(1);
        size.set(2);
        assertThat(pages.get("a", size::get, this::make)).isEqualTo("as of 2");
        assertThat(pages.get("b", size::get, this::make)).isEqualTo("as of 2");
        assertThat(made).hasValue(3);
    }

    @Test
    void who_asks_while_it_is_made_shares_one_that_is_made_afterwards_if_more_is_known() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = readers.submit(() -> pages.get("a", size::get, () -> {
                String page = make();
                begun.countDown();
                awaits(goOn);
                return page;
            }));
            begun.await();
            size.set(2);
            CountDownLatch asked = new CountDownLatch(20);
            List<Future<String>> later = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                later.add(readers.submit((Callable<String>) () -> pages.get("a", () -> {
                    asked.countDown();
                    return size.get();
                }, this::make)));
            }
            asked.await();
            goOn.countDown();

            assertThat(first.get()).isEqualTo("as of 1");
            for (Future<String> reader : later) {
                assertThat(reader.get()).isEqualTo("as of 2");
            }
            assertThat(made).as("for twenty-one readers").hasValue(2);
        }
    }

    @Test
    void a_failure_is_told_and_not_kept() {
        assertThatThrownBy(() -> pages.get("a", size::get, () -> {
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(pages.get("a", size::get, this::make)).isEqualTo("as of 1");
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
