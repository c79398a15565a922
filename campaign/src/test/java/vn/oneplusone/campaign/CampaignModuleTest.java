package vn.oneplusone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.oneplusone.campaign.District.BRANCH;
import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.YOUTH;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.oneplusone.campaign.commands.CampaignCommand.CancelCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.CorrectCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.HoldCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.PlanCampaign;
import vn.oneplusone.campaign.commands.CampaignRefusal.DisseminationAlreadyRecorded;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetNotSet;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.campaign.commands.DeclareFigures;
import vn.oneplusone.campaign.commands.InitiativeCommand.LaunchInitiative;
import vn.oneplusone.campaign.commands.InitiativeCommand.RecordStep;
import vn.oneplusone.campaign.commands.RecordDissemination;
import vn.oneplusone.campaign.commands.SupportCommand.GrantCapitalSupport;
import vn.oneplusone.campaign.commands.SupportCommand.RepayCapitalSupport;
import vn.oneplusone.campaign.commands.TargetCommand.ReviseTarget;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.campaign.events.InitiativeLaunched;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.rules.ClosedYears;

/** The module as the application assembles it: found by Spring, wired by Axon, over a real storage engine. */
class CampaignModuleTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Decision DECISION = new Decision("12-QĐ/HĐ", DAY);

    private final Appends appends = new Appends();
    private final Configuration configuration = start();

    private Configuration start() {
        try (var spring = new AnnotationConfigApplicationContext(CampaignModule.class)) {
            var configurer = DefaultConfigurer.defaultConfiguration(false).configureEmbeddedEventStore(c -> appends)
                    .registerComponent(Clock.class, c -> District.CLOCK)
                    .registerComponent(ClosedYears.class, c -> (changed, order) -> null);
            spring.getBean(ConfigurerModule.class).configureModule(configurer);
            Configuration started = configurer.start();
            started.eventStore()
                    .publish(unit(0, new UnitEstablished(COMMUNE, UnitLevel.COMMUNE, null, "30439", "Phú Xuân", DAY)),
                            unit(1, new UnitEstablished(BRANCH, UnitLevel.BRANCH, COMMUNE, "1", "Phú Đông", DAY)),
                            new GenericDomainEventMessage<>("test", "person/" + YOUTH, 0,
                                    District.registered(YOUTH)));
            appends.recorded.clear();
            return started;
        }
    }

    private static GenericDomainEventMessage<UnitEstablished> unit(long sequence, UnitEstablished event) {
        return new GenericDomainEventMessage<>("test", "units", sequence, event);
    }

    @AfterEach
    void stop() {
        configuration.shutdown();
    }

    @Test
    void handles_every_command_each_in_its_own_stream() {
        UUID planned = new UUID(3, 1);
        UUID cancelled = new UUID(3, 2);
        UUID support = new UUID(4, 1);
        send(new LaunchInitiative(COMMUNE, 2021, DAY));
        send(new RecordStep(COMMUNE, 2021, Step.SURVEY, DAY, "01-BC", null, null));
        send(new SetTarget(COMMUNE, Organization.UNION, 2021, 60, DECISION));
        send(new ReviseTarget(COMMUNE, Organization.UNION, 2021, 70, DECISION, null));
        send(new PlanCampaign(planned, COMMUNE, new CampaignKind("OTHER"), DAY, DAY));
        send(new HoldCampaign(planned, COMMUNE, new CampaignKind("OTHER"), DAY, DAY, 5, 5, null));
        send(new CorrectCampaign(planned, COMMUNE, new CampaignKind("OTHER"), DAY, DAY, 6, 5, null, DAY, null));
        send(new PlanCampaign(cancelled, COMMUNE, new CampaignKind("OTHER"), DAY, DAY));
        send(new CancelCampaign(cancelled, null, DAY));
        send(new RecordDissemination(BRANCH, DAY, 18, 20));
        send(new GrantCapitalSupport(support, YOUTH, BRANCH, SupportForm.LOAN, SupportModel.CROPS, 9_000_000, DAY));
        send(new RepayCapitalSupport(support, 9_000_000, TODAY));
        send(new DeclareFigures(COMMUNE, 2021, null, Map.of(DeclaredFigure.REFERRED, 7), TODAY));
        send(new DeclareFigures(COMMUNE, 2021, 3, Map.of(DeclaredFigure.REFERRED, 7), TODAY));

        assertThat(stream("initiative/" + COMMUNE + "/2021")).containsExactly(InitiativeLaunched.class,
                StepRecorded.class);
        assertThat(stream("target/" + COMMUNE + "/UNION/2021")).containsExactly(TargetSet.class, TargetRevised.class);
        assertThat(stream("campaign/" + planned)).containsExactly(CampaignPlanned.class, CampaignHeld.class,
                CampaignCorrected.class);
        assertThat(stream("campaign/" + cancelled)).containsExactly(CampaignPlanned.class, CampaignCancelled.class);
        assertThat(stream("dissemination/" + BRANCH + "/2021")).containsExactly(DisseminationRecorded.class);
        assertThat(stream("support/" + support)).containsExactly(CapitalSupportGranted.class,
                CapitalSupportRepaid.class);
        assertThat(stream("declaration/" + COMMUNE + "/2021")).containsExactly(FiguresDeclared.class);
        assertThat(stream("declaration/" + COMMUNE + "/2021-03")).containsExactly(FiguresDeclared.class);
    }

    @Test
    void a_first_step_and_the_launch_it_implies_are_one_append() {
        send(new RecordStep(COMMUNE, 2021, Step.EXECUTION, DAY, "05-BC", null, null));

        assertThat(appends.recorded).containsExactly(List.of(InitiativeLaunched.class, StepRecorded.class));
    }

    @Test
    void a_refused_command_appends_nothing() {
        assertThatExceptionOfType(UnitUnknown.class)
                .isThrownBy(() -> send(new SetTarget(NO_UNIT, Organization.UNION, 2021, 60, DECISION)));
        assertThatExceptionOfType(TargetNotSet.class)
                .isThrownBy(() -> send(new ReviseTarget(COMMUNE, Organization.UNION, 2021, 60, DECISION, null)));

        assertThat(appends.recorded).isEmpty();
    }

    @Test
    void meetings_of_one_day_in_different_branches_do_not_meet() {
        UUID other = new UUID(1, 3);
        configuration.eventStore()
                .publish(unit(2, new UnitEstablished(other, UnitLevel.BRANCH, COMMUNE, "2", "Phú Tây", DAY)));
        send(new RecordDissemination(BRANCH, DAY, 18, 20));
        send(new RecordDissemination(other, DAY, 18, 20));

        assertThatExceptionOfType(DisseminationAlreadyRecorded.class)
                .isThrownBy(() -> send(new RecordDissemination(other, DAY, 18, 20)));
    }

    private void send(Object command) {
        configuration.commandGateway().sendAndWait(command);
    }

    private List<Class<?>> stream(String stream) {
        return payloads(configuration.eventStore().readEvents(stream).asStream().toList());
    }

    private static List<Class<?>> payloads(List<? extends Message<?>> messages) {
        List<Class<?>> types = new ArrayList<>();
        messages.forEach(message -> types.add(message.getPayloadType()));
        return types;
    }

    /** Axon's own engine, which also remembers what was appended together. */
    private static final class Appends extends InMemoryEventStorageEngine {
        private final List<List<Class<?>>> recorded = new ArrayList<>();

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            recorded.add(payloads(events));
            super.appendEvents(events);
        }
    }
}
