package vn.oneplusone.app.ledger.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerNotEmpty;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.RestorableLedger;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.mongo.MongoLedger;
import vn.oneplusone.app.ledger.mongo.TestMongo;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.ConsistencyProof;
import vn.oneplusone.app.ledger.proofs.InclusionProof;
import vn.oneplusone.app.ledger.proofs.LedgerNodes;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.ledger.tree.Damage;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict.Finding;
import vn.oneplusone.app.ledger.tree.Verdict.Sound;

/** A ledger as files: the same ledger, and back again into a store of either kind. */
class BundleTest {
    @RegisterExtension
    final TestMongo mongo = new TestMongo();

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock(Instant.parse("2021-01-05T08:00:00Z"));
    private Path data;
    private Path bundle;

    @BeforeEach
    void paths() {
        data = directory.resolve("data");
        bundle = directory.resolve("bundle");
    }

    /** Commits of 1 to 5 entries, some without a stream, until there are so many. */
    private SqliteLedger ledger(int size) {
        SqliteLedger ledger = SqliteLedger.open(data, clock);
        long[] next = new long[7];
        for (int i = 0, made = 0; made < size; i++) {
            List<NewEntry> entries = new ArrayList<>();
            for (int j = 0; j <= i % 5 && made < size; j++, made++) {
                int stream = (i + j) % 8;
                entries.add(stream == 7 ? Samples.entry(null, 0) : Samples.entry("person/" + stream, next[stream]++));
            }
            ledger.append(Samples.commit(entries));
            clock.move(Duration.ofMinutes(7));
        }
        return ledger;
    }

    private static List<String> texts(List<StoredEntry> entries) {
        return entries.stream().map(entry -> entry.position() + " " + new String(entry.bytes(), UTF_8)).toList();
    }

    private static List<String> lines(List<StoredCommit> commits) {
        HexFormat hex = HexFormat.of();
        return commits.stream().map(commit -> commit.first() + " " + commit.count() + " " + commit.cause() + " "
                + commit.committedAt() + " " + hex.formatHex(commit.root()) + commit.rows().stream()
                        .map(row -> "\n" + row.position() + " " + row.stream() + " " + row.sequence() + " "
                                + row.eventId() + " " + hex.formatHex(row.leaf()) + " "
                                + new String(row.bytes(), UTF_8))
                        .collect(Collectors.joining()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, tile/0/000.p/1", "255, tile/0/000.p/255", "256, tile/0/000 tile/1/000.p/1",
            "600, tile/0/000 tile/0/001 tile/0/002.p/88 tile/1/000.p/2"})
    void has_the_tiles_of_its_size_and_no_other(int size, String tiles) throws IOException {
        try (Ledger ledger = ledger(size)) {
            Bundles.export(ledger, Bundles.KEY, data, bundle);
        }
        List<String> expected = new ArrayList<>(List.of("README.txt", "checkpoint", "rules/sample.json", "verifier"));
        if (size > 0) {
            for (String tile : tiles.split(" ", -1)) {
                expected.add(tile);
                if (tile.startsWith("tile/0/")) {
                    expected.add(tile.replace("tile/0/", "tile/entries/"));
                }
            }
        }
        try (Stream<Path> files = Files.walk(bundle)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> bundle.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(Bundles.verify(bundle)).isInstanceOf(Sound.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 256, 000", "1, 7, 001.p/7", "999, 256, 999", "1000, 256, x001/000", "1234067, 256, x001/x234/067",
            "1234067, 12, x001/x234/067.p/12"})
    void a_tile_lies_where_the_specification_says(long index, int width, String path) {
        assertThat(TilePath.hashes(0, index, width)).isEqualTo("tile/0/" + path);
        assertThat(TilePath.entries(index, width)).isEqualTo("tile/entries/" + path);
    }

    @Test
    void reads_as_the_ledger_it_was_made_of() {
        try (Ledger ledger = ledger(600)) {
            Bundles.export(ledger, Bundles.KEY, data, bundle);
            try (BundleLedger read = BundleLedger.open(bundle)) {
                assertThat(read.head().rootHex()).isEqualTo(ledger.head().rootHex());
                assertThat(texts(Samples.all(read))).isEqualTo(texts(Samples.all(ledger)));
                List<StoredCommit> commits = Samples.commits(ledger);
                assertThat(lines(Samples.commits(read))).isEqualTo(lines(commits));
                StoredCommit some = commits.get(77);
                assertThat(lines(read.readCommits(some.first(), 1))).isEqualTo(lines(List.of(some)));
                assertThat(read.recorded(some.cause())).isEqualTo(ledger.recorded(some.cause()));
                assertThat(read.recorded("another")).isEmpty();
                assertThat(texts(read.readStream("person/3", 5, 20)))
                        .isEqualTo(texts(ledger.readStream("person/3", 5, 20)));
                for (long size = 0; size <= 600; size += 7) {
                    assertThat(read.rootAt(size)).as("%d", size).isEqualTo(ledger.rootAt(size));
                }
                for (int minute = -1; minute < 1_500; minute += 5) {
                    Instant at = Instant.parse("2021-01-05T08:00:00Z").plus(Duration.ofMinutes(minute));
                    assertThat(read.sizeAt(at)).isEqualTo(ledger.sizeAt(at));
                }
            }
        }
    }

    @Test
    void gives_the_same_proofs_as_the_ledger_it_was_made_of() {
        try (Ledger ledger = ledger(600)) {
            Checkpoint checkpoint = Bundles.export(ledger, Bundles.KEY, data, bundle);
            try (BundleLedger read = BundleLedger.open(bundle)) {
                for (long position = 0; position < 600; position += 13) {
                    InclusionProof proof = InclusionProof.make(read, read.nodes(), position, checkpoint);
                    assertThat(proof.holds()).isTrue();
                    InclusionProof again = InclusionProof.of(proof.toString().getBytes(UTF_8));
                    assertThat(again.holds()).isTrue();
                    assertThat(again.checkpoint().isSignedBy(Bundles.KEY.verifier())).isTrue();
                    assertThat(again.toString()).isEqualTo(
                            InclusionProof.make(ledger, new LedgerNodes(ledger), position, checkpoint).toString());
                    assertThat(InclusionProof.of(proof.toString().replaceFirst("index \\d+", "index 3")
                            .getBytes(UTF_8)).holds()).as("at 3 stands another one").isFalse();

                    ConsistencyProof consistency = ConsistencyProof.make(read.nodes(), position, checkpoint);
                    assertThat(ConsistencyProof.of(consistency.toString().getBytes(UTF_8)).toString())
                            .isEqualTo(ConsistencyProof.make(new LedgerNodes(ledger), position, checkpoint).toString());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 600})
    void goes_into_a_store_of_either_kind_and_out_again_byte_for_byte(int size) throws IOException {
        Head head;
        List<StoredCommit> commits;
        try (SqliteLedger ledger = ledger(size)) {
            Bundles.export(ledger, Bundles.KEY, data, bundle);
            head = ledger.head();
            commits = Samples.commits(ledger);
        }
        try (RestorableLedger mongodb = MongoLedger.open(mongo.uri(), clock);
                RestorableLedger sqlite = SqliteLedger.open(directory.resolve("copy"), clock)) {
            try (BundleLedger read = BundleLedger.open(bundle)) {
                BundleImport.copy(read, mongodb, (done, total) -> {
                });
            }
            Path second = directory.resolve("second");
            Bundles.export(mongodb, Bundles.KEY, directory.resolve("signed"), second);
            try (BundleLedger read = BundleLedger.open(second)) {
                BundleImport.copy(read, sqlite, (done, total) -> {
                });
            }
            for (Ledger copy : List.of(mongodb, sqlite)) {
                assertThat(copy.head().rootHex()).isEqualTo(head.rootHex());
                assertThat(lines(Samples.commits(copy))).isEqualTo(lines(commits));
                assertThat(LedgerVerification.verify(copy, head, (done, total) -> {
                })).isInstanceOf(Sound.class);
            }
            assertSameFiles(bundle, second);
            clock.move(Duration.ofDays(1));
            mongodb.append(Samples.commit(Samples.entries("person/new", 0, 2)));
            sqlite.append(Samples.commit(Samples.entries("person/new", 0, 2)));
            assertThat(mongodb.head().size()).as("it goes on from there").isEqualTo(size + 2);
            assertThat(sqlite.selfCheck()).isEmpty();
        }
    }

    private static void assertSameFiles(Path one, Path another) throws IOException {
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(another.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void does_not_go_into_a_store_that_holds_anything() {
        try (SqliteLedger ledger = ledger(20)) {
            Bundles.export(ledger, Bundles.KEY, data, bundle);
            try (BundleLedger read = BundleLedger.open(bundle);
                    RestorableLedger mongodb = MongoLedger.open(mongo.uri(), clock)) {
                assertThatThrownBy(() -> BundleImport.copy(read, ledger, (done, total) -> {
                })).isInstanceOf(LedgerNotEmpty.class);
                mongodb.append(Samples.commit(Samples.entries("person/new", 0, 2)));
                assertThatThrownBy(() -> BundleImport.copy(read, mongodb, (done, total) -> {
                })).isInstanceOf(LedgerNotEmpty.class);
                assertThat(mongodb.head().size()).isEqualTo(2);
            }
        }
    }

    /** What a sound bundle never gives; the stores look for themselves. */
    @Test
    void commits_that_do_not_follow_each_other_are_not_taken() {
        try (SqliteLedger ledger = ledger(20);
                RestorableLedger sqlite = SqliteLedger.open(directory.resolve("copy"), clock);
                RestorableLedger mongodb = MongoLedger.open(mongo.uri(), clock)) {
            List<StoredCommit> commits = new ArrayList<>(Samples.commits(ledger));
            commits.remove(1);
            for (RestorableLedger to : List.of(sqlite, mongodb)) {
                assertThatThrownBy(() -> to.restore(commits.iterator()))
                        .isInstanceOf(LedgerBroken.class);
                assertThat(to.head().size()).isZero();
            }
        }
    }

    @Test
    void a_directory_that_was_not_finished_looks_like_none() {
        try (SqliteLedger ledger = ledger(300)) {
            Checkpoint checkpoint = Bundles.export(ledger, Bundles.KEY, data, directory.resolve("whole"));
            BundleExport export = new BundleExport(bundle);
            export.prepare(false);
            assertThatThrownBy(() -> export.write(ledger, checkpoint, Bundles.KEY.verifier(), Map.of(),
                    (done, total) -> {
                        throw new IllegalStateException("killed");
                    })).hasMessage("killed");
        }
        assertThat(bundle.resolve("checkpoint")).doesNotExist();
        assertThatThrownBy(() -> BundleLedger.open(bundle)).isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("never finished");
        assertThat(((Finding) Bundles.verify(bundle)).damage()).isEqualTo(Damage.UNREADABLE);
    }

    @Test
    void a_directory_that_is_not_empty_is_replaced_only_if_asked_to() throws IOException {
        try (SqliteLedger ledger = ledger(300)) {
            Checkpoint checkpoint = Bundles.export(ledger, Bundles.KEY, data, bundle);
            Files.writeString(bundle.resolve("notes.txt"), "mine");
            BundleExport export = new BundleExport(bundle);
            assertThatThrownBy(() -> export.prepare(false)).isInstanceOf(BundleExport.NotEmpty.class);
            assertThat(bundle.resolve("checkpoint")).exists();
            export.prepare(true);
            assertThat(bundle.resolve("checkpoint")).doesNotExist();
            assertThat(bundle.resolve("notes.txt")).hasContent("mine");
            export.write(ledger, checkpoint, Bundles.KEY.verifier(), Map.of(), (done, total) -> {
            });
            assertThat(Bundles.verify(bundle)).isInstanceOf(Sound.class);
        }
    }

    @Test
    void a_ledger_that_is_not_the_one_of_the_checkpoint_is_not_exported() {
        Checkpoint checkpoint;
        try (SqliteLedger ledger = ledger(20)) {
            checkpoint = Bundles.export(ledger, Bundles.KEY, data, directory.resolve("whole"));
        }
        data = directory.resolve("another");
        try (SqliteLedger another = ledger(20)) {
            BundleExport export = new BundleExport(bundle);
            export.prepare(false);
            assertThatThrownBy(() -> export.write(another, checkpoint, Bundles.KEY.verifier(), Map.of(),
                    (done, total) -> {
                    })).isInstanceOf(LedgerBroken.class);
        }
        assertThat(bundle.resolve("checkpoint")).doesNotExist();
    }

    @Test
    void a_prefix_ends_where_a_commit_ends() {
        try (SqliteLedger ledger = ledger(20)) {
            // commits of 1, 2, 3, 4 and 5 entries
            assertThat(BundleExport.endOfCommit(ledger, 0)).isZero();
            assertThat(BundleExport.endOfCommit(ledger, 3)).isEqualTo(3);
            assertThat(BundleExport.endOfCommit(ledger, 4)).isEqualTo(6);
            assertThat(BundleExport.endOfCommit(ledger, 20)).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/001", "tile/1/000.p/2", "tile/entries/001"})
    void no_file_can_be_changed_cut_off_or_taken_away_unseen(String name) throws IOException {
        try (SqliteLedger ledger = ledger(600)) {
            Bundles.export(ledger, Bundles.KEY, data, bundle);
        }
        Path file = bundle.resolve(name);
        byte[] honest = Files.readAllBytes(file);
        for (int at : new int[]{0, honest.length / 2, honest.length - 1}) {
            byte[] changed = honest.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThat(Bundles.verify(bundle)).as("%s %d", name, at).isInstanceOf(Finding.class);
        }
        Files.write(file, Arrays.copyOf(honest, honest.length - 1));
        assertThat(Bundles.verify(bundle)).isInstanceOf(Finding.class);
        Files.write(file, Arrays.copyOf(honest, honest.length + 1));
        assertThat(Bundles.verify(bundle)).isInstanceOf(Finding.class);
        Files.delete(file);
        assertThat(Bundles.verify(bundle)).isInstanceOf(Finding.class);
        Files.write(file, honest);
        assertThat(Bundles.verify(bundle)).isInstanceOf(Sound.class);
    }
}
