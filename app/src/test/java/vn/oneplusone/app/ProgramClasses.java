package vn.oneplusone.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the program, without its tests, read once for all rules about them. */
public final class ProgramClasses {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar")).importPackages("vn.oneplusone");

    private ProgramClasses() {}

    public static JavaClasses all() {
        return ALL;
    }

    /** Those of a package and below it. */
    public static JavaClasses below(String name) {
        return ALL.that(resideInAPackage(name + ".."));
    }
}
