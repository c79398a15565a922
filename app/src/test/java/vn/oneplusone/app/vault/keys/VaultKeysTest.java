package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class VaultKeysTest {
    @RegisterExtension
    final VaultPlace place;

    VaultKeysTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @Test
    void keys_survive_a_restart() {
        UUID person = UUID.randomUUID();
        String sealed;
        try (Vault vault = place.open()) {
            sealed = vault.detailsSeal().seal(person, VaultSamples.BUI);
        }
        try (Vault vault = place.open()) {
            assertThat(vault.detailsSeal().open(person, sealed)).isEqualTo(VaultSamples.BUI);
            assertThat(vault.created()).isFalse();
        }
    }

    @Test
    void another_process_reads_what_was_just_sealed() {
        UUID person = UUID.randomUUID();
        try (Vault here = place.open(); Vault there = place.open()) {
            String details = here.detailsSeal().seal(person, VaultSamples.BUI);
            String text = here.sealText("đã họp").value();

            assertThat(there.detailsSeal().open(person, details)).isEqualTo(VaultSamples.BUI);
            assertThat(there.openText(text)).isEqualTo("đã họp");
        }
    }

    @Test
    void a_person_keeps_the_key_they_have() {
        UUID person = UUID.randomUUID();
        try (Vault vault = place.open()) {
            String sealed = vault.detailsSeal().seal(person, VaultSamples.BUI);
            vault.prepareKeys(List.of(person, UUID.randomUUID(), person));

            assertThat(vault.detailsSeal().open(person, sealed)).isEqualTo(VaultSamples.BUI);
        }
    }

    @Test
    void all_who_seal_for_one_person_at_once_use_one_key() throws Exception {
        List<UUID> persons = Stream.generate(UUID::randomUUID).limit(20).toList();
        try (Vault one = place.open(); Vault two = place.open()) {
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
