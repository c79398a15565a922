package vn.oneplusone.membership;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.broken.PublicInternal;
import vn.oneplusone.membership.broken.SpringInside;
import vn.oneplusone.membership.broken.TellsTheTime;
import vn.oneplusone.membership.broken.events.LeakyEvent;

/** How the module may be built, each rule with a sample that breaks it. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.oneplusone.membership");

    private static final ArchRule EVENTS_STAND_ALONE = classes().that().resideInAPackage("..membership..events")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.oneplusone.membership..events")
            .because("events outlive the model");

    private static final ArchRule INTERNALS_ARE_HIDDEN = classes().that()
            .resideOutsideOfPackages("..membership.events", "..membership.commands", "..membership.rules")
            .and().doNotHaveFullyQualifiedName(MembershipModule.class.getName())
            .and().doNotHaveFullyQualifiedName(DetailsSeal.class.getName()).and()
            .doNotHaveFullyQualifiedName(MembershipJudge.class.getName())
            .and().doNotHaveFullyQualifiedName(ComingOfAge.class.getName())
            .should().notBePublic();

    private static final ArchRule ONLY_THE_MODULE_KNOWS_SPRING = noClasses().that()
            .doNotHaveFullyQualifiedName(MembershipModule.class.getName())
            .and().resideOutsideOfPackage("..membership.rules")
            .should().dependOnClassesThat().resideInAPackage("org.springframework..");

    private static final ArchRule NOTHING_READS_THE_TIME_OR_DRAWS_LOTS = noClasses().should()
            .callMethodWhere(target(nameMatching("now")).and(targetOwner(resideInAPackage("java.time.."))))
            .orShould().callMethodWhere(target(nameMatching("system.*|tick.*"))
                    .and(targetOwner(resideInAPackage("java.time.."))))
            .orShould().callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime|randomUUID")))
            .orShould().dependOnClassesThat().haveNameMatching("java\\.util\\.Random|java\\.security\\.SecureRandom")
            .because("a replay must repeat");

    static Stream<Arguments> rules() {
        return Stream.of(argumentSet("events stand alone", EVENTS_STAND_ALONE, LeakyEvent.class),
                argumentSet("internals are hidden", INTERNALS_ARE_HIDDEN, PublicInternal.class),
                argumentSet("only the module knows Spring", ONLY_THE_MODULE_KNOWS_SPRING, SpringInside.class),
                argumentSet("nothing reads the time", NOTHING_READS_THE_TIME_OR_DRAWS_LOTS, TellsTheTime.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_module_keeps_the_rule(ArchRule rule, Class<?> broken) {
        assertThat(MODULE).hasSizeGreaterThan(50);
        rule.check(MODULE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_catches_the_sample_that_breaks_it(ArchRule rule, Class<?> broken) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(broken)).hasViolation()).isTrue();
    }
}
