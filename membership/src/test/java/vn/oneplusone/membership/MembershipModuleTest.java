package vn.oneplusone.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.FOUNDED;
import static vn.oneplusone.membership.Stage.LAN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyMember;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.UnitCommand.DesignatePilot;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

/** The module as the application puts it together: found by Spring, commands through the gateway. */
class MembershipModuleTest {
    private static final LocalDate ON = LocalDate.of(2021, 3, 26);
    private static final AdmitMember ADMIT = new AdmitMember(LAN, Organization.UNION, BRANCH, ON,
            new Decision("45-QĐ/HĐ", ON), null);

    private final Configuration axon = assemble();
    private final CommandGateway commands = axon.commandGateway();

    @BeforeEach
    void start() {
        axon.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void a_year_of_a_member_goes_through_the_gateway() {
        establishUnits();
        commands.sendAndWait(new DesignatePilot(COMMUNE, 2021, ON));
        commands.sendAndWait(
                new RegisterPerson(LAN, Stage.details(BORN), Gender.FEMALE, BRANCH, Stage.consent(ON), ON));
        commands.sendAndWait(ADMIT);
        assertThatThrownBy(() -> commands.sendAndWait(ADMIT)).isInstanceOf(AlreadyMember.class);
        commands.sendAndWait(new EndMembership(LAN, Organization.UNION, EndingReason.RESIGNED, ON.plusDays(9), null));
        assertThat(stored("units")).containsExactly(UnitEstablished.class, UnitEstablished.class, UnitEstablished.class,
                PilotDesignated.class);
        assertThat(stored("person/" + LAN)).containsExactly(PersonRegistered.class, MemberAdmitted.class,
                MembershipEnded.class);
    }

    @Test
    void a_refused_first_command_leaves_no_stream() {
        establishUnits();
        assertThatThrownBy(() -> commands.sendAndWait(ADMIT)).isInstanceOf(PersonUnknown.class);
        assertThat(stored("person/" + LAN)).isEmpty();
    }

    @Test
    void two_assemblies_share_nothing() {
        establishUnits();
        Configuration fork = assemble();
        fork.start();
        try {
            // the same units are new there
            fork.commandGateway().sendAndWait(new EstablishUnit(Stage.DISTRICT, UnitLevel.DISTRICT, null, "888",
                    "Huyện Đoàn Phú Tân", FOUNDED));
        } finally {
            fork.shutdown();
        }
        assertThat(stored("units")).hasSize(3);
    }

    private void establishUnits() {
        for (UnitEstablished unit : List.of(Stage.THE_DISTRICT, Stage.THE_COMMUNE, Stage.THE_BRANCH)) {
            commands.sendAndWait(new EstablishUnit(unit.unit(), unit.level(), unit.parent(), unit.code(), unit.name(),
                    unit.on()));
        }
    }

    private List<Class<?>> stored(String stream) {
        return axon.eventStore().readEvents(stream).asStream().<Class<?>>map(DomainEventMessage::getPayloadType)
                .toList();
    }

    private static Configuration assemble() {
        try (var spring = new AnnotationConfigApplicationContext(MembershipModule.class)) {
            var configurer = DefaultConfigurer.defaultConfiguration()
                    .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                    .registerComponent(Clock.class, c -> Stage.clock())
                    .registerComponent(DetailsSeal.class, c -> new OpenSeal());
            spring.getBean(ConfigurerModule.class).configureModule(configurer);
            return configurer.buildConfiguration();
        }
    }
}
