package vn.oneplusone.app.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.oneplusone.app.TestRun;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;

/** The real portal on a real port, over real figures and accounts; only the ledger that is counted is in memory. */
public final class RunningPortal implements AutoCloseable {
    public static final String OFFICER = "huyen.doan";
    public static final String COMMUNE = "xa.phuxuan";
    public static final String PASSWORD = "mot-cong-mot-2021";

    private final Path directory;
    private final SqliteVault vault;
    private final SqliteLedger ledger;
    private final Domain domain;
    private final MemoryLog log;
    private final Figures figures;
    private final Accounts accounts;
    private final ConfigurableApplicationContext context;

    private RunningPortal(MemoryLog log, String... settings) {
        try {
            directory = Files.createTempDirectory("portal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.log = log;
        figures = new Figures(log, RunningPortal::root);
        figures.start();
        Clock clock = Clock.systemUTC();
        vault = SqliteVault.open(directory, Map.of(), warning -> {
        });
        accounts = vault.accounts(clock);
        ledger = SqliteLedger.open(directory, clock);
        domain = new Domain(ledger, vault, clock);
        context = PortalApplication.start(new PortalParts(figures, accounts, clock, new LedgerPoint() {
            @Override
            public long size() {
                return log.size();
            }

            @Override
            public long sizeAt(Instant instant) {
                return log.sizeAt(instant);
            }

            @Override
            public String rootAt(long size) {
                return root(size);
            }
        }, new RequestLog(domain), new AuditedLedger(ledger, directory, clock, Map.of())), 0, settings);
        if (!figures.awaitAtLeast(log.size(), TestRun.PATIENCE)) {
            throw new IllegalStateException("the figures did not come");
        }
    }

    /**
     * With the district's year, an officer of the district and one of the pilot commune.
     *
     * @param settings as {@code --name=value}
     */
    public static RunningPortal ofDistrict(String... settings) {
        RunningPortal portal = new RunningPortal(District.recorded(), settings);
        portal.accounts.create(OFFICER, "Huyện Đoàn Phú Tân", Role.DISTRICT_OFFICER, District.TOP, PASSWORD);
        portal.accounts.create(COMMUNE, "Xã Đoàn Phú Xuân", Role.COMMUNE_OFFICER, District.PILOT, PASSWORD);
        return portal;
    }

    /** With nothing at all. */
    public static RunningPortal empty() {
        return new RunningPortal(new MemoryLog());
    }

    private static String root(long size) {
        return "%064x".formatted(0x5eed_0000_0000L + size);
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public Figures figures() {
        return figures;
    }

    public Accounts accounts() {
        return accounts;
    }

    public MemoryLog log() {
        return log;
    }

    /** Records a fact now, and waits until it is counted. */
    public void record(String stream, Object event) {
        log.record(stream, event, Instant.now());
        if (!figures.awaitAtLeast(log.size(), TestRun.PATIENCE)) {
            throw new IllegalStateException("not counted");
        }
    }

    /** Publishes the year, as the district does: small numbers are kept back. */
    public void publish() {
        CountsAnswer counts = figures.counts(CountsQuestion.of(2021));
        record("publication/2021", new FiguresPublished(2021, counts.ledger().size(), counts.ledger().root(),
                counts.ruleVersion(), PublishableCells.of(counts), LocalDate.of(2022, 1, 5)));
    }

    @Override
    public void close() {
        context.close();
        figures.close();
        domain.close();
        ledger.close();
        vault.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
