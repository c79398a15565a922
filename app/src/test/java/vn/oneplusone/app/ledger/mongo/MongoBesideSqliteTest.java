package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;

/** The two adapters, given the same commands at the same times, say the same. */
class MongoBesideSqliteTest {
    private static final Instant NOW = Instant.parse("2021-03-26T08:00:00Z");
    private static final int COMMITS = 120;

    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    @TempDir
    Path directory;

    @ParameterizedTest(name = "seed {0}")
    @ByLot(take = 1, value = {"1", "2021", "1494", "1821"})
    void give_the_same_outcomes_bytes_and_roots(long seed) {
        SettableClock clock = new SettableClock(NOW);
        Random random = new Random(seed);
        try (Ledger sqlite = SqliteLedger.open(directory, clock);
                Ledger mongodb = MongoLedger.open(mongo.uri(), clock)) {
            for (int i = 0; i < COMMITS; i++) {
                clock.move(Duration.ofMillis(random.nextInt(-500, 1_000)));
                Commit commit = someCommit(random, i);

                // Of several conflicts in one commit, which one is named is the store's affair.
                assertThat(kind(outcome(mongodb, commit))).as("commit %d", i).isEqualTo(kind(outcome(sqlite, commit)));
                assertThat(mongodb.head().rootHex()).as("root after commit %d", i).isEqualTo(sqlite.head().rootHex());
            }
            assertThat(sqlite.head().size()).isGreaterThan(COMMITS / 4);
            assertThat(Samples.commits(mongodb)).usingRecursiveComparison().isEqualTo(Samples.commits(sqlite));
            for (int stream = 0; stream < 5; stream++) {
                assertThat(mongodb.readStream("s" + stream, 0, 1_000)).usingRecursiveComparison()
                        .isEqualTo(sqlite.readStream("s" + stream, 0, 1_000));
            }
            for (long size = 0; size <= sqlite.head().size(); size++) {
                assertThat(mongodb.rootAt(size)).isEqualTo(sqlite.rootAt(size));
            }
            for (int second = -60; second < 120; second += 7) {
                Instant at = NOW.plusSeconds(second);
                assertThat(mongodb.sizeAt(at)).isEqualTo(sqlite.sizeAt(at));
            }
        }
    }

    /** Often one that goes through, sometimes one that must be refused: causes, events and places of streams are drawn from few. */
    private final long[] next = new long[5];

    private Commit someCommit(Random random, int i) {
        List<NewEntry> entries = new ArrayList<>();
        for (int j = random.nextInt(4); j >= 0; j--) {
            int stream = random.nextInt(6);
            String id = random.nextInt(40) == 0
                    ? "event " + random.nextInt(9)
                    : new UUID(random.nextLong(), i).toString();
            entries.add(stream == 5
                    ? Samples.entry(id, null, 0)
                    : Samples.entry(id, "s" + stream, random.nextInt(30) == 0 ? random.nextInt(9) : next[stream]++));
        }
        return new Commit(random.nextInt(10) == 0 ? "again " + random.nextInt(9) : "command " + i, Samples.ACTOR,
                entries);
    }

    /** What the caller is told; a refusal puts the guess of what comes next right again. */
    private String outcome(Ledger ledger, Commit commit) {
        List<String> told = new ArrayList<>();
        Throwable refusal = catchThrowable(() -> told.add(ledger.append(commit).toString()));
        for (int stream = 0; stream < next.length; stream++) {
            List<Long> sequences = ledger.readStream("s" + stream, 0, 1_000).stream()
                    .map(entry -> Samples.told(entry.bytes()).sequence()).toList();
            next[stream] = sequences.isEmpty() ? 0 : sequences.getLast() + 1;
        }
        return refusal == null ? told.getFirst() : refusal.toString();
    }

    private static String kind(Object outcome) {
        return outcome.toString().replaceAll("cannot be continued at \\d+", "cannot be continued");
    }
}
