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
            "SampleYearPathTest", "RoleWalksTest", "WorkPagesTest", "SampleYearTest", "KillTest",
            "KilledImportTest", "BrowserTest", "PersonFormsTest", "AccountsBrowserTest", "ReviewTest",
            "ImportOrderTest", "LinksBrowserTest", "ManyProcessesTest", "OutcomesTest", "ListsBrowserTest",
            "UnitFormsTest", "RequestPagesTest", "RegisterOverLedgersTest", "PageMatrixTest",
            "SignatureAfterCrashTest", "FixedImportTest", "DependentRowsTest", "YearEndTest", "ListsPageTest",
            "PossibleDuplicatesTest", "MongoBesideSqliteTest", "ForeignTextTest", "DocsBrowserTest",
            "BrowserUseTest", "SeveralNodesTest", "RoomsTest", "ToDoPageTest", "ForeignVerificationTest",
            "OpenIdTest", "FirstLoadTest", "StrangerInputsTest", "TakenOverTest", "EndedUnitsTest",
            "ErasureTest", "ServingProcessTest", "CutEndCommandsTest", "DeclaredCommandTest");

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(it -> place(it.getTestClass().getSimpleName())));
    }

    private static int place(String name) {
        int place = LONGEST.indexOf(name);
        return place < 0 ? LONGEST.size() : place;
    }
}
