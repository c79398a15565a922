package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;

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
    void the_vault_below_keeps_what_is_new_if_it_is_asked_to() {
        UUID known = vault.reserve("person-code", "TN-1");
        claim(vault, "1", old);
        try (VaultFork fork = vault.fork()) {
            fork.prepareKeys(List.of(fresh));
            String details = fork.detailsSeal().seal(fresh, VaultSamples.BUI);
            String text = fork.sealText("thử").value();
            Map<String, UUID> ids = fork.reserveAll("person-code", List.of("TN-1", "TN-2"));
            claim(fork, "2", fresh);
            fork.detailsSeal().claim("1", fresh, old);

            assertThat(fork.keep()).isTrue();

            assertThat(ids).containsEntry("TN-1", known);
            assertThat(vault.known("person-code", "TN-2")).hasValue(ids.get("TN-2"));
            assertThat(vault.openText(text)).isEqualTo("thử");
            assertThat(vault.detailsSeal().open(fresh, details)).isEqualTo(VaultSamples.BUI);
        }
        assertThat(claim(vault, "1", old)).isEqualTo(fresh);
        assertThat(claim(vault, "2", old)).isEqualTo(fresh);
    }

    @Test
    void nothing_is_to_be_used_that_was_given_out_otherwise_below() {
        List<BiConsumer<Vault, UUID>> meanwhile = List.of(
                (below, person) -> below.reserve("person-code", "TN-" + person),
                (below, person) -> below.prepareKeys(List.of(person)),
                (below, person) -> claim(below, "1" + person, old),
                (below, person) -> below.forget(person));
        for (BiConsumer<Vault, UUID> change : meanwhile) {
            UUID person = UUID.randomUUID();
            try (VaultFork fork = vault.fork()) {
                fork.reserve("person-code", "TN-" + person);
                fork.prepareKeys(List.of(person));
                claim(fork, "1" + person, person);
                change.accept(vault, person);
                assertThat(fork.keep()).isFalse();
            }
        }
    }

    private static UUID claim(Vault vault, String number, UUID person) {
        return vault.detailsSeal().claim(number, person, null);
    }

    @Test
    void a_fork_keeps_what_its_own_fork_has() {
        UUID id;
        String details;
        try (VaultFork fork = vault.fork()) {
            try (VaultFork second = fork.fork()) {
                id = second.reserve("person-code", "TN-1");
                details = second.detailsSeal().seal(fresh, VaultSamples.DO);
                assertThat(second.keep()).isTrue();
            }
            assertThat(fork.reserve("person-code", "TN-1")).isEqualTo(id);
            assertThat(vault.known("person-code", "TN-1")).isEmpty();
            assertThat(fork.keep()).isTrue();
        }
        assertThat(vault.known("person-code", "TN-1")).hasValue(id);
        assertThat(vault.detailsSeal().open(fresh, details)).isEqualTo(VaultSamples.DO);
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
