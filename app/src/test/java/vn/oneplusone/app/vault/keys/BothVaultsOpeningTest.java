package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.store.VaultRefused;

/** A vault is made once and opened with its own master key only, wherever it is. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class BothVaultsOpeningTest {
    @RegisterExtension
    final VaultPlace place;

    BothVaultsOpeningTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @Test
    void opens_a_vault_that_is_there() {
        place.open().close();
        try (Vault vault = place.openExisting()) {
            assertThat(vault.created()).isFalse();
        }
    }

    @Test
    void a_missing_vault_is_not_replaced_where_one_has_to_be() {
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(place::openExisting).isInstanceOf(VaultRefused.VaultMissing.class);
        }
    }

    @Test
    void refuses_a_wrong_master_key_at_once() {
        place.open().close();
        String wrong = Base64.getEncoder().encodeToString(AesGcm.random(32));
        assertThatThrownBy(() -> place.open(Map.of(MasterKey.VARIABLE, wrong)))
                .isInstanceOf(VaultRefused.MasterKeyWrong.class).hasMessageNotContaining(wrong);
        place.open().close();
    }

    @Test
    void refuses_a_vault_of_a_newer_version_by_its_number() {
        place.open().close();
        int newer = place.makeNewer();
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(place::open).isInstanceOf(VaultRefused.VaultTooNew.class)
                    .hasMessageContaining("(dạng " + newer + ")").hasMessageContaining("(format " + newer + ")");
        }
    }

    @Test
    void of_several_that_start_at_once_one_makes_the_vault() throws Exception {
        // the key is there before, so that all of them have the same one
        place.open().close();
        place.clear();
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<StoredVault>> opening = IntStream.range(0, 6).mapToObj(i -> threads.submit(() -> {
                start.await();
                return place.open();
            })).toList();
            start.countDown();
            var vaults = new ArrayList<StoredVault>();
            for (Future<StoredVault> one : opening) {
                vaults.add(one.get());
            }
            assertThat(vaults).filteredOn(Vault::created).hasSize(1);
            assertThat(vaults).extracting(vault -> vault.token("person-code", "TN-1")).containsOnly(
                    vaults.getFirst().token("person-code", "TN-1"));
            vaults.forEach(Vault::close);
        }
    }
}
