package vn.oneplusone.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class VaultForkTest {
    private final UUID old = UUID.randomUUID();
    private final UUID fresh = UUID.randomUUID();

    @RegisterExtension
    final VaultPlace place;

    private StoredVault vault;

    VaultForkTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @BeforeEach
    void open() {
        vault = place.open();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void reads_what_the_vault_below_holds() {
        String details = vault.detailsSeal().seal(old, VaultSamples.BUI);
        String text = vault.sealText("đã họp").value();
        UUID id = vault.reserve("person-code", "TN-1");

        try (Vault fork = vault.fork()) {
            assertThat(fork.detailsSeal().open(old, details)).isEqualTo(VaultSamples.BUI);
            assertThat(fork.openText(text)).isEqualTo("đã họp");
            assertThat(fork.reserve("person-code", "tn-1")).isEqualTo(id);
            assertThat(fork.known("person-code", "TN-1")).hasValue(id);
            assertThat(fork.token("person-code", "TN-1")).isEqualTo(vault.token("person-code", "TN-1"));
        }
    }

    @Test
    void agrees_with_itself_about_what_is_new() {
        try (Vault fork = vault.fork()) {
            fork.prepareKeys(List.of(fresh, old));
            String details = fork.detailsSeal().seal(fresh, VaultSamples.DO);
            String text = fork.sealText("mới").value();
            Map<String, UUID> ids = fork.reserveAll("person-code", List.of("TN-8", "TN-9"));

            assertThat(fork.detailsSeal().open(fresh, details)).isEqualTo(VaultSamples.DO);
            assertThat(fork.openText(text)).isEqualTo("mới");
            assertThat(fork.reserve("person-code", "TN-9")).isEqualTo(ids.get("TN-9"));
            assertThat(ids.get("TN-8")).isNotEqualTo(ids.get("TN-9"));
        }
    }

    @Test
    void leaves_the_vault_below_untouched() {
        vault.reserve("person-code", "TN-1");
        String before = place.contents();
        String text;
        String details;
        try (Vault fork = vault.fork()) {
            details = fork.detailsSeal().seal(fresh, VaultSamples.BUI);
            fork.prepareKeys(List.of(UUID.randomUUID()));
            text = fork.sealText("thử").value();
            fork.reserveAll("person-code", List.of("TN-1", "TN-2"));
            fork.reserve("person-code", "TN-3");
        }

        assertThat(place.contents()).isEqualTo(before);
        assertThat(vault.known("person-code", "TN-2")).isEmpty();
        assertThatThrownBy(() -> vault.openText(text)).isInstanceOf(DetailsForgotten.class);
        assertThatThrownBy(() -> vault.detailsSeal().open(fresh, details)).isInstanceOf(DetailsForgotten.class);
        // and goes on working after the fork was closed
        assertThat(vault.reserve("person-code", "TN-2")).isNotNull();
    }

    @Test
    void can_be_forked_again() {
        try (Vault fork = vault.fork(); Vault second = fork.fork()) {
            UUID id = fork.reserve("person-code", "TN-1");
            UUID inner = second.reserve("person-code", "TN-2");

            assertThat(second.reserve("person-code", "TN-1")).isEqualTo(id);
            assertThat(fork.reserve("person-code", "TN-2")).isNotEqualTo(inner);
        }
    }
}
