package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.ReferralLinks;
import vn.oneplusone.membership.events.Organization;

/** What has expired is destroyed by the portal itself: nobody has to come by. */
class ExpiringTest {
    @TempDir
    Path data;

    @Test
    void links_that_are_long_over_are_destroyed_by_a_timer_while_the_portal_runs() {
        System.setProperty("oneplusone.expired.destroyed-every", "20ms");
        try (AccountsPortal portal = new AccountsPortal(data)) {
            ReferralLinks links = portal.accounts().links();
            UUID link = links.make(new UUID(6, 9), Organization.UNION, AccountsPortal.BRANCH, new UUID(6, 8),
                    Duration.ofDays(1)).link().id();
            UUID longer = links.make(new UUID(6, 9), Organization.UNION, AccountsPortal.BRANCH, new UUID(6, 8),
                    Duration.ofDays(90)).link().id();
            portal.pass(Duration.ofDays(40));
            await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20))
                    .until(() -> links.find(link).isEmpty());
            assertThat(links.find(longer)).isPresent();
        } finally {
            System.clearProperty("oneplusone.expired.destroyed-every");
        }
    }
}
