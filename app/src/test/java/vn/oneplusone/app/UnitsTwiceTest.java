package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.campaign.commands.CampaignCommand.PlanCampaign;
import vn.oneplusone.campaign.commands.CampaignRefusal;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MoveUnit;
import vn.oneplusone.membership.commands.UnitCommand.RenameUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralRefusal.BranchEnded;
import vn.oneplusone.referral.commands.ReferralRefusal.BranchUnknown;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.facts.AnomaliesAnswer;

/**
 * Whatever folds the units says the same of one ledger, also of units that were established twice: renamed, moved, merged or dissolved in
 * between. The first establishment counts. Each module is asked from outside, by what it refuses.
 */
class UnitsTwiceTest {
    private static final LocalDate FOUNDED = day("2018-01-01");
    private static final LocalDate CHANGED = day("2020-05-01");
    private static final LocalDate AGAIN = day("2021-06-01");
    private static final LocalDate TODAY = day("2021-12-01");
    private static final Decision DECISION = new Decision("1-QĐ", FOUNDED);
    private static final UUID DISTRICT = new UUID(1, 1);
    private static final UUID COMMUNE = new UUID(1, 2);
    private static final UUID OTHER = new UUID(1, 3);
    private static final UUID HOME = new UUID(1, 4);
    private static final UUID PLAIN = new UUID(1, 5);
    private static final UUID RENAMED = new UUID(1, 6);
    private static final UUID MOVED = new UUID(1, 7);
    private static final UUID MERGED = new UUID(1, 8);
    private static final UUID DISSOLVED = new UUID(1, 9);
    private static final List<UUID> TWICE = List.of(PLAIN, RENAMED, MOVED, MERGED, DISSOLVED);

    @TempDir
    Path data;

    private DataDirectory directory;
    private long sequence;
    private int people;

    @BeforeEach
    void record() {
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        directory = DataDirectory.open(data, clock, Map.of(), warning -> {
        });
        fact(new UnitEstablished(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", FOUNDED));
        fact(new UnitEstablished(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", FOUNDED));
        fact(new UnitEstablished(OTHER, UnitLevel.COMMUNE, DISTRICT, "30436", "Phú An", FOUNDED));
        fact(new UnitEstablished(HOME, UnitLevel.BRANCH, COMMUNE, "30439-00", "Chi đoàn nhà", FOUNDED));
        TWICE.forEach(unit -> fact(new UnitEstablished(unit, UnitLevel.BRANCH, COMMUNE, code(unit), name(unit),
                FOUNDED)));
        fact(new UnitRenamed(RENAMED, "Ấp mới", CHANGED, DECISION));
        fact(new UnitMoved(MOVED, OTHER, CHANGED, DECISION));
        fact(new UnitsMerged(List.of(MERGED), HOME, CHANGED, DECISION));
        fact(new UnitDissolved(DISSOLVED, CHANGED, DECISION));
        TWICE.forEach(unit -> fact(new UnitEstablished(unit, UnitLevel.COMMUNE, DISTRICT, "again " + code(unit),
                "Lần hai", AGAIN)));
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void membership_takes_the_first_establishment() {
        for (UUID unit : TWICE) {
            assertRefused(new RenameUnit(unit, "tên khác", FOUNDED.minusDays(1), DECISION), "UnitEstablishedLater",
                    name(unit), FOUNDED);
        }
        for (UUID unit : List.of(PLAIN, RENAMED, MOVED)) {
            assertRefused(new RenameUnit(unit, nameNow(unit), TODAY, DECISION), "NameUnchanged", nameNow(unit));
            assertRefused(new MoveUnit(unit, aboveNow(unit), TODAY, DECISION), "PlaceUnchanged", name(unit),
                    aboveNow(unit).equals(OTHER) ? "Phú An" : "Phú Xuân");
            assertRefused(establish(code(unit)), "UnitCodeInUse", code(unit), name(unit));
        }
        for (UUID unit : List.of(MERGED, DISSOLVED)) {
            assertRefused(new RenameUnit(unit, "tên khác", TODAY, DECISION), "UnitEnded", name(unit), CHANGED);
            directory.domain().record("test/free/" + unit, Domain.AUTOMATION, establish(code(unit)));
        }
        directory.domain().record("test/never", Domain.AUTOMATION, establish("again " + code(PLAIN)));
    }

    @Test
    void campaign_takes_the_first_establishment() {
        for (UUID unit : TWICE) {
            assertThat(refused(unit, FOUNDED.minusDays(1))).isEqualTo("UnitEstablishedLater " + FOUNDED);
            boolean ended = unit.equals(MERGED) || unit.equals(DISSOLVED);
            assertThat(refused(unit, TODAY)).isEqualTo(ended ? "UnitEnded " + CHANGED : null);
            assertThat(refused(unit, CHANGED.minusDays(1))).isNull();
        }
    }

    @Test
    void referral_takes_the_first_establishment() {
        for (UUID unit : TWICE) {
            assertThat(catchThrowable(() -> refer(unit, FOUNDED.minusDays(1)))).isInstanceOf(BranchUnknown.class);
            assertThatNoException().isThrownBy(() -> refer(unit, CHANGED.minusDays(1)));
        }
        for (UUID unit : List.of(MERGED, DISSOLVED)) {
            assertThat(catchThrowableOfType(BranchEnded.class, () -> refer(unit, TODAY)).arguments())
                    .containsExactly(CHANGED);
        }
    }

    @Test
    void figures_and_register_take_the_first_establishment() {
        long size = directory.ledger().head().size();
        try (Figures figures = directory.facts().count(size);
                Register register = new Register(LedgerFacts.of(directory.ledger()), directory.clock())) {
            for (UUID unit : TWICE) {
                Unit listed = Objects.requireNonNull(register.unit(unit));
                assertThat(listed).isEqualTo(new Unit(unit, UnitLevel.BRANCH, code(unit), nameNow(unit),
                        aboveNow(unit), FOUNDED, unit.equals(MERGED) || unit.equals(DISSOLVED) ? CHANGED : null,
                        unit.equals(MERGED) ? HOME : null, List.of(), null));
            }
            for (UUID unit : List.of(PLAIN, RENAMED, MOVED)) {
                assertThat(figures.counts(CountsQuestion.of(TODAY.getYear()).of(unit)).scope()).isEqualTo(
                        new UnitLabel(unit, code(unit), nameNow(unit), UnitLevel.BRANCH, aboveNow(unit), false, null));
            }
            assertThat(figures.anomalies(null).anomalies())
                    .filteredOn(row -> row.anomaly() == Anomaly.ESTABLISHED_TWICE)
                    .extracting(AnomaliesAnswer.Row::subject).containsExactlyInAnyOrderElementsOf(TWICE);
        }
    }

    private void assertRefused(Object command, String rule, Object... arguments) {
        MembershipRefusal refusal = catchThrowableOfType(MembershipRefusal.class,
                () -> directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, command));
        assertThat(refusal).as("%s", command).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.arguments()).containsExactly(arguments);
    }

    /** Rule and day; names are said as of another day there. */
    private @Nullable String refused(UUID unit, LocalDate on) {
        CampaignRefusal refusal = catchThrowableOfType(CampaignRefusal.class,
                () -> directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION,
                        new PlanCampaign(UUID.randomUUID(), unit, new CampaignKind("OTHER"), on, on)));
        return refusal == null ? null : refusal.rule() + " " + refusal.arguments().getLast();
    }

    private void refer(UUID branch, LocalDate on) {
        UUID youth = new UUID(2, people++);
        LocalDate consented = FOUNDED;
        directory.domain().record("test/person/" + youth, Domain.AUTOMATION, new RegisterPerson(youth,
                new PersonalDetails("Người Mẫu", day("2000-01-01"), null, null, null), Gender.FEMALE, HOME,
                new Consent(ConsentForm.PAPER, consented, null, null), consented));
        directory.domain().record("test/referral/" + youth, Domain.AUTOMATION, new ReferYouth(new UUID(3, people),
                youth, Organization.FEDERATION, null, branch, ReferralChannel.MEETING, on));
    }

    private static EstablishUnit establish(String code) {
        return new EstablishUnit(UUID.randomUUID(), UnitLevel.BRANCH, COMMUNE, code, "Chi đoàn khác", TODAY);
    }

    private void fact(UnitEvent event) {
        directory.domain().events().publish(new GenericDomainEventMessage<>("units", "units", sequence++, event));
    }

    private static String code(UUID unit) {
        return "30439-0" + unit.getLeastSignificantBits();
    }

    private static String name(UUID unit) {
        return "Ấp " + unit.getLeastSignificantBits();
    }

    private static String nameNow(UUID unit) {
        return unit.equals(RENAMED) ? "Ấp mới" : name(unit);
    }

    private static UUID aboveNow(UUID unit) {
        return unit.equals(MOVED) ? OTHER : COMMUNE;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
