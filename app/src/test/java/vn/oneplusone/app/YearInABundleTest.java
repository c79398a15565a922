package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.RestorableLedger;
import vn.oneplusone.app.ledger.bundle.BundleImport;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.bundle.Bundles;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.mongo.TestMongo;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;

/** The sample year in small: its bundle, and each kind of store filled from it, give the same root and the same figures. */
class YearInABundleTest {
    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    @TempDir
    Path temporary;

    @Test
    void the_root_and_the_figures_stay_the_same_from_one_store_to_the_other() throws IOException {
        Path bundle = temporary.resolve("bundle");
        Head head;
        CountsAnswer expected;
        try (DataDirectory directory = Installation.open(temporary.resolve("data"))) {
            Installation.take(directory, Installation.lists(temporary.resolve("lists"), SampleSize.scaled(0.01)));
            head = directory.ledger().head();
            expected = counts(directory.ledger());
            Bundles.export(directory.ledger(), Bundles.KEY, temporary.resolve("signed"), bundle);
        }
        assertThat(expected.total().organizations())
                .allMatch(organization -> expected.total().orZero(Figure.ADMITTED, organization) > 0);
        try (BundleLedger read = BundleLedger.open(bundle);
                RestorableLedger mongodb = DataDirectory.openForRestoring(temporary,
                        Map.of(DataDirectory.MONGODB_URI, mongo.uri()));
                RestorableLedger sqlite = DataDirectory.openForRestoring(temporary.resolve("copy"), Map.of())) {
            BundleImport.copy(read, mongodb, (done, total) -> {
            });
            BundleImport.copy(mongodb, sqlite, (done, total) -> {
            });
            for (Ledger one : List.of(read, mongodb, sqlite)) {
                assertThat(one.head().rootHex()).isEqualTo(head.rootHex());
                assertThat(LedgerVerification.verify(one, head, (done, total) -> {
                })).isInstanceOf(Verdict.Sound.class);
                assertThat(counts(one)).isEqualTo(expected);
            }
        }
    }

    private static CountsAnswer counts(Ledger ledger) {
        long size = ledger.head().size();
        try (Figures figures = LedgerFacts.of(ledger).count(size)) {
            return figures.counts(CountsQuestion.of(2021).asOf(size));
        }
    }
}
