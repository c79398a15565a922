package vn.oneplusone.app.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;

/** Nothing is ever signed that contradicts what was signed before. */
class CheckpointsTest {
    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(Instant.parse("2021-12-31T17:00:00Z"));
    private final SigningKey key = SigningKey.create("phutan.example/ledger");
    private boolean due;

    private SqliteLedger ledger(String name, int commits) {
        SqliteLedger ledger = SqliteLedger.open(data.resolve(name), clock);
        for (int i = 0; i < commits; i++) {
            ledger.append(Samples.commit(Samples.entries("person/" + name, 2L * i, 2)));
        }
        return ledger;
    }

    private DailyCheckpoint daily(Ledger ledger, List<RuntimeException> refused) {
        return new DailyCheckpoint(ledger, checkpoints(), () -> checkpoints().sign(ledger, key), () -> due, clock,
                refused::add);
    }

    private Checkpoints checkpoints() {
        return new Checkpoints(data, clock);
    }

    @Test
    void a_checkpoint_is_signed_and_kept_by_size_and_time() throws IOException {
        try (Ledger ledger = ledger("one", 3)) {
            KeptCheckpoints.Kept kept = checkpoints().sign(ledger, key);

            assertThat(kept.file()).isEqualTo(data.resolve("checkpoints/000000000006-20211231T170000Z.checkpoint"));
            Checkpoint read = Checkpoint.of(Files.readAllBytes(kept.file()));
            assertThat(read.isSignedBy(key.verifier())).isTrue();
            assertThat(read.size()).isEqualTo(6);
            assertThat(read.root()).isEqualTo(ledger.head().root());
            assertThat(read.toString()).startsWith("phutan.example/ledger\n6\n");
        }
    }

    @Test
    void an_empty_ledger_can_be_signed() {
        try (Ledger ledger = ledger("one", 0)) {
            assertThat(checkpoints().sign(ledger, key).checkpoint().toString())
                    .startsWith("phutan.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n");
        }
    }

    @Test
    void what_was_signed_is_not_signed_again() {
        try (Ledger ledger = ledger("one", 3)) {
            KeptCheckpoints.Kept first = checkpoints().sign(ledger, key);
            clock.move(Duration.ofDays(1));
            assertThat(checkpoints().sign(ledger, key).file()).isEqualTo(first.file());
            assertThat(checkpoints().all()).hasSize(1);
        }
    }

    @Test
    void a_ledger_that_grew_is_signed_and_so_is_a_smaller_size_of_it() {
        try (SqliteLedger ledger = ledger("one", 3)) {
            checkpoints().sign(ledger, key);
            ledger.append(Samples.commit(Samples.entries("person/more", 0, 4)));
            checkpoints().sign(ledger, key);
            checkpoints().sign(ledger, 4, key);
            assertThat(checkpoints().all()).extracting(kept -> kept.checkpoint().size()).containsExactly(4L, 6L, 10L);
            for (KeptCheckpoints.Kept kept : checkpoints().all()) {
                assertThat(kept.checkpoint().root()).isEqualTo(ledger.rootAt(kept.checkpoint().size()));
            }
        }
    }

    @Test
    void a_checkpoint_under_the_name_of_another_size_is_a_flaw() throws IOException {
        try (Ledger ledger = ledger("one", 3)) {
            KeptCheckpoints.Kept kept = checkpoints().sign(ledger, key);
            String name = "000000000007-20220101T000000Z.checkpoint";
            Files.copy(kept.file(), kept.file().resolveSibling(name));
            assertThat(KeptCheckpoints.read(data, Map.of()).againstRoots(ledger)).singleElement()
                    .satisfies(flaw -> assertThat(flaw.arguments()).contains(name));
            assertThatThrownBy(() -> checkpoints().sign(ledger, key))
                    .isInstanceOf(CheckpointRefused.KeptUnreadable.class);
        }
    }

    @Test
    void a_ledger_that_was_rewritten_is_refused() {
        try (Ledger one = ledger("one", 3); Ledger another = ledger("another", 5)) {
            checkpoints().sign(one, key);
            assertThatThrownBy(() -> checkpoints().sign(another, key))
                    .isInstanceOf(CheckpointRefused.Inconsistent.class)
                    .hasMessageContaining("TỪ CHỐI KÝ").hasMessageContaining("REFUSED TO SIGN")
                    .hasMessageContaining("000000000006-");
            assertThatThrownBy(() -> checkpoints().sign(another, 2, key)).as("a smaller size of it either")
                    .isInstanceOf(CheckpointRefused.Inconsistent.class);
            assertThat(checkpoints().all()).hasSize(1);
        }
    }

    @Test
    void a_ledger_that_was_cut_off_is_refused() {
        try (Ledger one = ledger("one", 3); Ledger another = ledger("another", 2)) {
            checkpoints().sign(one, key);
            assertThatThrownBy(() -> checkpoints().sign(another, key)).isInstanceOf(CheckpointRefused.CutOff.class);
        }
    }

    @Test
    void no_checkpoint_that_was_kept_can_be_changed_unseen() throws IOException {
        try (Ledger ledger = ledger("one", 3)) {
            Path file = checkpoints().sign(ledger, key).file();
            String text = Files.readString(file);
            for (String changed : List.of("", text.replace("\n6\n", "\n4\n"), text + "x")) {
                Files.writeString(file, changed);
                assertThatThrownBy(() -> checkpoints().sign(ledger, key)).as(changed)
                        .isInstanceOf(CheckpointRefused.KeptUnreadable.class);
            }
        }
    }

    @Test
    void another_key_must_agree_with_what_the_first_one_signed() {
        SigningKey second = SigningKey.create("phutan.example/second");
        try (Ledger one = ledger("one", 3); Ledger another = ledger("another", 5)) {
            checkpoints().sign(one, key);
            clock.move(Duration.ofSeconds(1));
            assertThatThrownBy(() -> checkpoints().sign(one, second)).as("nobody said that it may")
                    .isInstanceOf(CheckpointRefused.KeyNotTrusted.class);
            checkpoints().trust(second.verifier());
            checkpoints().sign(one, second);
            assertThat(checkpoints().all()).hasSize(2);
            assertThatThrownBy(() -> checkpoints().sign(another, second))
                    .isInstanceOf(CheckpointRefused.Inconsistent.class);
        }
    }

    @Test
    void a_day_has_one_checkpoint_if_the_ledger_grew() {
        List<RuntimeException> refused = new ArrayList<>();
        try (SqliteLedger ledger = ledger("one", 0);
                DailyCheckpoint daily = daily(ledger, refused)) {
            assertThat(daily.signIfDue()).as("nothing to sign").isFalse();
            ledger.append(Samples.commit(Samples.entries("person/1", 0, 2)));
            assertThat(daily.signIfDue()).isTrue();
            ledger.append(Samples.commit(Samples.entries("person/2", 0, 2)));
            clock.move(Duration.ofHours(23));
            assertThat(daily.signIfDue()).as("not yet").isFalse();
            due = true;
            assertThat(daily.signIfDue()).as("figures were fixed").isTrue();
            due = false;
            ledger.append(Samples.commit(Samples.entries("person/3", 0, 2)));
            clock.move(Duration.ofHours(24));
            assertThat(daily.signIfDue()).isTrue();
            try (DailyCheckpoint restarted = daily(ledger, refused)) {
                assertThat(restarted.signIfDue()).as("signed today already").isFalse();
            }
            assertThat(checkpoints().all()).extracting(kept -> kept.checkpoint().size()).containsExactly(2L, 4L, 6L);
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void a_refusal_is_told_once_a_day() {
        List<RuntimeException> refused = new ArrayList<>();
        try (Ledger one = ledger("one", 3); Ledger another = ledger("another", 5)) {
            checkpoints().sign(one, key);
            clock.move(Duration.ofDays(2));
            due = true;
            try (DailyCheckpoint daily = daily(another, refused)) {
                assertThat(daily.signIfDue()).isFalse();
                assertThat(daily.signIfDue()).isFalse();
            }
        }
        assertThat(refused).singleElement().isInstanceOf(CheckpointRefused.Inconsistent.class);
    }

    /** Where ledger and vault are in MongoDB, nothing else has made the directory. */
    @Test
    void a_key_is_made_where_there_is_no_directory_yet() {
        Path none = data.resolve("none").resolve("yet");
        SigningKey made = CheckpointKeys.findOrCreate(none, Map.of());
        assertThat(CheckpointKeys.find(none, Map.of()).orElseThrow().verifier().toString())
                .isEqualTo(made.verifier().toString());
    }

    @Test
    void a_key_is_made_once_and_for_its_owner_only() throws IOException {
        SigningKey made = CheckpointKeys.findOrCreate(data, Map.of());
        Path file = data.resolve(CheckpointKeys.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(CheckpointKeys.findOrCreate(data, Map.of()).verifier().toString())
                .isEqualTo(made.verifier().toString());
        assertThat(CheckpointKeys.find(data, Map.of(CheckpointKeys.VARIABLE, key.written())).orElseThrow().verifier()
                .toString()).isEqualTo(key.verifier().toString());
        assertThat(CheckpointKeys.find(data.resolve("none"), Map.of(CheckpointKeys.FILE_VARIABLE, file.toString()))
                .orElseThrow().verifier().toString()).isEqualTo(made.verifier().toString());
    }

    @Test
    void a_key_is_named_as_it_was_asked_for() {
        Map<String, String> named = Map.of(CheckpointKeys.ORIGIN_VARIABLE, "angiang.example/phutan");
        assertThat(CheckpointKeys.findOrCreate(data, named).verifier().name()).isEqualTo("angiang.example/phutan");
        assertThatThrownBy(() -> CheckpointKeys.findOrCreate(data.resolve("other"),
                Map.of(CheckpointKeys.ORIGIN_VARIABLE, "1+1"))).isInstanceOf(CheckpointRefused.KeyMalformed.class);
    }

    @Test
    void a_key_that_is_missing_or_none_is_refused_without_being_quoted() throws IOException {
        assertThatThrownBy(() -> CheckpointKeys.find(data,
                Map.of(CheckpointKeys.FILE_VARIABLE, data.resolve("none").toString())))
                .isInstanceOf(CheckpointRefused.KeyMissing.class);
        assertThatThrownBy(() -> CheckpointKeys.find(data, Map.of(CheckpointKeys.VARIABLE, key.written() + "x")))
                .isInstanceOf(CheckpointRefused.KeyMalformed.class)
                .hasMessageNotContaining(key.written().substring(50));
        Files.writeString(data.resolve(CheckpointKeys.FILE), "nonsense");
        assertThatThrownBy(() -> CheckpointKeys.findOrCreate(data, Map.of()))
                .isInstanceOf(CheckpointRefused.KeyMalformed.class).hasMessageNotContaining("nonsense");
    }
}
