package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.membership.commands.MembershipRefusal.NoConsentAnymore;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEnded;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.LapseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralFulfilled;

/** A process that ends between approval, admission and fulfilment loses nothing and doubles nothing. */
class AutomationTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Decision DECISION = new Decision("45-QĐ/HĐ", DAY.plusDays(3));
    private static final UUID YOUTH = new UUID(1, 1);
    private static final UUID REFERRAL = new UUID(1, 2);
    private static final UUID BRANCH = new UUID(1, 5);

    @TempDir
    Path data;

    @Test
    void admits_and_fulfils_what_was_only_approved_when_the_process_ended() {
        approved(LocalDate.of(2000, 1, 1));
        workOffTwice();
        admittedAndFulfilledOnce();
    }

    @Test
    void fulfils_what_was_only_admitted_when_the_process_ended() {
        approved(LocalDate.of(2000, 1, 1));
        try (DataDirectory directory = Installation.open(data)) {
            directory.domain().record("automation/admit/" + REFERRAL, Domain.AUTOMATION, new AdmitMember(YOUTH,
                    Organization.FEDERATION, BRANCH, DECISION.on(), DECISION, REFERRAL));
        }
        workOffTwice();
        admittedAndFulfilledOnce();
    }

    @Test
    void keeps_what_is_refused_on_the_list_with_its_reason() {
        approved(LocalDate.of(1986, 2, 1));
        try (DataDirectory directory = Installation.open(data);
                Automation automation = new Automation(directory.facts(), directory.domain())) {
            long size = directory.ledger().head().size();
            automation.workOff();
            assertThat(directory.ledger().head().size()).isEqualTo(size);
            assertThat(automation.pending()).singleElement().satisfies(pending -> {
                assertThat(pending.referral()).isEqualTo(REFERRAL);
                assertThat(pending.refusal()).isNotNull();
            });
        }
    }

    @Test
    void keeps_an_approved_referral_whose_branch_has_ended_with_its_reason() {
        approved(LocalDate.of(2000, 1, 1));
        try (DataDirectory directory = Installation.open(data);
                Automation automation = new Automation(directory.facts(), directory.domain())) {
            record(directory, new DissolveUnit(BRANCH, DECISION.on(), DECISION));
            long size = directory.ledger().head().size();
            for (int look = 0; look < 2; look++) {
                automation.workOff();
                assertThat(automation.pending()).singleElement().satisfies(pending -> {
                    assertThat(pending.referral()).isEqualTo(REFERRAL);
                    assertThat(pending.admitted()).isFalse();
                    assertThat(pending.refusal()).isInstanceOf(UnitEnded.class);
                });
            }
            assertThat(directory.ledger().head().size()).isEqualTo(size);
        }
    }

    @Test
    void fulfils_a_referral_whose_admission_was_recorded_before_its_approval() {
        endorsed(LocalDate.of(2000, 1, 1));
        try (DataDirectory directory = Installation.open(data)) {
            record(directory, admission(), approval());
        }
        workOffTwice();
        admittedAndFulfilledOnce();
    }

    @Test
    void does_not_make_again_an_admission_that_was_annulled_before_the_fulfilment() {
        approved(LocalDate.of(2000, 1, 1));
        try (DataDirectory directory = Installation.open(data)) {
            record(directory, admission(), new AnnulAdmission(YOUTH, Organization.FEDERATION, DECISION, null));
        }
        long size = size();
        workOffTwice();
        assertThat(size()).isEqualTo(size);
    }

    @Test
    void fulfils_by_the_admission_that_takes_the_place_of_an_annulled_one() {
        approved(LocalDate.of(2000, 1, 1));
        try (DataDirectory directory = Installation.open(data)) {
            record(directory, admission(), new AnnulAdmission(YOUTH, Organization.FEDERATION, DECISION, null),
                    admission());
        }
        workOffTwice();
        assertThat(facts()).filteredOn(fact -> fact instanceof ReferralFulfilled).hasSize(1);
    }

    @Test
    void fulfils_though_the_member_has_left_since() {
        approved(LocalDate.of(2000, 1, 1));
        try (DataDirectory directory = Installation.open(data)) {
            record(directory, admission(), new EndMembership(YOUTH, Organization.FEDERATION, EndingReason.RESIGNED,
                    DECISION.on().plusDays(9), null), new WithdrawConsent(YOUTH, DECISION.on().plusDays(10)));
        }
        workOffTwice();
        admittedAndFulfilledOnce();
    }

    @Test
    void keeps_a_youth_who_took_consent_back_on_the_list_until_the_referral_has_lapsed() {
        approved(LocalDate.of(2000, 1, 1));
        try (DataDirectory directory = Installation.open(data);
                Automation automation = new Automation(directory.facts(), directory.domain())) {
            record(directory, new WithdrawConsent(YOUTH, DECISION.on().plusDays(1)));
            automation.workOff();
            assertThat(automation.pending()).singleElement()
                    .satisfies(pending -> assertThat(pending.refusal()).isInstanceOf(NoConsentAnymore.class));
            record(directory, new LapseReferral(YOUTH, Organization.FEDERATION, DECISION.on().plusDays(2)));
            automation.workOff();
            assertThat(automation.pending()).isEmpty();
        }
    }

    private static AdmitMember admission() {
        return new AdmitMember(YOUTH, Organization.FEDERATION, BRANCH, DECISION.on(), DECISION, REFERRAL);
    }

    private static ApproveReferral approval() {
        return new ApproveReferral(YOUTH, Organization.FEDERATION, DECISION, null);
    }

    private void approved(LocalDate born) {
        endorsed(born);
        try (DataDirectory directory = Installation.open(data)) {
            record(directory, approval());
        }
    }

    private void endorsed(LocalDate born) {
        try (DataDirectory directory = Installation.open(data)) {
            UUID district = new UUID(1, 3);
            UUID commune = new UUID(1, 4);
            LocalDate founded = LocalDate.of(2000, 1, 1);
            record(directory, new EstablishUnit(district, UnitLevel.DISTRICT, null, "888", "Phú Tân", founded),
                    new EstablishUnit(commune, UnitLevel.COMMUNE, district, "30439", "Phú Xuân", founded),
                    new EstablishUnit(BRANCH, UnitLevel.BRANCH, commune, "30439-01", "Chi đoàn ấp 1", founded),
                    new RegisterPerson(YOUTH, new PersonalDetails("Người Mẫu", born, null, null, null), Gender.FEMALE,
                            BRANCH, new Consent(ConsentForm.PAPER, DAY, null, null), DAY),
                    new ReferYouth(REFERRAL, YOUTH, Organization.FEDERATION, null, BRANCH, ReferralChannel.MEETING,
                            DAY),
                    new ConfirmYouth(YOUTH, Organization.FEDERATION, DAY.plusDays(1)),
                    new EndorseReferral(YOUTH, Organization.FEDERATION, null, null, DAY.plusDays(2)));
        }
    }

    private static void record(DataDirectory directory, Object... commands) {
        for (Object command : commands) {
            directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, command);
        }
    }

    private void workOffTwice() {
        try (DataDirectory directory = Installation.open(data);
                Automation automation = new Automation(directory.facts(), directory.domain());
                Automation beside = new Automation(directory.facts(), directory.domain())) {
            automation.workOff();
            beside.workOff();
            long size = directory.ledger().head().size();
            automation.workOff();
            assertThat(directory.ledger().head().size()).isEqualTo(size);
            assertThat(automation.pending()).isEmpty();
        }
    }

    private void admittedAndFulfilledOnce() {
        List<Object> facts = facts();
        assertThat(facts).filteredOn(fact -> fact instanceof MemberAdmitted).hasSize(1);
        assertThat(facts).filteredOn(fact -> fact instanceof ReferralFulfilled).hasSize(1);
    }

    private long size() {
        return facts().size();
    }

    private List<Object> facts() {
        try (DataDirectory directory = Installation.open(data)) {
            List<Object> facts = new ArrayList<>();
            directory.facts().read(0, directory.facts().size(), fact -> facts.add(fact.payload()));
            return facts;
        }
    }
}
