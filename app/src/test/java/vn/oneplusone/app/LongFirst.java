package vn.oneplusone.app;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * The classes that take longest come first, so that none of them runs alone at the end; the list need not be exact. Some threads take
 * classes from the front and one from the back, so they meet among the short ones.
 */
public final class LongFirst implements ClassOrderer {
    private static final List<String> LONGEST = List.of(
            "SampleYearPathTest", "RoleWalksTest", "KilledImportTest", "WorkPagesTest",
            "OutcomesTest", "KillTest", "MongoLedgerTest", "PersonFormsTest",
            "EndedUnitsTest", "RegisterOverLedgersTest", "ForeignTextTest", "SignatureAfterCrashTest",
            "ManyProcessesTest", "DoorsTest", "ImportOrderTest", "LinksBrowserTest",
            "ErasureTest", "OpenIdTest", "SampleYearTest", "BrowserTest",
            "AccountsBrowserTest", "OverviewTest", "ListsPageTest", "DocsBrowserTest",
            "StrangerInputsTest", "ServingProcessTest", "RunningTest", "CutEndPagesTest",
            "TakenOverTest", "FixedImportTest", "RequestPagesTest", "RequestsInListsTest",
            "PossibleDuplicatesTest", "ListProbesTest", "PageMatrixTest", "FirstLoadTest",
            "BrowserUseTest", "UnitFormsTest", "SeveralNodesTest", "CloseYearCommandTest",
            "TakenTablesTest", "ProvinceListsTest");

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(it -> place(it.getTestClass().getSimpleName())));
    }

    private static int place(String name) {
        int place = LONGEST.indexOf(name);
        return place < 0 ? LONGEST.size() : place;
    }
}
