package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.campaign.commands.CampaignCommand.HoldCampaign;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.commands.PersonCommand.AcceptTransfer;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.ErasePerson;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.LapseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyOpen;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;

/** Every path from an introduction to the credit, by the commands of all modules and down to the figures of the year. */
class ReferralPathsTest {
    private static final UUID DISTRICT = new UUID(2, 1);
    private static final UUID COMMUNE = new UUID(2, 2);
    private static final UUID BRANCH = new UUID(2, 3);
    private static final UUID OTHER_BRANCH = new UUID(2, 4);
    private static final UUID REFERRER = new UUID(2, 5);
    private static final UUID SECOND = new UUID(2, 6);
    private static final UUID YOUTH = new UUID(2, 7);
    private static final UUID REFERRAL = new UUID(2, 8);
    private static final UUID ANOTHER = new UUID(2, 9);
    private static final UUID CAMPAIGN = new UUID(2, 10);
    private static final LocalDate REFERRED = LocalDate.of(2021, 3, 1);
    private static final LocalDate BETWEEN = LocalDate.of(2021, 3, 10);
    private static final LocalDate ADMITTED = LocalDate.of(2021, 3, 20);
    private static final LocalDate LATER = LocalDate.of(2021, 6, 1);

    @TempDir
    Path data;

    private @Nullable DataDirectory opened;

    @BeforeEach
    void two_members_and_a_youth() {
        opened = Installation.open(data);
        LocalDate founded = LocalDate.of(2000, 1, 1);
        record(new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", founded),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", founded),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01", "Chi đoàn ấp 1", founded),
                new EstablishUnit(OTHER_BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-02", "Chi đoàn ấp 2", founded));
        LocalDate registered = LocalDate.of(2020, 1, 10);
        for (UUID person : List.of(REFERRER, SECOND, YOUTH)) {
            record(new RegisterPerson(person,
                    new PersonalDetails("Người Mẫu", LocalDate.of(2000, 1, 1), null, null, null), Gender.FEMALE,
                    BRANCH, new Consent(ConsentForm.PAPER, registered, null, null), registered));
        }
        for (UUID member : List.of(REFERRER, SECOND)) {
            record(new AdmitMember(member, Organization.UNION, BRANCH, LocalDate.of(2020, 3, 26),
                    new Decision("1-QĐ", LocalDate.of(2020, 3, 26)), null));
        }
    }

    @AfterEach
    void close() {
        directory().close();
    }

    @Test
    void the_referrer_gets_the_credit() {
        record(refer(REFERRAL, REFERRER, REFERRED));
        admit(REFERRED);
        credited(REFERRAL, REFERRER, BRANCH);
        figures(BRANCH, 1, 1);
        figures(DISTRICT, 1, 1);
    }

    @Test
    void a_referrer_who_moves_before_the_admission_has_the_credit_where_they_are() {
        record(refer(REFERRAL, REFERRER, REFERRED),
                new RequestTransfer(REFERRER, Organization.UNION, OTHER_BRANCH, BETWEEN),
                new AcceptTransfer(REFERRER, Organization.UNION, BETWEEN));
        admit(REFERRED);
        credited(REFERRAL, REFERRER, OTHER_BRANCH);
        figures(BRANCH, 1, 0);
        figures(OTHER_BRANCH, 0, 1);
        figures(DISTRICT, 1, 1);
    }

    @Test
    void a_referrer_who_leaves_before_the_admission_has_the_credit_and_no_longer_counts_as_a_member() {
        record(refer(REFERRAL, REFERRER, REFERRED),
                new EndMembership(REFERRER, Organization.UNION, EndingReason.CAME_OF_AGE, BETWEEN, null));
        admit(REFERRED);
        credited(REFERRAL, REFERRER, BRANCH);
        figures(BRANCH, 1, 0);
    }

    @Test
    void a_referrer_who_is_erased_before_the_admission_keeps_the_credit() {
        record(refer(REFERRAL, REFERRER, REFERRED), new ErasePerson(REFERRER, BETWEEN));
        admit(REFERRED);
        credited(REFERRAL, REFERRER, BRANCH);
        figures(BRANCH, 1, 1);
    }

    @Test
    void a_referrer_who_withdraws_consent_before_the_admission_keeps_the_credit() {
        record(refer(REFERRAL, REFERRER, REFERRED), new WithdrawConsent(REFERRER, BETWEEN));
        admit(REFERRED);
        credited(REFERRAL, REFERRER, BRANCH);
        figures(BRANCH, 1, 1);
    }

    @Test
    void a_referrer_who_never_was_a_member_leaves_the_credit_to_the_branch() {
        record(refer(REFERRAL, REFERRER, REFERRED),
                new AnnulAdmission(REFERRER, Organization.UNION, new Decision("2-QĐ", BETWEEN), null));
        admit(REFERRED);
        credited(REFERRAL, null, BRANCH);
        figures(BRANCH, 1, 0);
    }

    @Test
    void after_a_lapse_the_credit_is_that_of_who_refers_anew() {
        record(refer(REFERRAL, REFERRER, REFERRED), new LapseReferral(YOUTH, Organization.FEDERATION,
                REFERRED.plusMonths(2)), refer(ANOTHER, SECOND, LATER));
        admit(LATER);
        credited(ANOTHER, SECOND, BRANCH);
        figures(BRANCH, 1, 1);
    }

    @Test
    void after_a_withdrawal_the_same_member_may_refer_again() {
        record(refer(REFERRAL, REFERRER, REFERRED),
                new WithdrawReferral(YOUTH, Organization.FEDERATION, null, BETWEEN), refer(ANOTHER, REFERRER, LATER));
        admit(LATER);
        credited(ANOTHER, REFERRER, BRANCH);
        figures(BRANCH, 1, 1);
    }

    @Test
    void of_two_claims_the_first_one_recorded_holds() {
        record(refer(REFERRAL, REFERRER, REFERRED));
        assertThatThrownBy(() -> record(refer(ANOTHER, SECOND, REFERRED))).isInstanceOf(ReferralAlreadyOpen.class);
        admit(REFERRED);
        credited(REFERRAL, REFERRER, BRANCH);
        figures(BRANCH, 1, 1);
    }

    @Test
    void a_collective_referral_is_the_branch_s_and_covers_nobody() {
        record(refer(REFERRAL, null, REFERRED));
        admit(REFERRED);
        credited(REFERRAL, null, BRANCH);
        figures(BRANCH, 1, 0);
    }

    @Test
    void a_referral_at_a_campaign_keeps_which_one() {
        record(new HoldCampaign(CAMPAIGN, BRANCH, new CampaignKind("OTHER"), REFERRED, REFERRED, 5, 5, null));
        record(new ReferYouth(REFERRAL, YOUTH, Organization.FEDERATION, REFERRER, BRANCH, ReferralChannel.CAMPAIGN,
                REFERRED, CAMPAIGN));
        admit(REFERRED);
        assertThat(facts(YouthReferred.class)).extracting(YouthReferred::campaign).containsExactly(CAMPAIGN);
        credited(REFERRAL, REFERRER, BRANCH);
        figures(BRANCH, 1, 1);
    }

    @Test
    void an_annulled_admission_takes_the_credit_back_and_a_new_path_gives_it_anew() {
        record(refer(REFERRAL, REFERRER, REFERRED));
        admit(REFERRED);
        record(new AnnulAdmission(YOUTH, Organization.FEDERATION, new Decision("3-QĐ", ADMITTED.plusDays(5)), null));
        figures(BRANCH, 0, 0);
        assertThat(counts(BRANCH).get(Figure.COHORT_ANNULLED, Organization.FEDERATION)).isEqualTo(1);

        record(refer(ANOTHER, SECOND, LATER));
        admit(LATER);
        credited(ANOTHER, SECOND, BRANCH);
        figures(BRANCH, 1, 1);
        assertThat(counts(BRANCH).get(Figure.COHORT_ANNULLED, Organization.FEDERATION)).isEqualTo(1);
    }

    @Test
    void an_admission_annulled_before_its_credit_is_not_made_again_by_the_automation() {
        record(refer(REFERRAL, REFERRER, REFERRED));
        approve(REFERRED);
        Decision decision = new Decision("4-QĐ", REFERRED.plusDays(19));
        record(new AdmitMember(YOUTH, Organization.FEDERATION, BRANCH, decision.on(), decision, REFERRAL),
                new AnnulAdmission(YOUTH, Organization.FEDERATION, new Decision("5-QĐ", decision.on()), null));
        try (Automation automation = new Automation(directory().facts(), directory().domain())) {
            automation.workOff();
            assertThat(automation.pending()).isEmpty();
        }
        assertThat(facts(ReferralFulfilled.class)).isEmpty();
        record(new LapseReferral(YOUTH, Organization.FEDERATION, LATER), refer(ANOTHER, SECOND, LATER));
        admit(LATER);
        credited(ANOTHER, SECOND, BRANCH);
    }

    private static ReferYouth refer(UUID referral, @Nullable UUID referrer, LocalDate on) {
        return new ReferYouth(referral, YOUTH, Organization.FEDERATION, referrer, BRANCH, ReferralChannel.MEETING, on);
    }

    private void approve(LocalDate referred) {
        record(new ConfirmYouth(YOUTH, Organization.FEDERATION, referred.plusDays(1)),
                new EndorseReferral(YOUTH, Organization.FEDERATION, null, null, referred.plusDays(15)),
                new ApproveReferral(YOUTH, Organization.FEDERATION, new Decision("4-QĐ", referred.plusDays(19)), null));
    }

    private void admit(LocalDate referred) {
        approve(referred);
        try (Automation automation = new Automation(directory().facts(), directory().domain())) {
            automation.workOff();
            assertThat(automation.pending()).isEmpty();
        }
    }

    private void record(Object... commands) {
        for (Object command : commands) {
            directory().domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, command);
        }
    }

    private void credited(UUID referral, @Nullable UUID to, UUID branch) {
        ReferralFulfilled last = facts(ReferralFulfilled.class).getLast();
        assertThat(last.referral()).isEqualTo(referral);
        assertThat(last.creditedTo()).isEqualTo(to);
        assertThat(last.creditedBranch()).isEqualTo(branch);
    }

    private void figures(UUID unit, long fulfilled, long covered) {
        Counts counts = counts(unit);
        assertThat(counts.get(Figure.COHORT_FULFILLED, Organization.FEDERATION)).isEqualTo(fulfilled);
        assertThat(counts.get(Figure.COVERED, Organization.UNION)).isEqualTo(covered);
    }

    private Counts counts(UUID unit) {
        try (Figures figures = Figures.of(directory().facts(), directory().facts().size(), size -> "root")) {
            assertThat(figures.anomalies(null).anomalies()).isEmpty();
            return figures.counts(CountsQuestion.of(2021).of(unit)).total();
        }
    }

    private <T> List<T> facts(Class<T> type) {
        List<T> found = new ArrayList<>();
        directory().facts().read(0, directory().facts().size(), fact -> {
            if (type.isInstance(fact.payload())) {
                found.add(type.cast(fact.payload()));
            }
        });
        return found;
    }

    private DataDirectory directory() {
        return Objects.requireNonNull(opened);
    }
}
