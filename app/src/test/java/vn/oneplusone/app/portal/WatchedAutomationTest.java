package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.figures.Figures;

/** Whoever runs the portal sees what the automation has to do, and that it has given up. */
class WatchedAutomationTest {
    private static final UUID BRANCH = new UUID(1, 5);

    @TempDir
    Path data;

    @Test
    void health_and_gauges_tell_of_the_automation() {
        try (DataDirectory directory = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        })) {
            directory.accounts().create("quan.tri", "Quản trị", Role.ADMINISTRATOR, null, RunningPortal.PASSWORD);
            Damaged log = new Damaged(directory.facts());
            try (Figures figures = directory.facts().figures();
                    Automation automation = new Automation(log, directory.domain())) {
                figures.start();
                automation.start();
                try (ConfigurableApplicationContext context = PortalApplication.start(new PortalParts(figures,
                        directory.accounts(), directory.clock(), LedgerPoint.of(directory.ledger()),
                        new RequestLog(directory.domain()),
                        new AuditedLedger(directory.ledger(), data, directory.clock(), Map.of()), automation),
                        0)) {
                    watch("http://localhost:" + context.getEnvironment().getProperty("local.server.port"), directory,
                            log);
                }
            }
        }
    }

    private static void watch(String address, DataDirectory directory, Damaged log) {
        Reader administrator = new Reader(address);
        administrator.signIn("quan.tri", RunningPortal.PASSWORD);
        Reader guest = new Reader(address);
        assertThat(metrics(administrator)).contains("automation_pending 0.0");

        approveSomebodyTooOld(directory);
        await().untilAsserted(() -> assertThat(metrics(administrator))
                .contains("automation_pending 1.0", "automation_behind 0.0"));
        assertThat(guest.ask("/actuator/health").statusCode()).as("work to do is no illness").isEqualTo(200);

        log.damaged = true;
        record(directory, new EstablishUnit(new UUID(1, 6), UnitLevel.COMMUNE, new UUID(1, 3), "30442", "Hiệp Xương",
                LocalDate.of(2000, 1, 1)));
        await().untilAsserted(
                () -> assertThat(guest.ask("/actuator/health").statusCode()).isEqualTo(503));
        assertThat(metrics(administrator)).contains("automation_behind 1.0");
        // people can still work: no other node would do better
        assertThat(guest.ask("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(guest.ask("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private static String metrics(Reader administrator) {
        return administrator.send(administrator.request("/actuator/prometheus")).body();
    }

    /** The Federation takes nobody of that age, so the admission is refused and stays on the list. */
    private static void approveSomebodyTooOld(DataDirectory directory) {
        UUID youth = new UUID(1, 1);
        LocalDate founded = LocalDate.of(2000, 1, 1);
        LocalDate day = LocalDate.of(2021, 3, 1);
        record(directory, new EstablishUnit(new UUID(1, 3), UnitLevel.DISTRICT, null, "888", "Phú Tân", founded),
                new EstablishUnit(new UUID(1, 4), UnitLevel.COMMUNE, new UUID(1, 3), "30439", "Phú Xuân", founded),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, new UUID(1, 4), "30439-01", "Chi đoàn ấp 1", founded),
                new RegisterPerson(youth,
                        new PersonalDetails("Người Mẫu", LocalDate.of(1986, 2, 1), null, null, null), Gender.FEMALE,
                        BRANCH, new Consent(ConsentForm.PAPER, day, null, null), day),
                new ReferYouth(new UUID(1, 2), youth, Organization.FEDERATION, null, BRANCH, ReferralChannel.MEETING,
                        day),
                new ConfirmYouth(youth, Organization.FEDERATION, day.plusDays(1)),
                new EndorseReferral(youth, Organization.FEDERATION, null, null, day.plusDays(2)),
                new ApproveReferral(youth, Organization.FEDERATION, new Decision("45-QĐ/HĐ", day.plusDays(3)), null));
    }

    private static void record(DataDirectory directory, Object... commands) {
        for (Object command : commands) {
            directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, command);
        }
    }

    /** The ledger's facts until they cannot be read any more. */
    private static final class Damaged implements FactLog {
        private final FactLog facts;
        private volatile boolean damaged;

        private Damaged(FactLog facts) {
            this.facts = facts;
        }

        @Override
        public long size() {
            return facts.size();
        }

        @Override
        public void read(long from, long to, Consumer<Fact> reader) {
            if (damaged && from < to) {
                throw new IllegalStateException("entry " + from + " is damaged");
            }
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
