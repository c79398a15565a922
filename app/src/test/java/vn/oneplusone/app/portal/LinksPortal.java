package vn.oneplusone.app.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.oneplusone.app.TestDay;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.links.ReferralLinks;
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
import vn.oneplusone.reporting.figures.Figures;

/** The real portal over a real data directory: two communes with a branch each, a member, and those who handle links. */
final class LinksPortal implements AutoCloseable {
    static final UUID DISTRICT = new UUID(7, 1);
    static final UUID COMMUNE = new UUID(7, 2);
    static final UUID BRANCH = new UUID(7, 3);
    static final UUID FAR_COMMUNE = new UUID(7, 4);
    static final UUID FAR_BRANCH = new UUID(7, 5);
    static final UUID MEMBER = new UUID(7, 6);
    static final String SECRETARY = "bi.thu";
    static final String FAR_OFFICER = "xa.khac";
    static final String AUDITOR = "kiem.tra";
    static final String MEMBER_NAME = "Trần Văn Đoàn Viên";
    private static final Pattern ADDRESS = Pattern.compile("class=\"address\">([^<]+)<");
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    private final Path folder;
    private final DataDirectory directory;
    private final Figures figures;
    private final ConfigurableApplicationContext context;

    LinksPortal() {
        try {
            folder = Files.createTempDirectory("links");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        directory = DataDirectory.open(folder, TestDay.CLOCK, Map.of(), warning -> {
        });
        figures = directory.facts().figures();
        figures.start();
        context = PortalApplication.start(new PortalParts(figures, directory.accounts(), directory.clock(),
                LedgerPoint.of(directory.ledger()), new RequestLog(directory.domain()),
                new AuditedLedger(directory.ledger(), folder, directory.clock(), Map.of())), 0);
        record(new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", LONG_AGO),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Xã Phú Xuân", LONG_AGO),
                new EstablishUnit(FAR_COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30448", "Xã Phú Thọ", LONG_AGO),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01", "Chi đoàn ấp Phú Đông", LONG_AGO),
                new EstablishUnit(FAR_BRANCH, UnitLevel.BRANCH, FAR_COMMUNE, "30448-01", "Chi đoàn ấp 2", LONG_AGO));
        register(MEMBER, MEMBER_NAME, LocalDate.of(2000, 2, 3));
        LocalDate on = LocalDate.of(2020, 3, 26);
        record(new AdmitMember(MEMBER, Organization.UNION, BRANCH, on, new Decision("1-QĐ", on), null));
        account(SECRETARY, Role.BRANCH_SECRETARY, BRANCH);
        account(FAR_OFFICER, Role.COMMUNE_OFFICER, FAR_COMMUNE);
        account(AUDITOR, Role.AUDITOR, null);
    }

    private void account(String name, Role role, @Nullable UUID unit) {
        accounts().create(name, name, role, unit, RunningPortal.PASSWORD);
    }

    UUID register(UUID person, String name, LocalDate birth) {
        LocalDate on = LocalDate.of(2020, 1, 10);
        record(new RegisterPerson(person, new PersonalDetails(name, birth, null, null, null), Gender.FEMALE, BRANCH,
                new Consent(ConsentForm.PAPER, on, null, null), on));
        return person;
    }

    void record(Object... commands) {
        directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, commands);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Accounts accounts() {
        return directory.accounts();
    }

    ReferralLinks links() {
        return accounts().links();
    }

    Reader guest() {
        return new Reader(address());
    }

    Reader signedIn(String name) {
        return Reader.of(address(), name);
    }

    /** A link's path, as the secretary's own page shows it once. */
    String link(Reader secretary) {
        return link(secretary, MEMBER);
    }

    String link(Reader secretary, UUID referrer) {
        String made = secretary.post("/links",
                Map.of("referrer", referrer.toString(), "organization", "UNION", "branch", "", "days", "30", "_csrf",
                        secretary.csrf("/links")))
                .headers().firstValue("Location").orElseThrow();
        return path(secretary.page(path(made)).body());
    }

    /** The path of the address that a page shows. */
    String path(String pageOrAddress) {
        Matcher shown = ADDRESS.matcher(pageOrAddress);
        String whole = shown.find() ? shown.group(1) : pageOrAddress;
        return whole.startsWith("http") ? whole.substring(whole.indexOf('/', 8)) : whole;
    }

    long size() {
        return directory.ledger().head().size();
    }

    List<String> facts(String stream) {
        return new RequestLog(directory.domain()).after(stream, -1).stream().map(RequestLog.RecordedFact::type)
                .toList();
    }

    void erase(UUID person) {
        directory.erasures().erase(person, TestDay.TODAY, Domain.AUTOMATION);
    }

    /** All bytes of the data directory's files, as text. */
    String bytes() {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    @Override
    public void close() {
        context.close();
        figures.close();
        directory.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
