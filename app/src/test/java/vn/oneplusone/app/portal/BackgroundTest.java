package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.app.background.Repeating;

/** A thread that is gone although the portal needs it is seen from outside, by its name. */
class BackgroundTest {
    /** Ends as a thread does for which something was missing: by an error. */
    private static final class Work implements BackgroundWork, AutoCloseable {
        private final Repeating thread = new Repeating("daily-checkpoint");
        private volatile boolean broken;

        Work() {
            thread.start(Duration.ZERO, Duration.ofMillis(5), () -> {
                if (broken) {
                    throw new NoClassDefFoundError("something");
                }
            });
        }

        @Override
        public String name() {
            return "daily-checkpoint";
        }

        @Override
        public boolean goesOn() {
            return thread.goesOn();
        }

        @Override
        public void close() {
            thread.close();
        }
    }

    @Test
    void health_says_which_thread_is_gone(@TempDir Path data) {
        try (Work work = new Work(); AccountsPortal portal = new AccountsPortal(data, work)) {
            Reader administrator = portal.signedIn("admin.mot");
            assertThat(portal.guest().ask("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(administrator.ask("/actuator/health").body()).contains("\"background\":{\"status\":\"UP\"");
            assertThat(administrator.page("/administration").body()).contains("Việc chạy nền: đều đang chạy");

            work.broken = true;
            await().until(() -> !work.goesOn());
            assertThat(portal.guest().ask("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(portal.guest().ask("/actuator/health/liveness").statusCode()).isEqualTo(200);
            HttpResponse<String> health = administrator.ask("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"missing\":[\"daily-checkpoint\"]");
            assertThat(portal.guest().ask("/actuator/health").body()).doesNotContain("daily-checkpoint");
            assertThat(administrator.page("/administration").body())
                    .contains("Việc chạy nền đã dừng: ký điểm kiểm hằng ngày");
            assertThat(administrator.page("/administration?lang=en").body())
                    .contains("Work in the background has ended: signing the daily checkpoint");
        }
    }

    @Test
    void every_thread_that_has_to_go_on_is_watched_and_has_words() {
        try (WorkingPortal portal = WorkingPortal.withAutomation()) {
            List<String> names = portal.parts(BackgroundWork.class).stream().map(BackgroundWork::name).sorted()
                    .toList();
            assertThat(names).containsExactly("automation", "claims-expiring", "lists-sweeper", "register",
                    "typed-keys");
            List<String> all = new java.util.ArrayList<>(names);
            all.addAll(List.of("figures", "daily-checkpoint"));
            for (String name : all) {
                for (Locale locale : Arrays.asList(Locale.ROOT, Locale.ENGLISH)) {
                    assertThat(ResourceBundle.getBundle("messages/administration", locale)
                            .getString("background." + name)).isNotBlank();
                }
            }
            // those with a name of their own in the process are among them
            assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName)).contains("automation",
                    "figures");
        }
    }

    @Test
    void what_fails_is_tried_again_and_only_an_error_ends_it() {
        AtomicInteger times = new AtomicInteger();
        try (Repeating repeating = new Repeating("test")) {
            assertThat(repeating.goesOn()).isTrue();
            repeating.start(Duration.ZERO, Duration.ofMillis(1), () -> {
                if (times.incrementAndGet() < 5) {
                    throw new MissingResourceException("failed", "a", "b");
                }
                throw new NoClassDefFoundError("ended");
            });
            await().until(() -> !repeating.goesOn());
            assertThat(times).hasValue(5);
        }
    }
}
