package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;
import vn.oneplusone.membership.events.SealedText;

/** A forgotten person's key is gone; everybody else's is as it was. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class ForgettingTest {
    @RegisterExtension
    final VaultPlace place;

    @SuppressWarnings("NullAway.Init")
    private StoredVault vault;

    private final UUID person = UUID.randomUUID();
    private final Map<UUID, String> neighbours = new LinkedHashMap<>();
    private String sealed = "";
    private UUID reserved = person;

    ForgettingTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @BeforeEach
    void people() {
        vault = place.open();
        sealed = vault.detailsSeal().seal(person, VaultSamples.BUI);
        for (int i = 0; i < 3; i++) {
            UUID neighbour = UUID.randomUUID();
            neighbours.put(neighbour, vault.detailsSeal().seal(neighbour, VaultSamples.DO));
        }
        reserved = vault.reserve("person-code", "TN-1");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void nobody_opens_the_details_again_and_everybody_else_s_open_as_before() {
        SealedText text = vault.sealText("đã họp");
        try (StoredVault beside = place.open()) {
            assertThat(beside.detailsSeal().open(person, sealed)).isEqualTo(VaultSamples.BUI);
            vault.forget(person);
            for (StoredVault any : List.of(vault, beside)) {
                assertThat(any.forgotten()).contains(person).doesNotContainAnyElementsOf(neighbours.keySet());
                assertThatThrownBy(() -> any.detailsSeal().open(person, sealed)).isInstanceOf(DetailsForgotten.class);
                neighbours.forEach((id, details) -> assertThat(any.detailsSeal().open(id, details))
                        .isEqualTo(VaultSamples.DO));
                assertThat(any.openText(text.value())).isEqualTo("đã họp");
                assertThat(any.known("person-code", "TN-1")).contains(reserved);
            }
            // also what the other process seals from now on is wrapped by the key of now
            UUID later = UUID.randomUUID();
            String details = beside.detailsSeal().seal(later, VaultSamples.BUI);
            assertThat(vault.detailsSeal().open(later, details)).isEqualTo(VaultSamples.BUI);
        }
    }

    @Test
    void the_ids_that_stood_for_them_are_dropped_and_no_others() {
        UUID theirs = vault.reserve("person-code", "TN-2");
        vault.forget(theirs);
        assertThat(vault.known("person-code", "TN-2")).isEmpty();
        assertThat(vault.known("person-code", "TN-1")).contains(reserved);
        assertThat(vault.reserve("person-code", "TN-2")).isNotEqualTo(theirs);
    }

    @Test
    void nobody_who_was_forgotten_gets_a_new_key() {
        vault.forget(person);
        vault.prepareKeys(List.of(person, reserved));
        assertThatThrownBy(() -> vault.detailsSeal().seal(person, VaultSamples.BUI))
                .isInstanceOf(DetailsForgotten.class);
        try (Vault trial = vault.fork()) {
            trial.prepareKeys(List.of(person));
            assertThatThrownBy(() -> trial.detailsSeal().seal(person, VaultSamples.BUI))
                    .isInstanceOf(DetailsForgotten.class);
            assertThatThrownBy(() -> trial.forget(reserved)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void forgetting_twice_or_somebody_without_a_key_is_harmless() {
        UUID stranger = UUID.randomUUID();
        vault.forget(person);
        vault.forget(person);
        vault.forget(stranger);
        assertThat(vault.forgotten()).contains(person, stranger).doesNotContainAnyElementsOf(neighbours.keySet());
        neighbours.forEach((id, details) -> assertThat(vault.detailsSeal().open(id, details))
                .isEqualTo(VaultSamples.DO));
    }
}
