package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.mongo.TestMongo;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.reporting.Slice;

/**
 * Four processes with sixteen threads each append to one store, a few seconds in every build, longer with {@code -Drace.seconds=60}; and
 * several processes that are killed (SIGKILL) at random moments while they append to one file, more often with {@code -Dwriters.kills=100}
 * ({@code mvn test -pl app -am -Dtest=ManyProcessesTest -Drace.seconds=60 -Dsurefire.failIfNoSpecifiedTests=false}). What each process was
 * told it wrote down: all of it must be there, once, in its place.
 */
class ManyProcessesTest {
    private static final int PROCESSES = 4;
    private static final int THREADS = 16;

    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    @TempDir
    Path directory;

    @Test
    void four_times_sixteen_writers_share_one_file() throws Exception {
        race("SQLite", directory.resolve("data").toString());
    }

    @Test
    void four_times_sixteen_writers_share_one_mongodb() throws Exception {
        race("MongoDB", mongo.uri());
    }

    private void race(String adapter, String store) throws Exception {
        long seconds = Long.getLong("race.seconds", Slice.isAll() ? 2 : 1);
        long start = System.nanoTime();
        List<Path> notes = new ArrayList<>();
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                notes.add(directory.resolve("p" + i));
                processes.add(AppendingProcess.start(store, notes.get(i), THREADS, seconds));
            }
            for (int i = 0; i < PROCESSES; i++) {
                assertThat(processes.get(i).waitFor(seconds + 120, TimeUnit.SECONDS)).isTrue();
                assertThat(processes.get(i).exitValue())
                        .as(Files.readString(directory.resolve("p" + i + ".log"))).isZero();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        Map<String, Receipt> acknowledged = AppendingProcess.acknowledged(notes);
        try (Ledger ledger = AppendingProcess.open(store)) {
            assertThat(stored(ledger)).containsExactlyInAnyOrderEntriesOf(acknowledged);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(PROCESSES * THREADS);
            System.out.printf("ManyProcessesTest: %s, %d processes x %d threads, %,d commits, %,d entries in %s%n",
                    adapter, PROCESSES, THREADS, acknowledged.size(), ledger.head().size(),
                    Duration.ofNanos(System.nanoTime() - start).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        }
    }

    @Test
    void writers_that_are_killed_lose_nothing_that_they_were_told() throws Exception {
        long seed = Long.getLong("writers.seed", System.nanoTime());
        int kills = Integer.getInteger("writers.kills", Slice.isAll() ? 3 : 2);
        System.out.println("ManyProcessesTest: -Dwriters.seed=" + seed);
        Random random = new Random(seed);
        String store = directory.resolve("data").toString();
        List<Path> notes = new ArrayList<>();
        List<Process> running = new ArrayList<>();
        try (Ledger ledger = AppendingProcess.open(store)) {
            for (int kill = 0; kill < kills; kill++) {
                while (running.size() < 3) {
                    notes.add(directory.resolve("k" + notes.size()));
                    running.add(AppendingProcess.start(store, notes.getLast(), 4, 600));
                }
                // Not before the youngest is at it; from there on, some commits further.
                while (Files.notExists(notes.getLast()) || Files.size(notes.getLast()) == 0) {
                    assertThat(running.getLast().isAlive())
                            .as(Files.readString(Path.of(notes.getLast() + ".log"))).isTrue();
                    ledger.awaitBeyond(ledger.head().size(), Duration.ofSeconds(1));
                }
                long further = ledger.head().size() + random.nextInt(300);
                while (ledger.head().size() < further) {
                    ledger.awaitBeyond(further - 1, Duration.ofSeconds(1));
                }
                running.remove(random.nextInt(running.size())).destroyForcibly().waitFor();
            }
        } finally {
            for (Process process : running) {
                process.destroyForcibly().waitFor();
            }
        }
        Map<String, Receipt> acknowledged = AppendingProcess.acknowledged(notes);
        try (Ledger ledger = AppendingProcess.open(store)) {
            Map<String, Receipt> stored = stored(ledger);
            assertThat(stored).containsAllEntriesOf(acknowledged);
            // Each thread had at most one that it had not yet been told of.
            assertThat(stored.size() - acknowledged.size()).isBetween(0, 4 * notes.size());
            assertThat(ledger.append(Samples.commit(Samples.entry("afterwards", 0)))).isNotNull();
            System.out.printf("ManyProcessesTest: %d kills, %,d commits acknowledged, %d more were in%n", kills,
                    acknowledged.size(), stored.size() - acknowledged.size());
        }
    }

    /** Where each command is, in a ledger that verifies: dense, continuous, each command and each event once. */
    private static Map<String, Receipt> stored(Ledger ledger) {
        Verdict verdict = LedgerVerification.verify(ledger, (done, total) -> {
        });
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        Map<String, Receipt> stored = new HashMap<>();
        for (long next = 0; next < ledger.head().size();) {
            for (StoredCommit commit : ledger.readCommits(next, 1_000)) {
                next = commit.first() + commit.count();
                stored.put(commit.cause(), new Receipt(commit.first(), next));
            }
        }
        return stored;
    }
}
