package vn.oneplusone.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.bundle.Bundles;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonCommand.ErasePerson;
import vn.oneplusone.membership.commands.PersonCommand.PlaceMember;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
import vn.oneplusone.membership.commands.UnitCommand.SplitUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectEndorsement;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralFulfilled;

/** What an attacker with the disk appends past all rules is found, each fact by the rule that its command would have met; and nothing else is. */
class RejudgingTest {
    private static final LocalDate FOUNDED = LocalDate.of(2018, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Decision DECISION = new Decision("1-QĐ", DAY);
    private static final UUID DISTRICT = new UUID(1, 1);
    private static final UUID COMMUNE = new UUID(1, 2);
    private static final UUID BRANCH = new UUID(1, 3);
    private static final UUID OTHER = new UUID(1, 4);
    private static final UUID AN = new UUID(2, 1);
    private static final UUID BINH = new UUID(2, 2);
    private static final UUID CHI = new UUID(2, 3);
    private static final UUID NOBODY = new UUID(2, 9);
    private static final UUID REFERRAL = new UUID(3, 2);
    private static final UUID OPEN = new UUID(3, 3);

    @TempDir
    Path data;

    private DataDirectory directory;
    private int commands;

    /** An is a member and introduced Bình, who became one, and Chi, who has only said yes. */
    @BeforeEach
    void record() {
        Clock clock = Clock.fixed(LocalDate.of(2022, 3, 1).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        directory = DataDirectory.open(data.resolve("data"), clock, Map.of(), warning -> {
        });
        ask(new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", FOUNDED));
        ask(new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", FOUNDED));
        ask(new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-1", "Ấp Phú Đông", FOUNDED));
        ask(new EstablishUnit(OTHER, UnitLevel.BRANCH, COMMUNE, "30439-2", "Ấp Phú Tây", FOUNDED));
        register(AN, LocalDate.of(1995, 6, 1), LocalDate.of(2019, 1, 1));
        ask(new AdmitMember(AN, Organization.UNION, BRANCH, LocalDate.of(2019, 3, 1),
                new Decision("1-QĐ", LocalDate.of(2019, 3, 1)), null));
        // fifteen years and a day on the day of the admission: no other day of that year would do
        register(BINH, LocalDate.of(2006, 6, 30), LocalDate.of(2021, 1, 1));
        refer(REFERRAL, BINH);
        List.of(PreparationStep.CLASS, PreparationStep.PROBATION_TASK).forEach(
                step -> ask(new RecordPreparation(BINH, Organization.UNION, step, DAY.plusDays(10), null)));
        ask(new RecordPreparation(BINH, Organization.UNION, PreparationStep.HELPER, DAY.plusDays(10), AN));
        ask(new EndorseReferral(BINH, Organization.UNION, 10, 9, DAY.plusDays(60), LocalDate.of(2020, 1, 1)));
        Decision decision = new Decision("2-QĐ", LocalDate.of(2021, 7, 1));
        ask(new ApproveReferral(BINH, Organization.UNION, decision, null));
        ask(new AdmitMember(BINH, Organization.UNION, BRANCH, decision.on(), decision, REFERRAL));
        ask(new FulfilReferral(BINH, Organization.UNION, REFERRAL));
        register(CHI, LocalDate.of(2000, 1, 1), LocalDate.of(2021, 1, 1));
        refer(OPEN, CHI);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    private void refer(UUID referral, UUID youth) {
        ask(new ReferYouth(referral, youth, Organization.UNION, AN, BRANCH, ReferralChannel.MEETING, DAY));
        ask(new ConfirmYouth(youth, Organization.UNION, DAY.plusDays(1)));
    }

    private void register(UUID person, LocalDate birthDate, LocalDate on) {
        ask(new RegisterPerson(person, new PersonalDetails("Mẫu " + person, birthDate, null, null, null),
                Gender.FEMALE, BRANCH, new Consent(ConsentForm.PAPER, on, null,
                        birthDate.getYear() > 2005 ? AN : null),
                on));
    }

    private void ask(Object... together) {
        directory.domain().record("test/" + ++commands, Domain.AUTOMATION, together);
    }

    private void plant(@Nullable String stream, Object... facts) {
        Ledger ledger = directory.ledger();
        for (Object fact : facts) {
            long sequence = stream == null ? 0 : ledger.readStream(stream, 0, 1_000).size();
            NewEntry entry = Samples.entry(stream, sequence, fact);
            ledger.append(Samples.commit(entry));
        }
    }

    private Rejudged rejudged(int year, @Nullable String rules) {
        return Rejudging.of(directory.ledger(), year, rules, done -> {
        });
    }

    private List<String> rules() {
        return rejudged(2021, null).anomalies().stream().map(finding -> finding.reason().rule()).toList();
    }

    private static MemberAdmitted admitted(UUID person, int age, String version) {
        return new MemberAdmitted(person, Organization.UNION, BRANCH, DAY, DECISION, null, version, age);
    }

    private static String person(UUID id) {
        return "person/" + id;
    }

    private static String referral(UUID youth) {
        return "referral/UNION/" + youth;
    }

    @Test
    void what_commands_recorded_is_accepted_in_every_year() {
        assertThat(List.of(2018, 2019, 2021)).allSatisfy(year -> {
            assertThat(rejudged(year, null).anomalies()).isEmpty();
            assertThat(rejudged(year, null).judged()).isPositive();
        });
        assertThat(rejudged(2021, null).years()).containsExactly(2018, 2019, 2021);
    }

    @Test
    void a_split_is_accepted_as_one_act_and_found_where_no_unit_was_made() {
        LocalDate on = LocalDate.of(2021, 12, 1);
        Decision decision = new Decision("9-QĐ", on);
        UUID rest = new UUID(1, 11);
        UUID part = new UUID(1, 12);
        ask(new SplitUnit(BRANCH, List.of(new SplitUnit.Part(rest, "30439-11", "Ấp Phú Đông A", null, List.of()),
                new SplitUnit.Part(part, "30439-12", "Ấp Phú Đông B", UnitKind.SCHOOL, List.of())), rest, on, decision),
                new PlaceMember(AN, part, on, decision));
        UUID north = new UUID(1, 13);
        // decided in the year, and ahead of its day
        ask(new SplitUnit(COMMUNE, List.of(new SplitUnit.Part(north, "30461", "Bắc", null, List.of(rest, part)),
                new SplitUnit.Part(new UUID(1, 14), "30439", "Nam", null, List.of(OTHER))), north,
                LocalDate.of(2023, 1, 1), decision));
        assertThat(List.of(2021, 2023)).allSatisfy(year -> assertThat(rejudged(year, null).anomalies()).isEmpty());
        plant("units", new UnitSplit(rest, List.of(new UUID(1, 15)), new UUID(1, 15), on, decision));
        plant(person(BINH), new MemberPlaced(BINH, Organization.UNION, BRANCH, OTHER, on, decision));
        assertThat(rules()).containsExactly("PartsMissing", "NoSuchPart");
    }

    @Test
    void an_admission_of_an_unregistered_child_is_found() {
        long position = directory.ledger().head().size();
        plant(person(NOBODY), admitted(NOBODY, 5, "2018-2022.2"));
        assertThat(rejudged(2021, null).anomalies()).singleElement().satisfies(finding -> {
            assertThat(finding.position()).isEqualTo(position);
            assertThat(finding.type()).isEqualTo("membership.MemberAdmitted");
            assertThat(finding.on()).isEqualTo(DAY);
            assertThat(finding.reason().rule()).isEqualTo("PersonUnknown");
            assertThat(finding.reason().words(Locale.ROOT)).isNotBlank();
        });
        assertThat(rejudged(2019, null).anomalies()).isEmpty();
    }

    @Test
    void ages_are_judged_by_what_is_plain() {
        UUID child = new UUID(2, 5);
        register(child, LocalDate.of(2016, 5, 5), FOUNDED);
        plant(person(child), admitted(child, 4, "2018-2022.2"));
        assertThat(rules()).containsExactly("TooYoung");
        plant(person(CHI), admitted(CHI, 30, "2018-2022.2"));
        assertThat(rules()).containsExactly("TooYoung", "RecordedOtherwise");
        assertThat(rejudged(2021, null).anomalies().getLast().reason().words(Locale.ENGLISH)).contains("age");
    }

    @Test
    void a_member_is_not_admitted_again() {
        plant(person(AN), admitted(AN, 25, "2018-2022.2"));
        assertThat(rules()).containsExactly("AlreadyMember");
    }

    @Test
    void steps_that_the_path_does_not_allow_are_found() {
        plant(referral(CHI), new ReferralApproved(OPEN, DECISION, null));
        assertThat(rules()).containsExactly("ReferralNotEndorsed");
        plant(referral(NOBODY), new ReferralApproved(OPEN, DECISION, null));
        assertThat(rules()).containsExactly("ReferralNotEndorsed", "NoOpenReferral");
    }

    @Test
    void an_endorsement_without_a_majority_is_found_and_what_follows_it_is_not() {
        for (PreparationStep step : PreparationStep.values()) {
            ask(new RecordPreparation(CHI, Organization.UNION, step, DAY.plusDays(10),
                    step == PreparationStep.HELPER ? AN : null));
        }
        plant(referral(CHI), new ReferralEndorsed(OPEN, 10, 5, DAY.plusDays(20), "2018-2022.2",
                LocalDate.of(2020, 1, 1), null, null, null));
        ask(new ApproveReferral(CHI, Organization.UNION, new Decision("3-QĐ", DAY.plusDays(30)), null));
        assertThat(rules()).containsExactly("VotesNotEnough");
    }

    @Test
    void a_credit_to_another_one_is_found() {
        for (PreparationStep step : PreparationStep.values()) {
            ask(new RecordPreparation(CHI, Organization.UNION, step, DAY.plusDays(10),
                    step == PreparationStep.HELPER ? AN : null));
        }
        ask(new EndorseReferral(CHI, Organization.UNION, 10, 9, DAY.plusDays(20), LocalDate.of(2020, 1, 1)));
        Decision decision = new Decision("3-QĐ", DAY.plusDays(30));
        ask(new ApproveReferral(CHI, Organization.UNION, decision, null));
        ask(new AdmitMember(CHI, Organization.UNION, BRANCH, decision.on(), decision, OPEN));
        plant(referral(CHI), new ReferralFulfilled(OPEN, decision.on(), BINH, OTHER));
        assertThat(rejudged(2021, null).anomalies()).singleElement().satisfies(finding -> {
            assertThat(finding.reason().rule()).isEqualTo("RecordedOtherwise");
            assertThat(finding.reason().words(Locale.ENGLISH)).contains("person credited, branch credited");
        });
    }

    @Test
    void rules_that_were_not_in_force_are_found() {
        plant(person(CHI), admitted(CHI, 21, "2026"));
        plant(person(CHI), admitted(CHI, 21, "mine"));
        assertThat(rules()).containsExactly("RulesNotInForce", "RulesNotInForce");
        assertThat(rejudged(2021, null).anomalies().getFirst().reason().words(Locale.ENGLISH)).contains("2026");
    }

    @Test
    void facts_of_the_earlier_reading_are_no_anomalies() {
        UUID dung = new UUID(2, 4);
        register(dung, LocalDate.of(2003, 2, 2), LocalDate.of(2021, 1, 1));
        refer(new UUID(3, 4), dung);
        for (PreparationStep step : PreparationStep.values()) {
            ask(new RecordPreparation(dung, Organization.UNION, step, DAY.plusDays(10),
                    step == PreparationStep.HELPER ? AN : null));
        }
        plant(referral(dung), new ReferralEndorsed(new UUID(3, 4), 10, 9, DAY.plusDays(20), "2018-2022"));
        plant(person(dung), admitted(dung, 18, "2018-2022"));
        assertThat(rules()).isEmpty();
    }

    @Test
    void what_stands_in_another_place_or_day_is_found() {
        plant(person(AN), admitted(CHI, 21, "2018-2022.2"));
        plant(null, "something else");
        LocalDate tomorrow = LocalDate.of(2022, 3, 3);
        UUID campaign = new UUID(4, 1);
        plant("campaign/" + campaign,
                new CampaignHeld(campaign, COMMUNE, new CampaignKind("OTHER"), DAY, tomorrow, 5, 6, null));
        UUID elsewhere = new UUID(4, 2);
        plant("campaign/" + elsewhere,
                new CampaignPlanned(elsewhere, NOBODY, new CampaignKind("OTHER"), DAY, DAY),
                new CampaignHeld(elsewhere, COMMUNE, new CampaignKind("OTHER"), DAY, DAY, 5, 6, "plain text"));
        plant("units", new UnitEstablished(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-9", "Lần hai", DAY));
        assertThat(rules()).containsExactly("NoSuchCommand", "DateInFuture", "UnitUnknown", "NoSuchCommand",
                "UnitAlreadyEstablished");
        assertThat(rejudged(2022, null).anomalies()).extracting(finding -> finding.reason().rule())
                .containsExactly("NoSuchCommand");
    }

    @Test
    void an_erased_person_is_judged_by_what_is_left() {
        ask(new CorrectDetails(CHI, new PersonalDetails("Mẫu", LocalDate.of(2001, 1, 1), null, null, null),
                Gender.MALE, DAY.plusDays(5)));
        ask(new ErasePerson(CHI, LocalDate.of(2021, 9, 1)));
        ask(new ErasePerson(BINH, LocalDate.of(2021, 9, 1)));
        assertThat(rules()).isEmpty();
        plant(person(BINH), new ConsentWithdrawn(BINH, LocalDate.of(2021, 9, 2)));
        assertThat(rules()).containsExactly("AlreadyErased");
    }

    @Test
    void a_merger_that_makes_its_unit_is_one_command_of_two_facts() {
        UUID made = new UUID(1, 7);
        ask(new MergeUnits(List.of(BRANCH, OTHER), made,
                new MergeUnits.NewUnit(COMMUNE, "30439-1", "Ấp Phú Đông"), LocalDate.of(2021, 12, 1),
                new Decision("7-QĐ", LocalDate.of(2021, 11, 1))));
        assertThat(rules()).isEmpty();
    }

    @Test
    void a_bundle_says_the_same() {
        plant(person(NOBODY), admitted(NOBODY, 5, "2018-2022.2"));
        plant(referral(CHI), new ReferralApproved(OPEN, DECISION, null));
        Path bundle = data.resolve("bundle");
        Bundles.export(directory.ledger(), Bundles.KEY, data.resolve("signed"), bundle);
        try (BundleLedger read = BundleLedger.open(bundle)) {
            Rejudged bundled = Rejudging.of(read, 2021, null, done -> {
            });
            assertThat(bundled).usingRecursiveComparison().isEqualTo(rejudged(2021, null));
            assertThat(bundled.anomalies()).hasSize(2);
        }
    }

    @Test
    void another_rule_set_refuses_what_it_asks_more_for() {
        // An has been a member for two years: the earlier reading takes the referral too
        assertThat(rejudged(2021, "2018-2022").admissions()).isEmpty();
        UUID dung = new UUID(2, 4);
        register(dung, LocalDate.of(2003, 2, 2), LocalDate.of(2021, 1, 1));
        UUID dungs = new UUID(3, 4);
        refer(dungs, dung);
        for (PreparationStep step : PreparationStep.values()) {
            ask(new RecordPreparation(dung, Organization.UNION, step, DAY.plusDays(10),
                    step == PreparationStep.HELPER ? AN : null));
        }
        plant(referral(dung), new ReferralEndorsed(dungs, 10, 9, DAY.plusDays(20), "2018-2022"));
        Decision decision = new Decision("3-QĐ", DAY.plusDays(30));
        ask(new ApproveReferral(dung, Organization.UNION, decision, null));
        ask(new AdmitMember(dung, Organization.UNION, BRANCH, decision.on(), decision, dungs));
        ask(new FulfilReferral(dung, Organization.UNION, dungs));
        assertThat(rejudged(2021, "2018-2022").admissions()).isEmpty();
        Rejudged by = rejudged(2021, "2018-2022.2");
        assertThat(by.anomalies()).isEmpty();
        assertThat(by.admissions()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(dung);
            assertThat(one.finding().type()).isEqualTo("referral.ReferralEndorsed");
            assertThat(one.finding().reason().rule()).isEqualTo("TogetherSinceMissing");
        });
    }

    @Test
    void a_correction_stands_in_the_place_of_what_it_corrects() {
        UUID dung = new UUID(2, 4);
        register(dung, LocalDate.of(2003, 2, 2), LocalDate.of(2021, 1, 1));
        UUID dungs = new UUID(3, 4);
        refer(dungs, dung);
        for (PreparationStep step : PreparationStep.values()) {
            ask(new RecordPreparation(dung, Organization.UNION, step, DAY.plusDays(10),
                    step == PreparationStep.HELPER ? AN : null));
        }
        plant(referral(dung), new ReferralEndorsed(dungs, 10, 9, DAY.plusDays(20), "2018-2022"));
        ask(new CorrectEndorsement(
                new EndorseReferral(dung, Organization.UNION, 10, 9, DAY.plusDays(21), LocalDate.of(2020, 1, 1)),
                new SealedText(SealedText.PREFIX + "AAAA"), DAY.plusDays(25), null));
        Decision decision = new Decision("3-QĐ", DAY.plusDays(30));
        ask(new ApproveReferral(dung, Organization.UNION, decision, null));
        ask(new AdmitMember(dung, Organization.UNION, BRANCH, decision.on(), decision, dungs));
        assertThat(rules()).isEmpty();
        assertThat(rejudged(2021, "2018-2022.2").admissions()).isEmpty();
        plant(referral(dung), new EndorsementCorrected(dungs, DAY.plusDays(21), 10, 9, DAY.plusDays(21), "2026",
                LocalDate.of(2020, 1, 1), null, null, null, SealedText.PREFIX + "AAAA", DAY.plusDays(40), null));
        assertThat(rules()).containsExactly("RulesNotInForce");
    }
}
