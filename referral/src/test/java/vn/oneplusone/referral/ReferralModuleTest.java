package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.time.Clock;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.rules.ClosedYears;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.DeclineReferral;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;
import vn.oneplusone.referral.commands.ReferralCommand.LapseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyOpen;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;

/** The module as the application assembles it: found by Spring, registered on a configurer, asked over a command bus. */
class ReferralModuleTest {
    private final Configuration configuration = assembled();
    private final Scene scene = new Scene(configuration.eventStore());

    static Configuration assembled() {
        try (var context = new AnnotationConfigApplicationContext(ReferralModule.class)) {
            var configurer = DefaultConfigurer.defaultConfiguration()
                    .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                    .registerComponent(Clock.class, c -> CLOCK)
                    .registerComponent(ClosedYears.class, c -> (changed, order) -> null);
            context.getBean(ConfigurerModule.class).configureModule(configurer);
            return configurer.start();
        }
    }

    static List<ReferralEvent> stream(Configuration configuration, Object stream) {
        return configuration.eventStore().readEvents((String) stream, 0).asStream()
                .map(DomainEventMessage::getPayload).map(ReferralEvent.class::cast).toList();
    }

    @AfterEach
    void shut_down() {
        configuration.shutdown();
    }

    private void send(Object... commands) {
        for (Object command : commands) {
            configuration.commandGateway().sendAndWait(command);
        }
    }

    private static ReferYouth refer(Organization organization) {
        return new ReferYouth(REFERRAL, YOUTH, organization, REFERRER, BRANCH, ReferralChannel.MEETING, REFERRED);
    }

    @Test
    void the_path_to_the_union_leads_to_credit() {
        send(refer(UNION), new ConfirmYouth(YOUTH, UNION, CONFIRMED),
                new RecordPreparation(YOUTH, UNION, PreparationStep.CLASS, CLASS, null),
                new RecordPreparation(YOUTH, UNION, PreparationStep.PROBATION_TASK, TASK, null),
                new RecordPreparation(YOUTH, UNION, PreparationStep.HELPER, HELPED, HELPER),
                new EndorseReferral(YOUTH, UNION, 20, 15, ENDORSED, TOGETHER),
                new ApproveReferral(YOUTH, UNION, DECISION, null));
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        send(new FulfilReferral(YOUTH, UNION, REFERRAL));

        assertThat(stream(configuration, "referral/UNION/" + YOUTH)).isEqualTo(
                and(approved(UNION), new ReferralFulfilled(REFERRAL, day("2021-05-05"), REFERRER, BRANCH)));
    }

    @Test
    void the_path_to_the_federation_is_shorter() {
        send(refer(FEDERATION), new ConfirmYouth(YOUTH, FEDERATION, CONFIRMED),
                new EndorseReferral(YOUTH, FEDERATION, null, null, ENDORSED),
                new ApproveReferral(YOUTH, FEDERATION, DECISION, null));
        scene.admitted(YOUTH, FEDERATION, BRANCH, "2021-05-05", REFERRAL);
        send(new FulfilReferral(YOUTH, FEDERATION, REFERRAL));

        assertThat(stream(configuration, "referral/FEDERATION/" + YOUTH)).isEqualTo(
                and(approved(FEDERATION), new ReferralFulfilled(REFERRAL, day("2021-05-05"), REFERRER, BRANCH)));
    }

    @Test
    void the_two_organizations_do_not_stand_in_each_others_way() {
        send(refer(UNION));
        var federation = new ReferYouth(ANOTHER_REFERRAL, YOUTH, FEDERATION, HELPER, BRANCH, ReferralChannel.MEETING,
                REFERRED);
        send(federation);
        assertThatThrownBy(() -> send(federation)).isInstanceOf(ReferralAlreadyOpen.class);
        assertThat(stream(configuration, "referral/FEDERATION/" + YOUTH)).hasSize(1);
    }

    @Test
    void every_refused_command_leaves_an_empty_stream_empty() {
        for (Object command : List.of(new ConfirmYouth(YOUTH, UNION, CONFIRMED),
                new RecordPreparation(YOUTH, UNION, PreparationStep.CLASS, CLASS, null),
                new EndorseReferral(YOUTH, UNION, 20, 15, ENDORSED, TOGETHER),
                new ApproveReferral(YOUTH, UNION, DECISION, null),
                new FulfilReferral(YOUTH, UNION, REFERRAL),
                new DeclineReferral(YOUTH, UNION, DeclinedBy.YOUTH, null, TODAY),
                new WithdrawReferral(YOUTH, UNION, null, TODAY), new LapseReferral(YOUTH, UNION, TODAY))) {
            assertThatThrownBy(() -> send(command)).isInstanceOf(NoOpenReferral.class);
        }
        assertThat(stream(configuration, "referral/UNION/" + YOUTH)).isEmpty();
        send(refer(UNION));
        assertThat(stream(configuration, "referral/UNION/" + YOUTH)).isEqualTo(referred(UNION));
    }

    @Test
    void two_assemblies_know_nothing_of_each_other() {
        send(refer(UNION));
        Configuration fork = assembled();
        new Scene(fork.eventStore());
        fork.commandGateway().sendAndWait(refer(UNION));
        assertThat(stream(fork, "referral/UNION/" + YOUTH)).isEqualTo(referred(UNION));
        fork.shutdown();
    }
}
