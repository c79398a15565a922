package vn.oneplusone.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.SubscribableMessageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.broken.AssemblesProcessors;
import vn.oneplusone.app.broken.HandlesEvents;
import vn.oneplusone.app.broken.ListensWhileFactsAreAppended;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.files.broken.ChoosesTheStore;
import vn.oneplusone.app.ledger.broken.KnowsTheVault;
import vn.oneplusone.app.portal.broken.OpensDetails;
import vn.oneplusone.app.portal.broken.RecordsPastTheGate;
import vn.oneplusone.app.vault.broken.KnowsTheLedger;

/** How the parts of the application may depend on each other, each rule with a sample that breaks it. */
class ArchitectureTest {
    private static final JavaClasses ALL = ProgramClasses.all();

    private static final ArchRule THE_LEDGER_STANDS_ALONE = noClasses().that()
            .resideInAPackage("vn.oneplusone.app.ledger..").should().dependOnClassesThat()
            .resideInAnyPackage("vn.oneplusone.app.vault..", "vn.oneplusone.app.domain..", "vn.oneplusone.app.web..",
                    "vn.oneplusone.app.rights..")
            .because("auditors read the ledger with nothing else at hand");

    private static final ArchRule THE_VAULT_STANDS_ALONE = noClasses().that()
            .resideInAPackage("vn.oneplusone.app.vault..").should().dependOnClassesThat()
            .resideInAnyPackage("vn.oneplusone.app.ledger..", "vn.oneplusone.app.domain..", "vn.oneplusone.reporting..")
            .because("keys live apart from what they open");

    private static final ArchRule NO_PAGE_OPENS_WHAT_IS_SEALED = noClasses().that()
            .resideOutsideOfPackages("vn.oneplusone.app.vault..", "vn.oneplusone.app.domain..",
                    "vn.oneplusone.app.actions..", "vn.oneplusone.app.files.importing..", "vn.oneplusone.app.cli..",
                    "vn.oneplusone.app.installation..", "vn.oneplusone.app.backup..", "vn.oneplusone.app.erasure..",
                    "vn.oneplusone.membership..")
            .should().dependOnClassesThat().haveFullyQualifiedName("vn.oneplusone.membership.DetailsSeal")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("vn.oneplusone.app.vault.keys.Vault")
            .because("figures are about units, never about people");

    private static final ArchRule ONLY_THE_DATA_DIRECTORY_CHOOSES_THE_STORE = noClasses().that()
            .resideOutsideOfPackages("vn.oneplusone.app.ledger.sqlite..", "vn.oneplusone.app.ledger.mongo..",
                    // copies files, whatever the store of the running program
                    "vn.oneplusone.app.backup..")
            .and()
            .doNotHaveFullyQualifiedName("vn.oneplusone.app.installation.DataDirectory").should().dependOnClassesThat()
            .resideInAnyPackage("vn.oneplusone.app.ledger.sqlite..", "vn.oneplusone.app.ledger.mongo..");

    private static final ArchRule NOBODY_SUBSCRIBES_TO_THE_EVENT_BUS = noClasses().should()
            .callMethodWhere(
                    target(name("subscribe")).and(target(owner(assignableTo(SubscribableMessageSource.class)))))
            .orShould().dependOnClassesThat().areAssignableTo(EventHandler.class).orShould().dependOnClassesThat()
            .areAssignableTo(EventProcessor.class).orShould().dependOnClassesThat()
            .areAssignableTo(EventProcessingConfigurer.class)
            .because("a subscriber that fails while a commit is prepared comes too late to undo it");

    private static final ArchRule ONLY_DOORS_RECORD = noClasses().that()
            .resideOutsideOfPackage("vn.oneplusone.app.actions..").and()
            .doNotHaveFullyQualifiedName("vn.oneplusone.app.domain.Domain").and()
            .doNotHaveFullyQualifiedName("vn.oneplusone.app.domain.RequestLog").and()
            // rows have passed the gate before the one writer records them in their order
            .doNotHaveFullyQualifiedName("vn.oneplusone.app.files.importing.RowRun").should()
            .callMethodWhere(target(nameStartingWith("record")).and(target(owner(type(Domain.class)
                    .or(type(RequestLog.class))))).and(not(target(name("recorded")))))
            .because("an account, a program and a list ask for an action, and the gate says whether they may");

    static Stream<Arguments> rules() {
        return Stream.of(argumentSet("the ledger stands alone", THE_LEDGER_STANDS_ALONE, KnowsTheVault.class),
                argumentSet("the vault stands alone", THE_VAULT_STANDS_ALONE, KnowsTheLedger.class),
                argumentSet("no page opens what is sealed", NO_PAGE_OPENS_WHAT_IS_SEALED, OpensDetails.class),
                argumentSet("only the data directory chooses the store", ONLY_THE_DATA_DIRECTORY_CHOOSES_THE_STORE,
                        ChoosesTheStore.class),
                argumentSet("only doors record", ONLY_DOORS_RECORD, RecordsPastTheGate.class),
                argumentSet("nobody listens", NOBODY_SUBSCRIBES_TO_THE_EVENT_BUS, ListensWhileFactsAreAppended.class),
                argumentSet("nobody handles events", NOBODY_SUBSCRIBES_TO_THE_EVENT_BUS, HandlesEvents.class),
                argumentSet("nobody assembles processors", NOBODY_SUBSCRIBES_TO_THE_EVENT_BUS,
                        AssemblesProcessors.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_application_keeps_the_rule(ArchRule rule, Class<?> broken) {
        assertThat(ALL).hasSizeGreaterThan(300);
        rule.check(ALL);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_catches_the_sample_that_breaks_it(ArchRule rule, Class<?> broken) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(broken)).hasViolation()).isTrue();
    }

    @Test
    void the_modules_have_no_cycle_and_none_knows_the_application() {
        slices().matching("vn.oneplusone.(*)..").should().beFreeOfCycles().check(ALL);
        noClasses().that().resideOutsideOfPackage("vn.oneplusone.app..").should().dependOnClassesThat()
                .resideInAPackage("vn.oneplusone.app..").check(ALL);
    }
}
