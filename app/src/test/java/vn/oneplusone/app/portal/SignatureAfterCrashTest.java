package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.CutLedger;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;

/** A closing that was recorded, and not signed before the power went. */
class SignatureAfterCrashTest {
    @TempDir
    Path data;

    @Test
    void the_next_start_signs_it_and_a_start_after_its_end_was_cut_off_says_so() throws Exception {
        Process died = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"),
                DiesBetweenClosingAndSignature.class.getName(), data.toString()).inheritIO().start();
        assertThat(died.waitFor()).isEqualTo(137);
        try (SqliteLedger ledger = SqliteLedger.openReadOnly(data)) {
            AuditedLedger audited = new AuditedLedger(ledger, data, Clock.systemUTC(), Map.of());
            assertThat(ledger.head().size()).isEqualTo(2);
            assertThat(audited.due()).hasValueSatisfying(due -> {
                assertThat(due.fixed()).isTrue();
                assertThat(due.signed()).as("today, but before the closing").isEqualTo(1);
            });
            try (ServingProcess portal = ServingProcess.start(data)) {
                await().until(() -> audited.due().isEmpty());
                assertThat(new Reader(portal.address()).ask("/actuator/health").statusCode()).isEqualTo(200);
            }
        }
        CutLedger.to(data, 1);
        try (ServingProcess portal = ServingProcess.start(data)) {
            assertThat(new Reader(portal.address()).ask("/actuator/health").statusCode()).isEqualTo(503);
        }
    }
}
