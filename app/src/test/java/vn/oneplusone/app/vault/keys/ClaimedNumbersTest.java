package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
class ClaimedNumbersTest {
    private static final String NUMBER = "089204001234";
    private static final String OTHER_NUMBER = "089204009999";

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @RegisterExtension
    final VaultPlace place;

    private StoredVault vault;

    ClaimedNumbersTest(VaultPlace.Kind kind) {
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
    void whoever_claims_it_first_holds_it_ever_after() {
        assertThat(claim(NUMBER, first)).isEqualTo(first);
        vault.close();
        open();
        assertThat(claim(NUMBER, second)).isEqualTo(first);
        assertThat(claim(NUMBER, first)).isEqualTo(first);
        assertThat(claim(OTHER_NUMBER, second)).isEqualTo(second);
    }

    @Test
    void it_passes_on_only_from_the_holder_who_is_meant() {
        claim(NUMBER, first);
        assertThat(vault.detailsSeal().claim(NUMBER, second, UUID.randomUUID())).isEqualTo(first);
        assertThat(vault.detailsSeal().claim(NUMBER, second, first)).isEqualTo(second);
        assertThat(vault.detailsSeal().claim(NUMBER, UUID.randomUUID(), first)).isEqualTo(second);
    }

    @Test
    void one_person_may_hold_several_numbers_and_forgetting_drops_exactly_these() {
        claim(NUMBER, first);
        claim(OTHER_NUMBER, first);
        claim("089204005555", second);

        vault.forget(first);

        assertThat(claim(NUMBER, second)).isEqualTo(second);
        assertThat(claim(OTHER_NUMBER, second)).isEqualTo(second);
        assertThat(claim("089204005555", UUID.randomUUID())).isEqualTo(second);
    }

    @Test
    void who_was_forgotten_claims_nothing_and_stops_nobody() {
        vault.forget(first);
        assertThatThrownBy(() -> claim(NUMBER, first)).isInstanceOf(DetailsForgotten.class);
        assertThat(claim(NUMBER, second)).isEqualTo(second);
        try (Vault fork = vault.fork()) {
            assertThatThrownBy(() -> fork.detailsSeal().claim(NUMBER, first, null))
                    .isInstanceOf(DetailsForgotten.class);
        }
    }

    @Test
    void of_many_at_once_one_holds_it() {
        var claims = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> claim(NUMBER, new UUID(7, i)))).toList();
        assertThat(claims.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void what_a_trial_claims_is_free_afterwards() {
        claim(NUMBER, first);
        try (Vault fork = vault.fork()) {
            assertThat(fork.detailsSeal().claim(NUMBER, second, null)).isEqualTo(first);
            assertThat(fork.detailsSeal().claim(NUMBER, second, first)).isEqualTo(second);
            assertThat(fork.detailsSeal().claim(OTHER_NUMBER, first, null)).isEqualTo(first);
            assertThat(fork.detailsSeal().claim(OTHER_NUMBER, second, null)).isEqualTo(first);
        }
        assertThat(claim(NUMBER, second)).isEqualTo(first);
        assertThat(claim(OTHER_NUMBER, second)).isEqualTo(second);
    }

    private UUID claim(String number, UUID person) {
        return vault.detailsSeal().claim(number, person, null);
    }
}
