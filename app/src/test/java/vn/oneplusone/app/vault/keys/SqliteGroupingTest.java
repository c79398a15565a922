package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.store.SqliteFile;

/** Who writes at the same moment shares a transaction of the file. */
class SqliteGroupingTest {
    private static final int PERSONS = 10_000;

    @TempDir
    Path directory;

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
    void those_who_wait_share_one_transaction() throws Exception {
        VaultSamples.open(directory).close();
        try (SqliteFile file = SqliteFile.open(directory, "vault.db");
                SqliteStore store = store(file);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long before = file.transactions();
            var busy = new CountDownLatch(1);
            var release = new CountDownLatch(1);
            Future<Boolean> holding = threads.submit(() -> file.write(() -> {
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
            Future<Boolean> holding = threads.submit(() -> file.write(() -> {
                busy.countDown();
                awaitQuietly(release);
                return true;
            }));
            busy.await();
            var before = threads.submit(() -> store.newTextKeys(1).getFirst());
            await().until(() -> file.waiting() == 1);
            var failing = threads.submit(() -> file.write(() -> {
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
        }, person -> {
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
