package vn.oneplusone.referral;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.referral.events.FactThatKnowsCommands;

/** The borders of this module, each proven by a sample that breaks it. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.oneplusone.referral");

    private static final ArchRule ONLY_EVENTS_OF_OTHERS = noClasses().that()
            .resideInAPackage("vn.oneplusone.referral..")
            .should().dependOnClassesThat(resideInAPackage("vn.oneplusone..")
                    .and(resideOutsideOfPackages("vn.oneplusone.referral..", "vn.oneplusone.membership.events",
                            "vn.oneplusone.membership.rules",
                            "vn.oneplusone.campaign.events")))
            .because("modules share published ids and events, nothing else");

    private static final ArchRule EVENTS_OUTLIVE_THE_MODEL = classes().that()
            .resideInAPackage("vn.oneplusone.referral.events").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "vn.oneplusone.referral.events",
                    "vn.oneplusone.membership.events", "vn.oneplusone.membership.rules")
            .because("facts are read long after the code that recorded them is gone");

    private static final ArchRule INTERNALS_ARE_PACKAGE_PRIVATE = classes().that()
            .resideInAPackage("vn.oneplusone.referral").and()
            .doNotHaveFullyQualifiedName(ReferralModule.class.getName()).and()
            .doNotHaveFullyQualifiedName(ReferralPath.class.getName()).and()
            .doNotHaveFullyQualifiedName(ReferralJudge.class.getName())
            .and().areTopLevelClasses().should().bePackagePrivate()
            .because("ReferralModule is the only way in, and ReferralPath shows what it decides by");

    private static final ArchRule NO_WALL_CLOCK = noClasses().should().callMethodWhere(readsTheWallClock())
            .because("a replay must repeat: time comes with the command or from the injected clock");

    private static DescribedPredicate<JavaMethodCall> readsTheWallClock() {
        return DescribedPredicate.describe("it reads the wall clock", call -> {
            var target = call.getTarget();
            var owner = target.getOwner();
            String name = target.getName();
            boolean now = name.equals("now") && owner.getPackageName().startsWith("java.time")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean clock = owner.isEquivalentTo(Clock.class) && name.startsWith("system");
            boolean system = owner.isEquivalentTo(System.class)
                    && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
            return now || clock || system;
        });
    }

    record Border(ArchRule rule, Class<?> brokenSample) {}

    static Stream<Border> borders() {
        return Stream.of(new Border(ONLY_EVENTS_OF_OTHERS, SampleThatAdmits.class),
                new Border(EVENTS_OUTLIVE_THE_MODEL, FactThatKnowsCommands.class),
                new Border(INTERNALS_ARE_PACKAGE_PRIVATE, SampleInPublic.class),
                new Border(NO_WALL_CLOCK, SampleThatLooksAtTheClock.class));
    }

    @ParameterizedTest
    @MethodSource("borders")
    void the_module_keeps_its_border(Border border) {
        border.rule().check(MODULE);
    }

    @ParameterizedTest
    @MethodSource("borders")
    void the_border_notices_the_broken_sample(Border border) {
        EvaluationResult result = border.rule().evaluate(new ClassFileImporter().importClasses(border.brokenSample()));
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails()).anyMatch(
                detail -> detail.contains(border.brokenSample().getSimpleName()));
    }

    @Test
    void every_reading_of_the_wall_clock_is_noticed() {
        var samples = new ClassFileImporter().importClasses(SampleThatLooksAtTheClock.class);
        assertThat(NO_WALL_CLOCK.evaluate(samples).getFailureReport().getDetails()).hasSize(3);
    }

    @Test
    void the_samples_are_not_part_of_the_module() {
        assertThat(MODULE.contain(Referral.class)).isTrue();
        assertThat(borders()).noneMatch(border -> MODULE.contain(border.brokenSample()));
    }
}
