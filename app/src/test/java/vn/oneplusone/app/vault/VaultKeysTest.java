package vn.oneplusone.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultKeysTest {
    private static final int PERSONS = 10_000;

    @TempDir
    Path directory;

    @Test
    void keys_survive_a_restart() {
        UUID person = UUID.randomUUID();
        String sealed;
        try (Vault vault = VaultSamples.open(directory)) {
            sealed = vault.detailsSeal().seal(person, VaultSamples.BUI);
        }
        try (Vault vault = VaultSamples.open(directory)) {
            assertThat(vault.detailsSeal().open(person, sealed)).isEqualTo(VaultSamples.BUI);
            assertThat(vault.created()).isFalse();
        }
    }

    @Test
    void another_process_reads_what_was_just_sealed() {
        UUID person = UUID.randomUUID();
        try (Vault here = VaultSamples.open(directory); Vault there = VaultSamples.open(directory)) {
            String details = here.detailsSeal().seal(person, VaultSamples.BUI);
            String text = here.sealText("đã họp").value();

            assertThat(there.detailsSeal().open(person, details)).isEqualTo(VaultSamples.BUI);
            assertThat(there.openText(text)).isEqualTo("đã họp");
        }
    }

    @Test
    void makes_the_keys_of_thousands_in_one_transaction() {
        List<UUID> persons = Stream.generate(UUID::randomUUID).limit(PERSONS).toList();
        VaultSamples.open(directory).close();
        try (SqliteFile file = SqliteFile.open(directory, "vault.db");
                SqliteStore store = store(file);
                Vault vault = new SealingVault(store)) {
            long before = file.transactions();

            vault.prepareKeys(persons);
            assertThat(file.transactions()).isEqualTo(before + 1);

            persons.forEach(person -> vault.detailsSeal().seal(person, VaultSamples.BUI));
            assertThat(file.transactions()).as("sealing with prepared keys writes nothing").isEqualTo(before + 1);
        }
    }

    @Test
    void a_person_keeps_the_key_they_have() {
        UUID person = UUID.randomUUID();
        try (Vault vault = VaultSamples.open(directory)) {
            String sealed = vault.detailsSeal().seal(person, VaultSamples.BUI);
            vault.prepareKeys(List.of(person, UUID.randomUUID(), person));

            assertThat(vault.detailsSeal().open(person, sealed)).isEqualTo(VaultSamples.BUI);
        }
    }

    @Test
    void all_who_seal_for_one_person_at_once_use_one_key() throws Exception {
        List<UUID> persons = Stream.generate(UUID::randomUUID).limit(20).toList();
        try (Vault one = VaultSamples.open(directory); Vault two = VaultSamples.open(directory)) {
            var sealing = new ArrayList<Callable<String>>();
            for (UUID person : persons) {
                for (Vault vault : List.of(one, two, one, two)) {
                    sealing.add(() -> vault.detailsSeal().seal(person, VaultSamples.BUI));
                }
            }
            List<String> sealed = together(sealing);
            for (int i = 0; i < sealed.size(); i++) {
                assertThat(one.detailsSeal().open(persons.get(i / 4), sealed.get(i))).isEqualTo(VaultSamples.BUI);
            }
        }
    }

    @Test
    void those_who_wait_share_one_transaction() throws Exception {
        VaultSamples.open(directory).close();
        try (SqliteFile file = SqliteFile.open(directory, "vault.db");
                SqliteStore store = store(file);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long before = file.transactions();
            var busy = new CountDownLatch(1);
            var release = new CountDownLatch(1);
            Future<Boolean> holding = threads.submit(() -> file.write(connection -> {
                busy.countDown();
                awaitQuietly(release);
                return true;
            }));
            busy.await();
            List<Future<List<SealingKey>>> keys = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> store.newTextKeys(1))).toList();
            await().until(() -> file.waiting() == 50);
            release.countDown();
            assertThat(holding.get()).isTrue();

            for (Future<List<SealingKey>> key : keys) {
                assertThat(store.textKey(key.get().getFirst().id())).isPresent();
            }
            assertThat(file.transactions()).isEqualTo(before + 2);
        }
    }

    @Test
    void one_that_fails_does_not_take_its_neighbours_along() throws Exception {
        VaultSamples.open(directory).close();
        try (SqliteFile file = SqliteFile.open(directory, "vault.db");
                SqliteStore store = store(file);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = new CountDownLatch(1);
            var release = new CountDownLatch(1);
            Future<Boolean> holding = threads.submit(() -> file.write(connection -> {
                busy.countDown();
                awaitQuietly(release);
                return true;
            }));
            busy.await();
            var before = threads.submit(() -> store.newTextKeys(1).getFirst());
            await().until(() -> file.waiting() == 1);
            var failing = threads.submit(() -> file.write(connection -> {
                throw new IllegalStateException("no");
            }));
            await().until(() -> file.waiting() == 2);
            var after = threads.submit(() -> store.newTextKeys(1).getFirst());
            await().until(() -> file.waiting() == 3);
            release.countDown();
            assertThat(holding.get()).isTrue();

            assertThat(store.textKey(before.get().id())).isPresent();
            assertThat(store.textKey(after.get().id())).isPresent();
            assertThatThrownBy(failing::get).hasRootCauseMessage("no");
        }
    }

    private SqliteStore store(SqliteFile file) {
        return SqliteStore.open(file, () -> MasterKey.find(directory, Map.of()).orElseThrow(), () -> {
            throw new AssertionError("the vault is there");
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = tasks.stream().map(task -> threads.submit(() -> {
                start.await();
                return task.call();
            })).toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
