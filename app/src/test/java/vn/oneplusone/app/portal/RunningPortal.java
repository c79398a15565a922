package vn.oneplusone.app.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.oneplusone.app.api.LedgerPoint;
import vn.oneplusone.app.vault.Accounts;
import vn.oneplusone.app.vault.Role;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitCounts;

/** The real portal on a real port, over real figures and accounts; only the ledger is in memory. */
public final class RunningPortal implements AutoCloseable {
    public static final String OFFICER = "huyen.doan";
    public static final String COMMUNE = "xa.phuxuan";
    public static final String PASSWORD = "mot-cong-mot-2021";

    private final Path directory;
    private final SqliteVault vault;
    private final MemoryLog log;
    private final Figures figures;
    private final Accounts accounts;
    private final ConfigurableApplicationContext context;

    private RunningPortal(MemoryLog log) {
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
        context = PortalApplication.start(new PortalParts(figures, accounts, clock, new LedgerPoint() {
            @Override
            public long sizeAt(Instant instant) {
                return log.sizeAt(instant);
            }

            @Override
            public String rootAt(long size) {
                return root(size);
            }
        }), 0);
        if (!figures.awaitAtLeast(log.size(), Duration.ofSeconds(60))) {
            throw new IllegalStateException("the figures did not come");
        }
    }

    /** With the district's year, an officer of the district and one of the pilot commune. */
    public static RunningPortal ofDistrict() {
        RunningPortal portal = new RunningPortal(District.recorded());
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
        if (!figures.awaitAtLeast(log.size(), Duration.ofSeconds(20))) {
            throw new IllegalStateException("not counted");
        }
    }

    /** Publishes admissions and targets; of one commune the Federation's number is kept back. */
    public void publish() {
        CountsAnswer counts = figures.counts(CountsQuestion.of(2021));
        List<PublishedCell> cells = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            cell(cells, District.TOP, organization, Figure.ADMITTED, counts.total().admitted().get(organization));
            cell(cells, District.TOP, organization, Figure.TARGET, counts.total().target().get(organization));
            for (UnitCounts unit : counts.units()) {
                if (unit.code() != null) {
                    boolean small = organization == Organization.FEDERATION && "30460".equals(unit.code());
                    cell(cells, unit.unitId(), organization, Figure.ADMITTED,
                            small ? null : unit.admitted().get(organization));
                    cell(cells, unit.unitId(), organization, Figure.TARGET, unit.target().get(organization));
                }
            }
        }
        record("publication/2021", new FiguresPublished(2021, counts.ledger().size(), counts.ledger().root(),
                counts.ruleVersion(), cells, LocalDate.of(2022, 1, 5)));
    }

    private static void cell(List<PublishedCell> cells, UUID unit, Organization organization, Figure figure,
            @Nullable Long value) {
        cells.add(new PublishedCell(unit, organization, figure.name(), value));
    }

    @Override
    public void close() {
        context.close();
        figures.close();
        vault.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
