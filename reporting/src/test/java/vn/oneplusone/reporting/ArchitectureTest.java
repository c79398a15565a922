package vn.oneplusone.reporting;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.oneplusone.reporting.samples.AsksForACommand;
import vn.oneplusone.reporting.samples.KnowsSpring;
import vn.oneplusone.reporting.samples.LooksAtTheClock;
import vn.oneplusone.reporting.samples.ReadsAFile;
import vn.oneplusone.reporting.samples.ThrowsDice;

class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.oneplusone.reporting");
    private static final JavaClasses FOLD = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.oneplusone.reporting.contributions");

    /** Of the other modules, reporting knows the events; the application and its vault it does not know. */
    private static final ArchRule ONLY_EVENTS = noClasses().should().dependOnClassesThat(
            resideInAPackage("vn.oneplusone..").and(not(resideInAnyPackage("vn.oneplusone.reporting..",
                    "vn.oneplusone.membership.events", "vn.oneplusone.membership.rules",
                    "vn.oneplusone.referral.events",
                    "vn.oneplusone.campaign.events", "vn.oneplusone.campaign.kinds"))));

    /** The fold is a function: nothing to read, nothing to ask, nobody to tell. */
    private static final ArchRule PURE = classes().should()
            .onlyDependOnClassesThat(resideInAnyPackage("vn.oneplusone..", "java.lang..", "java.util",
                    "java.util.function", "java.time", "java.nio", "java.nio.charset", "java.security",
                    "org.jspecify.annotations")
                    .or(arraysOfPrimitives()));

    private static final ArchRule NO_CLOCK_AND_NO_DICE = noClasses().should().callMethodWhere(asksForTimeOrChance());

    @Test
    void reporting_knows_only_the_events_of_other_modules() {
        ONLY_EVENTS.check(MODULE);
        finds(ONLY_EVENTS, AsksForACommand.class);
    }

    @Test
    void contributions_are_made_without_spring_and_without_files() {
        PURE.check(FOLD);
        finds(PURE, ReadsAFile.class);
        finds(PURE, KnowsSpring.class);
    }

    @Test
    void contributions_are_made_without_clock_and_chance() {
        NO_CLOCK_AND_NO_DICE.check(FOLD);
        finds(NO_CLOCK_AND_NO_DICE, LooksAtTheClock.class);
        finds(NO_CLOCK_AND_NO_DICE, ThrowsDice.class);
    }

    private static void finds(ArchRule rule, Class<?> broken) {
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(broken)))
                .isInstanceOf(AssertionError.class).hasMessageContaining(broken.getSimpleName());
    }

    private static DescribedPredicate<JavaClass> arraysOfPrimitives() {
        return DescribedPredicate.describe("are primitive",
                type -> type.getBaseComponentType().isPrimitive() || type.isPrimitive());
    }

    private static DescribedPredicate<JavaCall<?>> asksForTimeOrChance() {
        Set<String> names = Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "random");
        return DescribedPredicate.describe("ask for time or chance",
                call -> names.contains(call.getTarget().getName())
                        && call.getTargetOwner().getPackageName().startsWith("java."));
    }
}
