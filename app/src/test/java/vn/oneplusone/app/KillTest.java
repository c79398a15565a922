package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.reporting.Slice;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsQuestion;

/**
 * Kills the real program (SIGKILL) at random moments of an import and imports again on top of what is there. A few times in every
 * build; a hundred times with
 * {@code mvn test -pl app -am -Dtest=KillTest -Dkills=100 -Dsurefire.failIfNoSpecifiedTests=false}. The seed is printed and can be
 * set by {@code -Dkill.seed}.
 */
class KillTest {
    @TempDir
    Path temporary;

    @Test
    void an_import_that_is_killed_again_and_again_ends_as_if_undisturbed() throws Exception {
        List<Path> lists = Installation.lists(temporary.resolve("lists"), SampleSize.scaled(0.05));
        long full;
        Counts undisturbed;
        try (DataDirectory directory = Installation.open(temporary.resolve("undisturbed"))) {
            assertThat(Installation.take(directory, lists).problemCount()).isZero();
            full = directory.ledger().head().size();
            undisturbed = total(directory.ledger());
        }
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("KillTest: -Dkill.seed=" + seed);
        Random random = new Random(seed);
        int kills = Integer.getInteger("kills", Slice.isAll() ? 5 : 2);
        int inside = 0;
        int folder = 0;
        Path data = temporary.resolve("killed-" + folder);
        int tries = 0;
        while (inside < kills) {
            assertThat(++tries).as("tries for %d kills in the middle", kills).isLessThan(20 * kills);
            long at = size(data);
            // A random moment: when the ledger has reached a random size, or, now and then, right at the start.
            long target = random.nextInt(8) == 0 ? at : at + 1 + random.nextLong(Math.max(1, full - at));
            if (killAt(data, lists, target, random)) {
                long reached = size(data);
                inside += reached > 0 && reached < full ? 1 : 0;
                assertThat(verdict(data)).isInstanceOf(Verdict.Sound.class);
            }
            if (size(data) >= full) {
                endsWell(data, lists, full, undisturbed);
                folder++;
                data = temporary.resolve("killed-" + folder);
            }
        }
        endsWell(data, lists, full, undisturbed);
        System.out.println("KillTest: " + kills + " kills in the middle of the recording, after " + tries + " tries");
    }

    private static void endsWell(Path data, List<Path> lists, long full, Counts undisturbed) {
        try (DataDirectory directory = Installation.open(data)) {
            assertThat(Installation.take(directory, lists).problemCount()).isZero();
            assertThat(directory.ledger().head().size()).isEqualTo(full);
            assertThat(total(directory.ledger())).isEqualTo(undisturbed);
            ImportReport again = Installation.take(directory, lists);
            assertThat(again.recorded()).isZero();
            assertThat(directory.ledger().head().size()).isEqualTo(full);
        }
        assertThat(verdict(data)).isInstanceOf(Verdict.Sound.class);
    }

    /** Whether it was killed; false if it came to its end before. */
    private static boolean killAt(Path data, List<Path> lists, long target, Random random)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("import", "--data", data.toString()));
        lists.forEach(file -> arguments.add(file.toString()));
        Process program = Installation.program(arguments).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        while (size(data) < target) {
            // not more often: looking takes from what is looked at
            if (program.waitFor(10, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        boolean ended = program.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS);
        program.destroyForcibly().waitFor();
        return !ended;
    }

    private static long size(Path data) {
        if (!DataDirectory.hasLedger(data)) {
            return 0;
        }
        try (Ledger ledger = SqliteLedger.openReadOnly(data)) {
            return ledger.head().size();
        } catch (LedgerUnavailable e) {
            // The program is just making the file.
            return 0;
        }
    }

    private static Verdict verdict(Path data) {
        if (size(data) == 0) {
            return new Verdict.Sound(0, new byte[0]);
        }
        return LedgerVerification.verify(() -> SqliteLedger.openReadOnly(data), (done, total) -> {
        });
    }

    private static Counts total(Ledger ledger) {
        try (Figures figures = LedgerFacts.of(ledger).count(ledger.head().size())) {
            return figures.counts(CountsQuestion.of(2021)).total();
        }
    }
}
