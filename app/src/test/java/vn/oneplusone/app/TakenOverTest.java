package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.files.importing.ImportProgress.Phase;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

/** What was tried is what is recorded, and where somebody else writes meanwhile the rest is decided anew. */
class TakenOverTest {
    private Path temporary = Path.of("");
    private List<Path> lists = List.of();

    @BeforeEach
    void make_the_lists(@TempDir Path folder) throws IOException {
        temporary = folder;
        lists = Installation.lists(folder.resolve("lists"), SampleSize.scaled(0.03));
    }

    @Test
    void an_import_without_others_decides_each_row_once() {
        try (DataDirectory alone = Installation.open(temporary.resolve("alone"))) {
            List<Phase> phases = new ArrayList<>();
            AtomicInteger told = new AtomicInteger();
            ImportReport report = new ListImport(alone.domain(), Domain.AUTOMATION, false, true).run(lists,
                    false, (phase, done, total) -> {
                        synchronized (phases) {
                            phases.add(phase);
                        }
                        if (phase == Phase.RECORDING) {
                            told.incrementAndGet();
                            assertThat(done).isBetween(0L, total);
                        }
                    });
            assertThat(report.problems()).isEmpty();
            assertThat(report.written()).isTrue();
            assertSound(alone);
            // recorded in a few large pieces, not row by row
            assertThat(told.get()).isBetween(2, (int) (report.rows() / 100));
            assertThat(phases).last().isEqualTo(Phase.RECORDING);
            assertThat(Installation.take(alone, lists).recorded()).isZero();
        }
    }

    @Test
    void somebody_who_writes_while_the_rows_are_tried_costs_nothing_but_time() {
        assertSameAsAlone(Phase.TRYING);
    }

    @Test
    void somebody_who_writes_between_what_is_recorded_costs_nothing_but_time() {
        assertSameAsAlone(Phase.RECORDING);
    }

    private void assertSameAsAlone(Phase when) {
        try (DataDirectory alone = Installation.open(temporary.resolve("alone"));
                DataDirectory disturbed = Installation.open(temporary.resolve("disturbed"))) {
            Installation.take(disturbed, lists.subList(0, 1));
            Installation.take(alone, lists.subList(0, 1));
            ImportReport expected = Installation.take(alone, lists);
            AtomicBoolean wrote = new AtomicBoolean();
            ImportReport report = new ListImport(disturbed.domain(), Domain.AUTOMATION, false, true)
                    .run(lists, false, (phase, done, total) -> {
                        if (phase == when && done > 0 && done < total && wrote.compareAndSet(false, true)) {
                            disturbed.domain().record("a stranger", Domain.AUTOMATION, new EstablishUnit(
                                    UUID.randomUUID(), UnitLevel.COMMUNE, district(disturbed), "99998", "Xã Lạ",
                                    LocalDate.of(2000, 1, 1)));
                        }
                    });
            assertThat(wrote).isTrue();
            assertThat(report.problems()).isEmpty();
            assertThat(report.recorded()).isEqualTo(expected.recorded());
            assertThat(report.notTried()).isZero();
            assertSound(disturbed);
            assertThat(disturbed.ledger().head().size()).isEqualTo(alone.ledger().head().size() + 1);
            assertThat(Installation.take(disturbed, lists).recorded()).isZero();
        }
    }

    private static UUID district(DataDirectory directory) {
        AtomicReference<UUID> found = new AtomicReference<>();
        directory.facts().read(0, directory.facts().size(), fact -> {
            if (fact.payload() instanceof UnitEstablished unit && unit.level() == UnitLevel.DISTRICT) {
                found.set(unit.unit());
            }
        });
        return Objects.requireNonNull(found.get());
    }

    private static void assertSound(DataDirectory directory) {
        assertThat(LedgerVerification.verify(directory.ledger(), (done, total) -> {
        })).isInstanceOf(Verdict.Sound.class);
    }
}
