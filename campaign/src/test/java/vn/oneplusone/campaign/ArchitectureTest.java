package vn.oneplusone.campaign;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.campaign.events.BrokenFact;

/** Rules about the shape of this module, each shown to catch the sample that breaks it. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.oneplusone.campaign");

    private static final ArchRule KNOWS_ONLY_EVENTS_OF_MEMBERSHIP = classes().that()
            .resideInAPackage("vn.oneplusone.campaign..").should()
            .onlyDependOnClassesThat(resideOutsideOfPackage("vn.oneplusone..")
                    .or(resideInAnyPackage("vn.oneplusone.campaign..", "vn.oneplusone.membership.events",
                            "vn.oneplusone.membership.rules")))
            .because("modules share published facts, not each other's rules");

    private static final ArchRule EVENTS_OUTLIVE_THE_MODEL = classes().that()
            .resideInAPackage("vn.oneplusone.campaign.events..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.oneplusone.campaign.events",
                    "vn.oneplusone.membership.events")
            .because("a fact is read long after the code that recorded it");

    private static final ArchRule INTERNALS_ARE_PACKAGE_PRIVATE = classes().that()
            .resideInAPackage("vn.oneplusone.campaign").and().areTopLevelClasses().and()
            .doNotHaveFullyQualifiedName(CampaignModule.class.getName()).and()
            .doNotHaveFullyQualifiedName(CampaignJudge.class.getName()).and().doNotHaveSimpleName("package-info")
            .should().bePackagePrivate().because("the module is entered by its commands and its configuration only");

    private static final ArchRule DECISIONS_CAN_BE_REPEATED = noClasses().should()
            .accessTargetWhere(describe("reads a clock of its own or rolls dice", ArchitectureTest::cannotBeRepeated))
            .because("a replay must repeat: time comes in through the one injected clock");

    private static boolean cannotBeRepeated(JavaAccess<?> access) {
        JavaClass owner = access.getTarget().getOwner();
        String name = access.getTarget().getName();
        boolean time = owner.getPackageName().startsWith("java.time") && name.equals("now");
        boolean ownClock = owner.isEquivalentTo(Clock.class) && name.startsWith("system");
        boolean millis = owner.isEquivalentTo(System.class) && Set.of("currentTimeMillis", "nanoTime").contains(name);
        boolean dice = owner.isAssignableTo(Random.class) || Set.of("random", "randomUUID").contains(name);
        return time || ownClock || millis || dice;
    }

    @Test
    void knows_nothing_of_membership_but_its_events() {
        KNOWS_ONLY_EVENTS_OF_MEMBERSHIP.check(MODULE);
        assertCatches(KNOWS_ONLY_EVENTS_OF_MEMBERSHIP, BrokenNeighbour.class);
    }

    @Test
    void events_depend_on_nothing_that_could_change() {
        EVENTS_OUTLIVE_THE_MODEL.check(MODULE);
        assertCatches(EVENTS_OUTLIVE_THE_MODEL, BrokenFact.class);
    }

    @Test
    void internals_are_package_private() {
        INTERNALS_ARE_PACKAGE_PRIVATE.check(MODULE);
        assertCatches(INTERNALS_ARE_PACKAGE_PRIVATE, BrokenlyPublic.class);
    }

    @Test
    void decisions_can_be_repeated() {
        DECISIONS_CAN_BE_REPEATED.check(MODULE);
    }

    @ParameterizedTest
    @ValueSource(classes = {BrokenClock.AsksTheDay.class, BrokenClock.AsksByReference.class,
            BrokenClock.BringsItsOwn.class, BrokenClock.CountsMillis.class, BrokenClock.RollsDice.class,
            BrokenClock.MakesIds.class})
    void a_decision_that_cannot_be_repeated_is_caught(Class<?> sample) {
        assertCatches(DECISIONS_CAN_BE_REPEATED, sample);
    }

    private static void assertCatches(ArchRule rule, Class<?> sample) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(sample)).hasViolation())
                .as("%s is caught", sample.getSimpleName()).isTrue();
    }
}
