package vn.oneplusone.app.api.write;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.oneplusone.app.TestRun;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.portal.PortalApplication;
import vn.oneplusone.app.portal.PortalParts;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.commands.ClosingCommand.CloseYear;
import vn.oneplusone.reporting.commands.ClosingCommand.IssueSupplement;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** The real portal over a real data directory: two communes with a branch each, and an account of every kind. */
final class WritingPortal implements AutoCloseable {
    static final UUID DISTRICT = new UUID(4, 1);
    static final UUID COMMUNE = new UUID(4, 2);
    static final UUID BRANCH = new UUID(4, 3);
    static final UUID OTHER_COMMUNE = new UUID(4, 4);
    static final UUID OTHER_BRANCH = new UUID(4, 5);
    private static final String PASSWORD = "mot-cong-mot-2021";
    private static final LocalDate REGISTERED = LocalDate.of(2020, 1, 10);
    private static final LocalDate CLOSED = LocalDate.of(2022, 1, 10);

    private final DataDirectory directory;
    private final Figures figures;
    private final ConfigurableApplicationContext context;

    WritingPortal(Path data) {
        // tests ask more than people do
        this(data, "--oneplusone.requests.account=0", "--oneplusone.requests.address=0");
    }

    WritingPortal(Path data, String... settings) {
        directory = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
        figures = directory.facts().figures();
        figures.start();
        context = PortalApplication.start(new PortalParts(figures, directory.accounts(), directory.clock(),
                LedgerPoint.of(directory.ledger()), new RequestLog(directory.domain()),
                new AuditedLedger(directory.ledger(), data, directory.clock(), Map.of())), 0, settings);
        LocalDate founded = LocalDate.of(2000, 1, 1);
        record(new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", founded),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", founded),
                new EstablishUnit(OTHER_COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30457", "Phú Thọ", founded),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01", "Ấp 1", founded),
                new EstablishUnit(OTHER_BRANCH, UnitLevel.BRANCH, OTHER_COMMUNE, "30457-01", "Ấp 1", founded));
        account("bi.thu", Role.BRANCH_SECRETARY, BRANCH);
        account("xa", Role.COMMUNE_OFFICER, COMMUNE);
        account("xa.khac", Role.COMMUNE_OFFICER, OTHER_COMMUNE);
        account("huyen", Role.DISTRICT_OFFICER, DISTRICT);
        // whose commands only a district gives, somewhere else
        account("huyen.khac", Role.DISTRICT_OFFICER, OTHER_COMMUNE);
        account("kiem.tra", Role.AUDITOR, null);
        account("quan.tri", Role.ADMINISTRATOR, null);
    }

    private void account(String name, Role role, @Nullable UUID unit) {
        directory.accounts().create(name, name, role, unit, PASSWORD);
    }

    Reader guest() {
        return new Reader("http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    Reader signedIn(String name) {
        return Reader.of(guest().address(), name);
    }

    /** Somebody of 21 years or so whose name is nobody's business. */
    UUID youth() {
        UUID person = UUID.randomUUID();
        record(new RegisterPerson(person,
                new PersonalDetails("Nguyễn Bí Mật", LocalDate.of(2000, 1, 1), null, null, null), Gender.FEMALE,
                BRANCH, new Consent(ConsentForm.PAPER, REGISTERED, null, null), REGISTERED));
        return person;
    }

    UUID member() {
        UUID person = youth();
        LocalDate on = LocalDate.of(2020, 3, 26);
        record(new AdmitMember(person, Organization.UNION, BRANCH, on, new Decision("1-QĐ", on), null));
        return person;
    }

    /** Closes a year of the district as it stands. */
    long close(int year) {
        long size = counted();
        Statement draft = Objects.requireNonNull(figures.statement(year, null, size, CLOSED));
        record(new CloseYear(DISTRICT, year, size, draft.ledger().root(), draft.ruleVersion(), draft.figures(),
                CLOSED));
        counted();
        return size;
    }

    /** Issues the first supplement of a year. */
    void supplement(int year, long closed) {
        long size = counted();
        Supplement draft = Objects.requireNonNull(figures.supplement(year, DISTRICT, 1, closed, size, CLOSED));
        record(new IssueSupplement(DISTRICT, year, size, draft.ledger().root(), draft.ruleVersion(), draft.figures(),
                CLOSED));
        counted();
    }

    /** The ledger's size, once all of it is counted. */
    long counted() {
        long size = size();
        if (!figures.awaitAtLeast(size, TestRun.PATIENCE)) {
            throw new IllegalStateException("the figures did not come");
        }
        return size;
    }

    /** Every address below /api with its method, as {@code GET /api/v1/…}. */
    Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
                .forEach(info -> info.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> mapped
                                .add(method + " " + path.replaceAll("[{]([a-z]+):[^/.]*[}]([}]?)", "{$1}")))));
        return mapped;
    }

    Set<UUID> forgotten() {
        return directory.domain().vault().forgotten();
    }

    long size() {
        return directory.ledger().head().size();
    }

    List<RequestLog.RecordedFact> facts(String stream) {
        return new RequestLog(directory.domain()).after(stream, -1);
    }

    private void record(Object... commands) {
        directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, commands);
    }

    @Override
    public void close() {
        context.close();
        figures.close();
        directory.close();
    }
}
