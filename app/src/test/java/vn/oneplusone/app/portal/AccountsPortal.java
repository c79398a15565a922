package vn.oneplusone.app.portal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.figures.Figures;

/** The real portal over a real data directory: a district with two communes, an account of every role, and a clock that can be put forward. */
public final class AccountsPortal implements AutoCloseable {
    public static final UUID DISTRICT = new UUID(6, 1);
    public static final UUID COMMUNE = new UUID(6, 2);
    public static final UUID BRANCH = new UUID(6, 3);
    public static final UUID OTHER_COMMUNE = new UUID(6, 5);
    public static final String PASSWORD = "mot-cong-mot-2021";

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final DataDirectory directory;
    private final Accounts accounts;
    private final Figures figures;
    private final ConfigurableApplicationContext context;

    public AccountsPortal(Path data, BackgroundWork... beside) {
        this(data, List.of(), beside);
    }

    /** @param settings as {@code --name=value} */
    AccountsPortal(Path data, List<String> settings, BackgroundWork... beside) {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(ahead.get());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.offset(Clock.system(zone), ahead.get());
            }
        };
        directory = DataDirectory.open(data, clock, Map.of(), warning -> {
        });
        accounts = directory.accounts();
        figures = directory.facts().figures();
        figures.start();
        context = PortalApplication.start(new PortalParts(figures, accounts, clock, LedgerPoint.of(directory.ledger()),
                new RequestLog(directory.domain()),
                new AuditedLedger(directory.ledger(), data, directory.clock(), Map.of()), null,
                List.of(beside)), 0, settings.toArray(String[]::new));
        LocalDate founded = LocalDate.of(2000, 1, 1);
        directory.domain().record("test/units", Domain.AUTOMATION,
                new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", founded),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", founded),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01", "Chi đoàn ấp 1", founded),
                new EstablishUnit(OTHER_COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30457", "Tân Hòa", founded));
        add("admin.mot", "Quản trị Một", Role.ADMINISTRATOR, null);
        add("huyen", "Lê Văn Huyện", Role.DISTRICT_OFFICER, DISTRICT);
        add("xa", "Trần Thị Xã", Role.COMMUNE_OFFICER, COMMUNE);
        add("bi.thu", "Nguyễn Bí Thư", Role.BRANCH_SECRETARY, BRANCH);
        add("kiem.tra", "Phạm Kiểm Tra", Role.AUDITOR, null);
    }

    public Account add(String username, String name, Role role, @Nullable UUID unit) {
        return accounts.create(username, name, role, unit, PASSWORD);
    }

    /** Records that two communes of the past ended: one went into {@link #COMMUNE}, the other into none. */
    void endUnits(String cause, UUID merged, UUID dissolved) {
        LocalDate founded = LocalDate.of(2000, 1, 1);
        LocalDate ended = LocalDate.of(2025, 7, 1);
        Decision decision = new Decision("1-NQ/HĐ", ended);
        directory.domain().record(cause, Domain.AUTOMATION,
                new EstablishUnit(merged, UnitLevel.COMMUNE, DISTRICT, code(merged), "Phú Thọ", founded),
                new EstablishUnit(dissolved, UnitLevel.COMMUNE, DISTRICT, code(dissolved), "Phú An", founded),
                new MergeUnits(List.of(merged), COMMUNE, null, ended, decision),
                new DissolveUnit(dissolved, ended, decision));
    }

    private static String code(UUID unit) {
        return unit.toString().substring(0, 5);
    }

    public Accounts accounts() {
        return accounts;
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A guest at another port of the same portal, such as {@code local.management.port}. */
    Reader guestAt(String port) {
        return new Reader("http://localhost:" + context.getEnvironment().getRequiredProperty(port, Integer.class));
    }

    public Reader guest() {
        return new Reader(address());
    }

    public Reader signedIn(String username) {
        Reader reader = guest();
        if (reader.signIn(username, PASSWORD).headers().firstValue("Location").orElse("").contains("sign-in")) {
            throw new IllegalStateException(username + " is not signed in");
        }
        return reader;
    }

    void record(EstablishUnit unit) {
        directory.domain().record("test/" + unit.unit(), Domain.AUTOMATION, unit);
    }

    /** The sessions that the container holds. */
    List<Session> sessions() {
        return sessions(context);
    }

    static List<Session> sessions(ConfigurableApplicationContext context) {
        TomcatWebServer server = (TomcatWebServer) Objects
                .requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
        return List.of(((Context) server.getTomcat().getHost().findChildren()[0]).getManager().findSessions());
    }

    /** Puts the clock of the portal forward. */
    public void pass(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    @Override
    public void close() {
        context.close();
        figures.close();
        directory.close();
    }
}
