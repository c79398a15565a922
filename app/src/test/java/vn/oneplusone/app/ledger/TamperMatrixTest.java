package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.ledger.TamperedStore.Kind;
import vn.oneplusone.app.ledger.bundle.Bundles;
import vn.oneplusone.app.ledger.mongo.TestMongo;
import vn.oneplusone.app.ledger.proofs.CheckedCheckpoint;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.ledger.tree.Damage;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.ledger.tree.Verdict.Finding;
import vn.oneplusone.app.ledger.tree.Verdict.Sound;

/**
 * Each kind of tampering with each kind of store is found and named. The stores' own tests try more ways of each; what no store can
 * tell by itself is told by a checkpoint that was kept outside.
 */
class TamperMatrixTest {
    private static final int COMMITS = 20;

    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    @TempDir
    Path directory;

    private Checkpoint outside;
    private List<StoredCommit> honest;

    @BeforeEach
    void write() {
        try (SqliteLedger ledger = SqliteLedger.open(directory.resolve("honest"),
                new SettableClock(Instant.parse("2021-01-05T08:00:00Z")))) {
            for (int i = 0; i < COMMITS; i++) {
                ledger.append(Samples.commit(Samples.entries("person/" + i % 3, i / 3 * 2L, 2)));
            }
            honest = Samples.commits(ledger);
            outside = Bundles.export(ledger, Bundles.KEY, directory.resolve("signed"), directory.resolve("source"));
        }
    }

    private TamperedStore store(Kind kind, List<StoredCommit> commits) {
        return new TamperedStore(kind, directory.resolve("store"), mongo.uri(), commits);
    }

    private Verdict verify(TamperedStore store, String checkpoint) {
        byte[] note = checkpoint.getBytes(StandardCharsets.UTF_8);
        return CheckedCheckpoint.wrong(note, Bundles.KEY.verifier()).map(finding -> (Verdict) finding)
                .orElseGet(() -> LedgerVerification.verify(store::open,
                        List.of(new LedgerVerification.Known(Checkpoint.of(note).head(), null)), (done, total) -> {
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void what_nobody_touched_is_sound(Kind kind) {
        assertThat(verify(store(kind, honest), outside.toString())).isInstanceOf(Sound.class);
    }

    /** At the second entry of the commit at 6; a document that is no whole commit any more is named by its beginning. */
    static List<Arguments> tampering() {
        return List.of(at(Kind.SQLITE, "edit", 7, Damage.CHANGED), at(Kind.MONGO, "edit", 7, Damage.CHANGED),
                at(Kind.BUNDLE, "edit", 7, Damage.CHANGED), at(Kind.SQLITE, "delete", 7, Damage.DISCONTINUOUS),
                at(Kind.MONGO, "delete", 6, Damage.DISCONTINUOUS), at(Kind.BUNDLE, "delete", 7, Damage.CHANGED),
                at(Kind.SQLITE, "swap", 7, Damage.CONTRADICTED), at(Kind.MONGO, "swap", 6, Damage.CHANGED),
                at(Kind.BUNDLE, "swap", 7, Damage.CHANGED), at(Kind.SQLITE, "insert", 7, Damage.CONTRADICTED),
                at(Kind.MONGO, "insert", 6, Damage.DISCONTINUOUS), at(Kind.BUNDLE, "insert", 7, Damage.CHANGED),
                at(Kind.SQLITE, "beside", 7, Damage.CONTRADICTED), at(Kind.MONGO, "beside", 7, Damage.CONTRADICTED),
                at(Kind.BUNDLE, "beside", 7, Damage.CHANGED));
    }

    private static Arguments at(Kind kind, String what, long position, Damage damage) {
        return argumentSet(what + " in " + kind, kind, what, position, damage);
    }

    @ParameterizedTest
    @MethodSource
    void tampering(Kind kind, String what, long position, Damage damage) throws Exception {
        TamperedStore store = store(kind, honest);
        store.tamper(what);
        assertFound(store, position, damage);
    }

    private void assertFound(TamperedStore store, long position, Damage damage) {
        // found without the checkpoint, and with it
        for (Verdict verdict : List.of(LedgerVerification.verify(store::open, (done, total) -> {
        }), verify(store, outside.toString()))) {
            assertThat(verdict).isInstanceOfSatisfying(Finding.class, finding -> {
                assertThat(finding.damage()).as(finding.toString()).isEqualTo(damage);
                assertThat(finding.position()).as(finding.toString()).isEqualTo(position);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void truncated_with_everything_put_right(Kind kind) {
        TamperedStore store = store(kind, honest.subList(0, COMMITS - 1));
        assertFoundByTheCheckpointOnly(store, 2 * COMMITS - 2, Damage.CUT_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void emptied_with_everything_put_right(Kind kind) {
        assertFoundByTheCheckpointOnly(store(kind, List.of()), 0, Damage.CUT_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void edited_with_every_hash_computed_again(Kind kind) {
        TamperedStore store = store(kind, TamperedStore.rehashed(honest));
        assertFoundByTheCheckpointOnly(store, 2 * COMMITS, Damage.REWRITTEN);
    }

    private void assertFoundByTheCheckpointOnly(TamperedStore store, long position, Damage damage) {
        assertThat(LedgerVerification.verify(store::open, (done, total) -> {
        })).as("a store cannot know").isInstanceOf(Sound.class);
        assertThat(verify(store, outside.toString())).isInstanceOfSatisfying(Finding.class, finding -> {
            assertThat(finding.damage()).as(finding.toString()).isEqualTo(damage);
            assertThat(finding.position()).as(finding.toString()).isEqualTo(position);
        });
    }

    static List<Arguments> checkpoints() {
        List<Arguments> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(argumentSet("size in " + kind, kind, "\n40\n", "\n38\n", Damage.CHECKPOINT_UNSIGNED));
            all.add(argumentSet("root in " + kind, kind, "=\n\n", "A=\n\n", Damage.CHECKPOINT_UNREADABLE));
            all.add(argumentSet("origin in " + kind, kind, "PeterNeumann\n40", "PeterNewman\n40",
                    Damage.CHECKPOINT_UNSIGNED));
            all.add(argumentSet("signature in " + kind, kind, "x08go", "x08gp", Damage.CHECKPOINT_UNSIGNED));
            all.add(argumentSet("no signature in " + kind, kind, "\n— ", "\n- ", Damage.CHECKPOINT_UNREADABLE));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("checkpoints")
    void a_checkpoint_that_was_changed(Kind kind, String from, String to, Damage damage) {
        String changed = outside.toString().replace(from, to);
        assertThat(changed).isNotEqualTo(outside.toString());
        assertThat(verify(store(kind, honest), changed)).isInstanceOfSatisfying(Finding.class,
                finding -> assertThat(finding.damage()).as(finding.toString()).isEqualTo(damage));
    }

    /** Somebody else's signature under the same size and root. */
    @ParameterizedTest
    @EnumSource
    void a_checkpoint_of_another_key(Kind kind) throws Exception {
        TamperedStore store = store(kind, honest);
        Path another = directory.resolve("another");
        try (Ledger ledger = store.open()) {
            Checkpoint forged = Bundles.export(ledger, TamperedStore.stranger(directory), another,
                    another.resolve("b"));
            assertThat(forged.root()).isEqualTo(outside.root());
            assertThat(verify(store, forged.toString())).isInstanceOfSatisfying(Finding.class,
                    finding -> assertThat(finding.damage()).isEqualTo(Damage.CHECKPOINT_UNSIGNED));
        }
        assertThat(Files.exists(another.resolve("b").resolve("checkpoint"))).isTrue();
    }
}
