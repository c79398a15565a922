package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.oneplusone.app.TestRun;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.figures.Figures;

/** Whoever has written is not shown what was before, even while the figures are late, and asks for no position; nobody else waits. */
class OwnWritingTest {
    private static final UUID DISTRICT = new UUID(5, 1);
    private static final UUID COMMUNE = new UUID(5, 2);

    @TempDir
    Path data;

    @Test
    void a_page_waits_for_what_its_reader_has_recorded() throws Exception {
        try (DataDirectory directory = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        })) {
            LocalDate founded = LocalDate.of(2000, 1, 1);
            directory.domain().record("test/units", Domain.AUTOMATION,
                    new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", founded),
                    new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", founded));
            directory.accounts().create("mot", "Một", Role.DISTRICT_OFFICER, DISTRICT, RunningPortal.PASSWORD);
            directory.accounts().create("hai", "Hai", Role.DISTRICT_OFFICER, DISTRICT, RunningPortal.PASSWORD);
            Late late = new Late(directory.facts());
            try (Figures figures = new Figures(late, size -> LedgerFacts.rootAt(directory.ledger(), size))) {
                figures.start();
                assertThat(figures.awaitAtLeast(directory.ledger().head().size(), TestRun.PATIENCE)).isTrue();
                try (ConfigurableApplicationContext context = PortalApplication.start(new PortalParts(figures,
                        directory.accounts(), directory.clock(), LedgerPoint.of(directory.ledger()),
                        new RequestLog(directory.domain()),
                        new AuditedLedger(directory.ledger(), data, directory.clock(), Map.of())), 0)) {
                    looks("http://localhost:" + context.getEnvironment().getProperty("local.server.port"), late);
                } finally {
                    late.goOn();
                }
            }
        }
    }

    private static void looks(String address, Late late) throws Exception {
        Reader writer = new Reader(address);
        writer.signIn("mot", RunningPortal.PASSWORD);
        Reader other = new Reader(address);
        other.signIn("hai", RunningPortal.PASSWORD);
        late.stop();
        HttpResponse<String> set = writer.give("/api/v1/targets", """
                {"unit":"%s","organization":"UNION","year":2021,"number":1132,
                 "decision":{"number":"3-QĐ/ĐTN","on":"2021-01-15"}}""".formatted(DISTRICT), "Idempotency-Key", "a");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);

        CompletableFuture<HttpResponse<String>> own = writer.client().sendAsync(
                writer.request("/").header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(other.page("/").body()).as("nobody else waits").doesNotContain("1.132");
        assertThat(own).isNotDone();
        late.goOn();
        assertThat(own.get().body()).contains("1.132");
        assertThat(other.page("/").body()).contains("1.132");
    }

    /** The ledger's facts, which can be held back as when a long import is being counted. */
    private static final class Late implements FactLog {
        private final FactLog facts;
        private final Semaphore flowing = new Semaphore(1);

        private Late(FactLog facts) {
            this.facts = facts;
        }

        private void stop() {
            flowing.acquireUninterruptibly();
        }

        private void goOn() {
            flowing.drainPermits();
            flowing.release();
        }

        @Override
        public long size() {
            return facts.size();
        }

        @Override
        public void read(long from, long to, Consumer<Fact> reader) {
            flowing.acquireUninterruptibly();
            flowing.release();
            facts.read(from, to, reader);
        }

        @Override
        public long sizeAt(Instant instant) {
            return facts.sizeAt(instant);
        }

        @Override
        public Instant committedAt(long position) {
            return facts.committedAt(position);
        }

        @Override
        public long awaitBeyond(long size, Duration atMost) {
            return facts.awaitBeyond(size, atMost);
        }
    }
}
