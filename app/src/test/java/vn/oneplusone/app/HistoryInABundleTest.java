package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.bundle.Bundles;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.RandomHistory;
import vn.oneplusone.reporting.Slice;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;

/** Invented histories in a real ledger: what was counted while they were recorded, what is counted again, and what a bundle gives are the same. */
class HistoryInABundleTest {
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

    @TempDir
    Path temporary;

    static LongStream seeds() {
        return RandomHistory.seeds().limit(Slice.isAll() ? 2 : 1);
    }

    @ParameterizedTest(name = "reporting.seed={0}")
    @MethodSource("seeds")
    void live_is_rebuilt_is_the_bundle_in_every_report(long seed) {
        RandomHistory history = new RandomHistory(seed);
        Path bundle = temporary.resolve("bundle");
        try (Ledger ledger = SqliteLedger.open(temporary.resolve("data"), Clock.systemUTC());
                Figures live = LedgerFacts.of(ledger).figures()) {
            live.start();
            long size = record(history, seed, ledger);
            assertThat(live.awaitAtLeast(size, TestRun.PATIENCE)).isTrue();
            Bundles.export(ledger, Bundles.KEY, temporary.resolve("signed"), bundle);
            try (BundleLedger read = BundleLedger.open(bundle);
                    Figures bundled = LedgerFacts.of(read).count(size)) {
                History told = history.recorded(seed);
                // the facts as they were before anything was written, so that nothing is lost on the way in either
                assertThat(live.digest(null)).isEqualTo(Figures.of(told, size, at -> "").digest(null));
                assertThat(bundled.digest(null)).isEqualTo(live.digest(null));
                assertThat(bundled.anomalies(null)).isEqualTo(live.anomalies(null));
                for (CountsQuestion question : questions(history, size)) {
                    assertThat(bundled.counts(question)).isEqualTo(live.counts(question));
                }
                ExplainQuestion why = ExplainQuestion.of(2021, size / 2, null);
                assertThat(bundled.explain(why)).isEqualTo(live.explain(why));
            }
            String before = live.digest(null);
            assertThat(live.rebuild(done -> {
            })).isTrue();
            assertThat(live.digest(null)).isEqualTo(before);
        }
    }

    /** In commits of some facts each. */
    private static long record(RandomHistory history, long order, Ledger ledger) {
        List<NewEntry> entries = new ArrayList<>();
        List<Fact> facts = history.recorded(order).facts();
        for (Fact fact : facts) {
            entries.add(Samples.entry(Objects.requireNonNull(fact.stream()), fact.sequence(), fact.payload()));
            if (entries.size() == 40 || fact.position() == facts.size() - 1) {
                ledger.append(Samples.commit(entries));
                entries = new ArrayList<>();
            }
        }
        return facts.size();
    }

    private static List<CountsQuestion> questions(RandomHistory history, long size) {
        List<CountsQuestion> questions = new ArrayList<>();
        for (@Nullable
        UUID scope : history.scopes()) {
            CountsQuestion then = CountsQuestion.of(2021).of(scope);
            questions.addAll(List.of(then, then.now(MERGED), then.asOf(2 * size / 3)));
        }
        return questions;
    }
}
