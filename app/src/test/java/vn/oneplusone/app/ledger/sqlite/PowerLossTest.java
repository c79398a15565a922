package vn.oneplusone.app.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.Acknowledged;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;

/**
 * The power fails. What SQLite wrote since it last flushed is then on the disk, or not, or torn, sector by sector; what it flushed is
 * there. Such disks are made of the files before and after each write of a real ledger, and opened by a real ledger. More of them with
 * {@code mvn test -pl app -am -Dtest=PowerLossTest -Dpower.losses=2000 -Dsurefire.failIfNoSpecifiedTests=false}; the seed is printed and can
 * be set by {@code -Dpower.seed}.
 */
class PowerLossTest {
    private static final int SECTOR = 512;

    @TempDir
    Path directory;

    private final long seed = Long.getLong("power.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Step> steps = new ArrayList<>();
    private int images;

    /** Both files at one moment. The third, the index of the log, is made anew by whoever opens them first. */
    private record Disk(byte[] ledger, byte[] log) {
        static Disk of(Path directory) throws IOException {
            Path log = directory.resolve(SqliteLedger.FILE + "-wal");
            return new Disk(Files.readAllBytes(directory.resolve(SqliteLedger.FILE)),
                    Files.exists(log) ? Files.readAllBytes(log) : new byte[0]);
        }

        void to(Path directory) throws IOException {
            Files.createDirectories(directory);
            Files.write(directory.resolve(SqliteLedger.FILE), ledger);
            Files.write(directory.resolve(SqliteLedger.FILE + "-wal"), log);
        }
    }

    /**
     * Between two flushes: an append writes to the log, a checkpoint to the file of the ledger, never both.
     *
     * @param acknowledged commits that were, when it began
     */
    private record Step(Disk before, Disk after, int acknowledged) {}

    @Test
    void what_was_acknowledged_survives_whatever_was_not_flushed() throws Exception {
        System.out.println("PowerLossTest: -Dpower.seed=" + seed);
        int losses = Integer.getInteger("power.losses", 40);
        while (images < losses) {
            List<Acknowledged> written = write(40, true);
            for (int i = 0; i < 40; i++) {
                Step step = steps.get(random.nextInt(steps.size()));
                assertThat(damage(lost(step.before, step.after), step.acknowledged, written))
                        .as("-Dpower.seed=%d, after %d commits", seed, step.acknowledged).isNull();
            }
        }
    }

    @Test
    void a_disk_that_only_says_that_it_flushed_is_caught() throws Exception {
        List<Acknowledged> written = write(30, true);
        List<String> found = new ArrayList<>();
        for (int i = 6; i < steps.size() && found.isEmpty(); i++) {
            String damage = damage(lost(steps.get(i - 6).before, steps.get(i).before), steps.get(i).acknowledged,
                    written);
            if (damage != null) {
                found.add(damage);
            }
        }
        assertThat(found).isNotEmpty();
    }

    @Test
    void a_flushed_sector_that_is_lost_is_caught() throws Exception {
        List<Acknowledged> written = write(3, false);
        Disk whole = steps.getLast().after;
        byte[] log = whole.log.clone();
        int at = log.length / 2;
        while (Arrays.equals(log, at, at + SECTOR, new byte[SECTOR], 0, SECTOR)) {
            // half of a page may be empty, and losing nothing is no loss
            at += SECTOR;
        }
        Arrays.fill(log, at, at + SECTOR, (byte) 0);
        assertThat(damage(whole, written.size(), written)).isNull();
        assertThat(damage(new Disk(whole.ledger, log), written.size(), written)).isNotNull();
    }

    /** Appends to a new ledger and keeps every step; now and then the log is brought into the ledger, and begins anew. */
    private List<Acknowledged> write(int commits, boolean checkpoints) throws IOException, SQLException {
        steps.clear();
        Path home = directory.resolve("written-" + images);
        List<Acknowledged> written = new ArrayList<>();
        try (SqliteLedger ledger = SqliteLedger.open(home, Clock.systemUTC());
                Connection beside = DriverManager.getConnection("jdbc:sqlite:" + home.resolve(SqliteLedger.FILE))) {
            Disk before = Disk.of(home);
            for (int i = 0; i < commits; i++) {
                List<NewEntry> entries = new ArrayList<>(Samples.entries("s" + i, 0, 1 + random.nextInt(12)));
                Commit commit = Samples.commit(entries);
                int acknowledged = written.size();
                written.add(new Acknowledged(commit, ledger.append(commit)));
                Disk after = Disk.of(home);
                assertThat(after.ledger).isEqualTo(before.ledger);
                steps.add(new Step(before, after, acknowledged));
                before = after;
                if (checkpoints && random.nextInt(8) == 0) {
                    LedgerFile.execute(beside, "PRAGMA wal_checkpoint(PASSIVE)");
                    after = Disk.of(home);
                    assertThat(after.log).isEqualTo(before.log);
                    steps.add(new Step(before, after, written.size()));
                    before = after;
                }
            }
        }
        return written;
    }

    /** What the power left of the change from one to the other. */
    private Disk lost(Disk before, Disk after) {
        return new Disk(lost(before.ledger, after.ledger), lost(before.log, after.log));
    }

    private byte[] lost(byte[] before, byte[] after) {
        byte[] left = Arrays.copyOf(after, Math.max(before.length, after.length));
        int worn = random.nextInt(4);
        for (int at = 0; at < left.length; at += SECTOR) {
            int end = Math.min(at + SECTOR, left.length);
            byte[] old = Arrays.copyOf(Arrays.copyOfRange(before, Math.min(at, before.length),
                    Math.min(end, before.length)), end - at);
            if (!Arrays.equals(left, at, end, old, 0, end - at) && random.nextInt(4) < worn) {
                boolean garbled = random.nextInt(10) == 0;
                for (int i = at; i < end; i++) {
                    // As SQLite expects of a disk: what is beside a write stays, also within its sector.
                    left[i] = garbled && left[i] != old[i - at] ? (byte) random.nextInt(256) : old[i - at];
                }
            }
        }
        // The length is written apart from what lies there.
        int grown = left.length - before.length;
        return grown > 0 && random.nextInt(3) == 0
                ? Arrays.copyOf(left, before.length + random.nextInt(grown + 1))
                : left;
    }

    /** What is wrong after the next start; null if nothing is. */
    private @Nullable String damage(Disk disk, int acknowledged, List<Acknowledged> written) throws IOException {
        Path home = directory.resolve("image-" + images++);
        disk.to(home);
        try (SqliteLedger ledger = SqliteLedger.open(home, Clock.systemUTC())) {
            Verdict verdict = LedgerVerification.verify(ledger, (done, total) -> {
            });
            if (!(verdict instanceof Verdict.Sound)) {
                return verdict.toString();
            }
            for (Acknowledged each : written.subList(0, acknowledged)) {
                if (!ledger.recorded(each.commit().cause()).filter(each.receipt()::equals).isPresent()) {
                    return "lost: " + each;
                }
            }
            long least = acknowledged == 0 ? 0 : written.get(acknowledged - 1).receipt().size();
            long most = acknowledged == written.size() ? least : written.get(acknowledged).receipt().size();
            long size = ledger.head().size();
            if (size != least && size != most) {
                return "neither before nor after: " + size;
            }
            long next = ledger.append(Samples.commit(Samples.entry("afterwards", 0))).first();
            return next == size ? null : "goes on at " + next;
        } catch (LedgerUnavailable | LedgerBroken e) {
            return e.toString();
        }
    }
}
