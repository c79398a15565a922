package vn.oneplusone.app.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.TestRun;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.portal.PortalApplication;
import vn.oneplusone.app.portal.PortalParts;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.campaign.commands.SupportCommand.GrantCapitalSupport;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
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
import vn.oneplusone.reporting.figures.Figures;

/**
 * The real portal over a province with units in every relation to each other: siblings, one that went into another on each level, and branches far
 * from all of them. People are made as they are needed, each with a name of their own.
 */
public final class OutcomeWorld implements AutoCloseable {
    public static final UUID PROVINCE = new UUID(7, 1);
    public static final UUID DISTRICT = new UUID(7, 2);
    public static final UUID OTHER_DISTRICT = new UUID(7, 3);
    public static final UUID FORMER_DISTRICT = new UUID(7, 4);
    public static final UUID COMMUNE = new UUID(7, 5);
    public static final UUID OTHER_COMMUNE = new UUID(7, 6);
    public static final UUID FORMER_COMMUNE = new UUID(7, 7);
    public static final UUID BRANCH = new UUID(7, 8);
    public static final UUID SIBLING = new UUID(7, 9);
    public static final UUID FORMER_BRANCH = new UUID(7, 10);
    public static final UUID OTHER_BRANCH = new UUID(7, 11);
    public static final UUID OTHER_DISTRICTS_BRANCH = new UUID(7, 12);
    public static final UUID FORMER_COMMUNES_BRANCH = new UUID(7, 13);
    public static final UUID FORMER_DISTRICTS_BRANCH = new UUID(7, 14);
    /** Where nobody who asks is: homes, memberships and referrals that are not the point. */
    public static final UUID FAR = new UUID(7, 15);
    public static final UUID FARTHER = new UUID(7, 16);
    /** Where accounts are put that lose what they had. */
    public static final UUID ELSEWHERE = new UUID(7, 17);
    public static final String PASSWORD = "mot-cong-mot-2021";
    public static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);
    public static final LocalDate REGISTERED = LocalDate.of(2023, 1, 10);
    public static final LocalDate BEFORE = LocalDate.of(2024, 3, 5);
    /** The day on which things are asked for: units that went into others were still there. */
    public static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    public static final Decision DECISION = new Decision("7-QĐ", LocalDate.of(2025, 5, 20));
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

    final AtomicInteger count = new AtomicInteger();
    private final DataDirectory directory;
    private final Figures figures;
    private final ConfigurableApplicationContext context;
    private final Map<String, SignedIn> accounts = new HashMap<>();
    /** Who have one. */
    private final Set<String> passwords = ConcurrentHashMap.newKeySet();

    public OutcomeWorld(Path data) {
        directory = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
        figures = directory.facts().figures();
        figures.start();
        context = PortalApplication.start(
                new PortalParts(figures, directory.accounts(), directory.clock(),
                        LedgerPoint.of(directory.ledger()), new RequestLog(directory.domain()),
                        new AuditedLedger(directory.ledger(), data, directory.clock(), Map.of())),
                0, "--oneplusone.requests.account=0", "--oneplusone.requests.address=0");
        units();
        account("branch", Role.BRANCH_SECRETARY, BRANCH);
        account("commune", Role.COMMUNE_OFFICER, COMMUNE);
        account("district", Role.DISTRICT_OFFICER, DISTRICT);
        account("former.branch", Role.BRANCH_SECRETARY, FORMER_BRANCH);
        account("former.commune", Role.COMMUNE_OFFICER, FORMER_COMMUNE);
        account("former.district", Role.DISTRICT_OFFICER, FORMER_DISTRICT);
        account("far", Role.BRANCH_SECRETARY, FAR);
        account("other.commune", Role.COMMUNE_OFFICER, OTHER_COMMUNE);
        account("sibling", Role.BRANCH_SECRETARY, SIBLING);
        account("other.branch", Role.BRANCH_SECRETARY, OTHER_BRANCH);
        account("province", Role.DISTRICT_OFFICER, PROVINCE);
        account("demoted", Role.BRANCH_SECRETARY, ELSEWHERE);
        account("auditor", Role.AUDITOR, null);
        account("administrator", Role.ADMINISTRATOR, null);
    }

    private void units() {
        record(unit(PROVINCE, UnitLevel.PROVINCE, null), unit(DISTRICT, UnitLevel.DISTRICT, PROVINCE),
                unit(OTHER_DISTRICT, UnitLevel.DISTRICT, PROVINCE),
                unit(FORMER_DISTRICT, UnitLevel.DISTRICT, PROVINCE), unit(COMMUNE, UnitLevel.COMMUNE, DISTRICT),
                unit(OTHER_COMMUNE, UnitLevel.COMMUNE, DISTRICT), unit(FORMER_COMMUNE, UnitLevel.COMMUNE, DISTRICT),
                unit(BRANCH, UnitLevel.BRANCH, COMMUNE), unit(SIBLING, UnitLevel.BRANCH, COMMUNE),
                unit(FORMER_BRANCH, UnitLevel.BRANCH, COMMUNE), unit(OTHER_BRANCH, UnitLevel.BRANCH, OTHER_COMMUNE),
                unit(OTHER_DISTRICTS_BRANCH, UnitLevel.BRANCH, OTHER_DISTRICT),
                unit(FORMER_COMMUNES_BRANCH, UnitLevel.BRANCH, FORMER_COMMUNE),
                unit(FORMER_DISTRICTS_BRANCH, UnitLevel.BRANCH, FORMER_DISTRICT),
                unit(FAR, UnitLevel.BRANCH, PROVINCE), unit(FARTHER, UnitLevel.BRANCH, PROVINCE),
                unit(ELSEWHERE, UnitLevel.BRANCH, PROVINCE));
        Decision decision = new Decision("1-NQ", MERGED);
        record(new MergeUnits(List.of(FORMER_BRANCH), BRANCH, null, MERGED, decision),
                new MergeUnits(List.of(FORMER_COMMUNE), COMMUNE, null, MERGED, decision),
                new MergeUnits(List.of(FORMER_DISTRICT), DISTRICT, null, MERGED, decision));
    }

    static EstablishUnit unit(UUID id, UnitLevel level, @Nullable UUID above) {
        return new EstablishUnit(id, level, above, code(id), "Đơn vị " + code(id), FOUNDED);
    }

    /** By which lists know a unit of this world. */
    public static String code(UUID unit) {
        return unit.getMostSignificantBits() == 7
                ? "DV-" + unit.getLeastSignificantBits()
                : unit.toString().substring(0, 20);
    }

    /** Without a password, which takes its time to be hashed, until somebody signs in. */
    public SignedIn account(String name, Role role, @Nullable UUID unit) {
        Account made = directory.accounts().create(name, name, role, unit, null);
        SignedIn me = new SignedIn(made.username(), made.displayName(), made.role(), made.unit(), made.actor());
        accounts.put(name, me);
        return me;
    }

    SignedIn signedIn(String name) {
        return Objects.requireNonNull(accounts.get(name));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What answers at which address. */
    public Map<RequestMappingInfo, HandlerMethod> mapped() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods();
    }

    public DataDirectory directory() {
        return directory;
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A browser in which an account has signed in. */
    public Reader reader(String name) {
        if (passwords.add(name)) {
            String link = directory.accounts().linkFor(name, Duration.ofHours(1)).token();
            assertThat(directory.accounts().redeem(link, PASSWORD)).isPresent();
        }
        return Reader.of(address(), name);
    }

    /** The size up to which all is counted, once that is everything. */
    public long counted() {
        long size = directory.ledger().head().size();
        if (!figures.awaitAtLeast(size, TestRun.PATIENCE)) {
            throw new IllegalStateException("the figures did not come");
        }
        return size;
    }

    public void record(Object... commands) {
        directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, commands);
    }

    /** A youth of 22 years or so whom a unit registered. */
    public UUID registered(UUID unit) {
        return registered(unit, "Nguyễn Bí Mật " + InLetters.of(count.incrementAndGet()), LocalDate.of(2003, 5, 19),
                null);
    }

    public UUID registered(UUID unit, String name, LocalDate born, @Nullable String number) {
        UUID person = UUID.randomUUID();
        record(new RegisterPerson(person, new PersonalDetails(name, born, "0912345678", "ấp Bí Mật", number),
                Gender.FEMALE, unit, new Consent(ConsentForm.PAPER, REGISTERED, null, null), REGISTERED));
        return person;
    }

    /** A child, whose parent agreed. */
    UUID child(UUID unit) {
        UUID person = UUID.randomUUID();
        record(new RegisterPerson(person,
                new PersonalDetails("Trần Bé " + InLetters.of(count.incrementAndGet()), LocalDate.of(2012, 5, 19), null,
                        null, null),
                Gender.MALE, unit, new Consent(ConsentForm.PAPER, REGISTERED, null, registered(FAR)), REGISTERED));
        return person;
    }

    public UUID member(Organization organization, UUID branch) {
        UUID person = registered(branch);
        admit(person, organization, branch);
        return person;
    }

    public void admit(UUID person, Organization organization, UUID branch) {
        record(new AdmitMember(person, organization, branch, BEFORE, new Decision("1-QĐ", BEFORE), null));
    }

    /** A referral to the Federation, as far as it has come: 0 referred, 1 confirmed, 2 agreed, 3 approved. */
    public UUID refer(UUID youth, UUID branch, int steps) {
        UUID referral = UUID.randomUUID();
        record(new ReferYouth(referral, youth, Organization.FEDERATION, null, branch, ReferralChannel.MEETING, BEFORE));
        Object[] path = {new ConfirmYouth(youth, Organization.FEDERATION, BEFORE.plusDays(5)),
                new EndorseReferral(youth, Organization.FEDERATION, null, null, BEFORE.plusDays(15)),
                new ApproveReferral(youth, Organization.FEDERATION, new Decision("2-QĐ", BEFORE.plusDays(25)), null)};
        for (int i = 0; i < steps; i++) {
            record(path[i]);
        }
        return referral;
    }

    public UUID support(UUID youth, UUID unit) {
        UUID support = UUID.randomUUID();
        record(new GrantCapitalSupport(support, youth, unit, SupportForm.LOAN, SupportModel.CROPS, 1_000_000, BEFORE));
        return support;
    }

    @Override
    public void close() {
        context.close();
        figures.close();
        directory.close();
    }
}
