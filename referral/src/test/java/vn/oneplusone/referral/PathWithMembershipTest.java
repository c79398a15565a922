package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.referral.Scene.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.DetailsSeal;
import vn.oneplusone.membership.MembershipModule;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthAlreadyMember;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralFulfilled;

/** Both modules on one configuration: what membership records is what referral reads. */
class PathWithMembershipTest {
    private static final LocalDate FOUNDED = day("2018-01-01");

    private final Configuration configuration = assembled();

    PathWithMembershipTest() {
        UUID district = id(40);
        send(new EstablishUnit(district, UnitLevel.DISTRICT, null, "888", "Phú Tân", FOUNDED),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, district, "30436", "Phú Xuân", FOUNDED),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "30436-01", "Chi đoàn ấp 1", FOUNDED));
        for (UUID person : new UUID[]{YOUTH, REFERRER, HELPER}) {
            send(new RegisterPerson(person,
                    new PersonalDetails("Người Thử Nghiệm", day("2000-05-05"), null, null, null), Gender.UNSTATED,
                    COMMUNE, new Consent(ConsentForm.ELECTRONIC, REFERRED, null, null), REFERRED));
        }
        send(new AdmitMember(REFERRER, Organization.UNION, BRANCH, day("2020-03-26"), DECISION, null),
                new AdmitMember(HELPER, Organization.UNION, BRANCH, day("2020-03-26"), DECISION, null));
    }

    private static Configuration assembled() {
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .registerComponent(Clock.class, c -> CLOCK).registerComponent(DetailsSeal.class, c -> new Drawer());
        new MembershipModule().configureModule(configurer);
        new ReferralModule().configureModule(configurer);
        return configurer.start();
    }

    private void send(Object... commands) {
        for (Object command : commands) {
            configuration.commandGateway().sendAndWait(command);
        }
    }

    private void approve(Organization organization) {
        send(new ReferYouth(REFERRAL, YOUTH, organization, REFERRER, BRANCH, ReferralChannel.MEETING, REFERRED),
                new ConfirmYouth(YOUTH, organization, CONFIRMED));
        if (organization == Organization.UNION) {
            for (PreparationStep step : PreparationStep.values()) {
                send(new RecordPreparation(YOUTH, organization, step, CLASS,
                        step == PreparationStep.HELPER ? HELPER : null));
            }
        }
        send(new EndorseReferral(YOUTH, organization, 20, 15, ENDORSED, TOGETHER),
                new ApproveReferral(YOUTH, organization, DECISION, null));
    }

    @AfterEach
    void shut_down() {
        configuration.shutdown();
    }

    @ParameterizedTest
    @EnumSource
    void an_approved_referral_leads_to_admission_and_credit(Organization organization) {
        approve(organization);
        send(new AdmitMember(YOUTH, organization, BRANCH, APPROVED, DECISION, REFERRAL),
                new FulfilReferral(YOUTH, organization, REFERRAL));

        assertThat(ReferralModuleTest.stream(configuration, "referral/" + organization + "/" + YOUTH))
                .endsWith(new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH));
    }

    @Test
    void whoever_left_may_be_introduced_again_from_that_day_on() {
        approve(Organization.UNION);
        send(new AdmitMember(YOUTH, Organization.UNION, BRANCH, APPROVED, DECISION, REFERRAL),
                new FulfilReferral(YOUTH, Organization.UNION, REFERRAL));
        var again = new ReferYouth(ANOTHER_REFERRAL, YOUTH, Organization.UNION, REFERRER, BRANCH,
                ReferralChannel.MEETING, TODAY);
        assertThatThrownBy(() -> send(again)).isInstanceOf(YouthAlreadyMember.class);

        send(new EndMembership(YOUTH, Organization.UNION, EndingReason.RESIGNED, TODAY, null), again);
    }

    /** Keeps the details apart, as the vault does, which lives in a module above this one. */
    private static final class Drawer implements DetailsSeal {
        private final Map<String, PersonalDetails> kept = new ConcurrentHashMap<>();

        @Override
        public UUID claim(String number, UUID person, @Nullable UUID outdated) {
            return person;
        }

        @Override
        public String seal(UUID person, PersonalDetails details) {
            String sealed = "sealed:1:" + person;
            kept.put(sealed, details);
            return sealed;
        }

        @Override
        public PersonalDetails open(UUID person, String sealed) {
            return Objects.requireNonNull(kept.get(sealed));
        }
    }
}
