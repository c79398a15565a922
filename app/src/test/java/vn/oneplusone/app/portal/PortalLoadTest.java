package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.sample.district.SampleSize;

/** Many at once: nobody meets an error, and whoever writes sees it at once. How fast that is, {@link PortalBenchmark} tells. */
class PortalLoadTest {
    @TempDir
    Path folder;

    @Test
    void whoever_writes_sees_it_at_once_while_many_read_and_write() {
        LoadedPortal.make(folder.resolve("data"), folder.resolve("lists"), SampleSize.scaled(0.02));
        try (LoadedPortal portal = new LoadedPortal(folder.resolve("data"), 6)) {
            PortalLoad load = new PortalLoad(portal.address(), 12, portal.writers());
            PortalLoad.Outcome outcome = load.readAndWrite(Duration.ofSeconds(2), Duration.ZERO);

            assertThat(outcome.errors()).isEmpty();
            assertThat(outcome.stale()).isEmpty();
            assertThat(outcome.reads().count()).isGreaterThanOrEqualTo(12);
            assertThat(outcome.ownPages().count()).isGreaterThanOrEqualTo(6);
        }
    }
}
