package vn.oneplusone.app;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * The classes that take longest come first, so that none of them runs alone at the end; the list need not be exact. One thread takes classes from
 * the front and the other from the back, so they meet among the short ones.
 */
public final class LongFirst implements ClassOrderer {
    private static final List<String> LONGEST = List.of(
            "RoleWalksTest", "WorkPagesTest", "BrowserTest", "SampleYearPathTest", "KillTest", "AccountsBrowserTest",
            "ListsBrowserTest", "SampleYearTest", "KilledImportTest", "DocsBrowserTest", "RequestPagesTest",
            "BrowserUseTest", "PersonFormsTest", "SeveralNodesTest", "ReviewTest", "LinksBrowserTest",
            "OutcomesTest", "UnitFormsTest", "YearEndTest", "PossibleDoublesTest", "ToDoPageTest",
            "ManyProcessesTest", "ForeignVerificationTest", "RegisterOverLedgersTest", "SignatureAfterCrashTest",
            "OpenIdTest", "FirstLoadTest", "StrangerInputsTest", "ImportOrderTest", "TakenOverTest",
            "ForeignTextTest", "MongoBesideSqliteTest", "EndedUnitsTest", "FixedImportTest", "AnomaliesPageTest",
            "ErasureTest");

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(it -> place(it.getTestClass().getSimpleName())));
    }

    private static int place(String name) {
        int place = LONGEST.indexOf(name);
        return place < 0 ? LONGEST.size() : place;
    }
}
