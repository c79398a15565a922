package vn.oneplusone.app.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.catalina.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.oneplusone.app.TestDay;
import vn.oneplusone.app.TestRun;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.campaign.commands.CampaignCommand.HoldCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.PlanCampaign;
import vn.oneplusone.campaign.commands.InitiativeCommand.LaunchInitiative;
import vn.oneplusone.campaign.commands.InitiativeCommand.RecordStep;
import vn.oneplusone.campaign.commands.SupportCommand.GrantCapitalSupport;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.DesignatePilot;
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
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.reporting.figures.Figures;

/** The real portal over a real data directory with the people of two communes, who are made up, and an account of every kind. */
public final class WorkingPortal implements AutoCloseable {
    static final UUID DISTRICT = new UUID(5, 1);
    static final UUID COMMUNE = new UUID(5, 2);
    static final UUID BRANCH = new UUID(5, 3);
    static final UUID OTHER_BRANCH = new UUID(5, 4);
    static final UUID FAR_COMMUNE = new UUID(5, 5);
    static final UUID FAR_BRANCH = new UUID(5, 6);
    static final String SECRETARY = "bi.thu";
    static final String OFFICER = "xa.phuxuan";
    static final String DISTRICT_OFFICER = "huyen.doan";
    static final String AUDITOR = "kiem.tra";
    static final String ADMINISTRATOR = "quan.tri";
    static final LocalDate TODAY = TestDay.TODAY;
    /** A campaign that nobody has held. */
    static final LocalDate PLANNED_FROM = TODAY.minusDays(9);
    static final LocalDate PLANNED_TO = TODAY.minusDays(7);
    /** A meeting of the branch. */
    static final LocalDate HELD_ON = TODAY.minusDays(5);
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);
    private static final LocalDate REGISTERED = LocalDate.of(2020, 1, 10);

    private static @Nullable Path year;

    private final Path folder;
    private final DataDirectory directory;
    private final Figures figures;
    private final ConfigurableApplicationContext context;
    private final @Nullable Automation automation;

    private WorkingPortal(Path folder, boolean automated, List<String> settings) {
        this.folder = folder;
        directory = DataDirectory.open(folder, TestDay.CLOCK, Map.of(), warning -> {
        });
        figures = directory.facts().figures();
        figures.start();
        automation = automated ? new Automation(directory.facts(), directory.domain()) : null;
        context = PortalApplication.start(new PortalParts(figures, directory.accounts(), directory.clock(),
                LedgerPoint.of(directory.ledger()), new RequestLog(directory.domain()),
                new AuditedLedger(directory.ledger(), folder, directory.clock(), Map.of()), automation), 0,
                settings.toArray(String[]::new));
        if (automation != null) {
            automation.start();
        }
    }

    /**
     * With a year of its work.
     *
     * @param settings as {@code --name=value}
     */
    public static WorkingPortal ofTwoCommunes(String... settings) {
        return working(false, List.of(settings));
    }

    /** The same, with the automation that admits whoever is approved. */
    static WorkingPortal withAutomation() {
        return working(true, List.of());
    }

    private static WorkingPortal working(boolean automated, List<String> settings) {
        Path folder = folder("working");
        try {
            FileSystemUtils.copyRecursively(year(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WorkingPortal portal = new WorkingPortal(folder, automated, settings);
        portal.counted();
        return portal;
    }

    /** A data directory with the year, recorded once for the run: each portal has a copy. */
    private static synchronized Path year() {
        if (year == null) {
            WorkingPortal portal = new WorkingPortal(folder("year"), false, List.of());
            portal.accounts();
            portal.units();
            portal.people();
            portal.activities();
            portal.end();
            TestRun.atTheEnd(() -> delete(portal.folder));
            year = portal.folder;
        }
        return year;
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accounts() {
        account(SECRETARY, "Lê Thị Thu", Role.BRANCH_SECRETARY, BRANCH);
        account(OFFICER, "Xã Đoàn Phú Xuân", Role.COMMUNE_OFFICER, COMMUNE);
        account(DISTRICT_OFFICER, "Huyện Đoàn Phú Tân", Role.DISTRICT_OFFICER, DISTRICT);
        account(AUDITOR, "Ủy ban Kiểm tra", Role.AUDITOR, null);
        account(ADMINISTRATOR, "Quản trị", Role.ADMINISTRATOR, null);
    }

    private void account(String name, String display, Role role, @Nullable UUID unit) {
        directory.accounts().create(name, display, role, unit, RunningPortal.PASSWORD);
    }

    private void units() {
        record(new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Huyện Phú Tân", FOUNDED),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", FOUNDED),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01", "Chi đoàn ấp Phú Đông", FOUNDED),
                new EstablishUnit(OTHER_BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-02", "Chi đoàn ấp Phú Tây", FOUNDED),
                new EstablishUnit(FAR_COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30448", "Phú Thọ", FOUNDED),
                new EstablishUnit(FAR_BRANCH, UnitLevel.BRANCH, FAR_COMMUNE, "30448-01", "Chi đoàn ấp 1", FOUNDED),
                new DesignatePilot(COMMUNE, TODAY.getYear(), TODAY.minusDays(1)));
    }

    private void people() {
        member("ánh", "Nguyễn Thị Ánh", BRANCH, Organization.UNION);
        member("đạt", "Trần Văn Đạt", BRANCH, Organization.UNION);
        member("phúc", "Lê Hồng Phúc", OTHER_BRANCH, Organization.UNION);
        member("hội", "Phạm Quốc Việt", BRANCH, Organization.FEDERATION);
        member("xa", "Đặng Hoàng Xa", FAR_BRANCH, Organization.UNION);
        refer("bình", "Võ Thanh Bình", BRANCH, Organization.UNION, "ánh", TODAY.minusDays(20));
        refer("chi", "Huỳnh Kim Chi", BRANCH, Organization.UNION, "đạt", TODAY.minusDays(90));
        confirm("chi", Organization.UNION, TODAY.minusDays(85));
        refer("dũng", "Đỗ Anh Dũng", OTHER_BRANCH, Organization.UNION, "phúc", TODAY.minusDays(40));
        confirm("dũng", Organization.UNION, TODAY.minusDays(39));
        prepare("dũng", "phúc", TODAY.minusDays(30));
        refer("giang", "Bùi Hương Giang", BRANCH, Organization.FEDERATION, null, TODAY.minusDays(12));
        confirm("giang", Organization.FEDERATION, TODAY.minusDays(11));
        refer("hà", "Ngô Thị Thu Hà", BRANCH, Organization.UNION, "ánh", TODAY.minusDays(50));
        confirm("hà", Organization.UNION, TODAY.minusDays(49));
        prepare("hà", "ánh", TODAY.minusDays(30));
        record(new EndorseReferral(id("hà"), Organization.UNION, 21, 19, TODAY.minusDays(10), TODAY.minusYears(1)));
        refer("khánh", "Lý Gia Khánh", FAR_BRANCH, Organization.UNION, "xa", TODAY.minusDays(15));
        refer("lan", "Mai Thị Lan", BRANCH, Organization.FEDERATION, "ánh", TODAY.minusDays(60));
        confirm("lan", Organization.FEDERATION, TODAY.minusDays(59));
        record(new EndorseReferral(id("lan"), Organization.FEDERATION, null, null, TODAY.minusDays(50)));
        Decision decision = new Decision("12-QĐ/HĐ", TODAY.minusDays(45));
        record(new ApproveReferral(id("lan"), Organization.FEDERATION, decision, null));
        for (int i = 0; i < 24; i++) {
            refer("nhiều " + i, "Trương Minh Nhiều " + (i + 1), OTHER_BRANCH, Organization.FEDERATION, "phúc",
                    TODAY.minusDays(30 + i));
        }
    }

    private void activities() {
        int year = TODAY.getYear();
        LocalDate january = LocalDate.of(year, 1, 1);
        Decision decision = new Decision("3-QĐ/ĐTN", january);
        record(new SetTarget(COMMUNE, Organization.UNION, year, 12, decision),
                new SetTarget(COMMUNE, Organization.FEDERATION, year, 20, decision),
                new SetTarget(DISTRICT, Organization.UNION, year, 30, decision));
        record(new LaunchInitiative(COMMUNE, year, january));
        record(new RecordStep(COMMUNE, year, Step.SURVEY, january, "5-KS/ĐTN", null, null));
        record(new PlanCampaign(id("tháng thanh niên"), COMMUNE, new CampaignKind("YOUTH_MONTH"), PLANNED_FROM,
                PLANNED_TO));
        record(new HoldCampaign(id("sinh hoạt"), BRANCH, new CampaignKind("BRANCH_MEETING"), HELD_ON,
                HELD_ON, 18, 4, null));
        record(new GrantCapitalSupport(id("vốn"), id("đạt"), BRANCH, SupportForm.LOAN, SupportModel.LIVESTOCK,
                20_000_000, TODAY.minusDays(40)),
                new GrantCapitalSupport(id("vốn xa"), id("xa"), FAR_COMMUNE, SupportForm.GRANT, SupportModel.CRAFTS,
                        5_000_000, TODAY.minusDays(30)));
    }

    void member(String who, String name, UUID branch, Organization organization) {
        register(who, name, branch);
        LocalDate on = LocalDate.of(2020, 3, 26);
        record(new AdmitMember(id(who), organization, branch, on, new Decision("1-QĐ", on), null));
    }

    void register(String who, String name, UUID branch) {
        record(new RegisterPerson(id(who),
                new PersonalDetails(name, LocalDate.of(2003, 5, 19), "0912345678", "ấp Phú Đông", null),
                Gender.FEMALE, branch, new Consent(ConsentForm.PAPER, REGISTERED, null, null), REGISTERED));
    }

    void refer(String who, String name, UUID branch, Organization organization, @Nullable String referrer,
            LocalDate on) {
        register(who, name, branch);
        record(new ReferYouth(UUID.randomUUID(), id(who), organization, referrer == null ? null : id(referrer), branch,
                ReferralChannel.MEETING, on));
    }

    void confirm(String who, Organization organization, LocalDate on) {
        record(new ConfirmYouth(id(who), organization, on));
    }

    void prepare(String who, String helper, LocalDate on) {
        for (PreparationStep step : PreparationStep.values()) {
            record(new RecordPreparation(id(who), Organization.UNION, step, on,
                    step == PreparationStep.HELPER ? id(helper) : null));
        }
    }

    /** Of somebody or something by a name that only tests know. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    void record(Object... commands) {
        directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, commands);
    }

    void counted() {
        if (!figures.awaitAtLeast(size(), TestRun.PATIENCE)) {
            throw new IllegalStateException("not counted");
        }
    }

    Path folder() {
        return folder;
    }

    DataDirectory directory() {
        return directory;
    }

    long size() {
        return directory.ledger().head().size();
    }

    List<RequestLog.RecordedFact> facts(String stream) {
        return new RequestLog(directory.domain()).after(stream, -1);
    }

    /** Methods and patterns of all pages, as {@code GET /units/{unit}}. */
    Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> !path.startsWith("/api/") && !path.equals("/error"))
                        .forEach(path -> info.getMethodsCondition().getMethods()
                                .forEach(method -> pages.add(method + " " + path))));
        return pages;
    }

    /** The sessions that the container holds. */
    List<Session> sessions() {
        return AccountsPortal.sessions(context);
    }

    <T> List<T> parts(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private void end() {
        context.close();
        if (automation != null) {
            automation.close();
        }
        figures.close();
        directory.close();
    }

    @Override
    public void close() {
        end();
        delete(folder);
    }
}
