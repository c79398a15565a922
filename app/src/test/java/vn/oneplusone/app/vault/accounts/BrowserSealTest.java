package vn.oneplusone.app.vault.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.keys.VaultPlace;

/** What a browser carries opens for its purpose, in its time, at every node of the installation, and nowhere else. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class BrowserSealTest {
    private static final Instant NOW = Instant.parse("2021-12-31T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    final VaultPlace place;

    BrowserSealTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    private static BrowserSeal seal(StoredVault vault, Instant at) {
        return vault.accounts(Clock.fixed(at, ZoneOffset.UTC)).browserSeal();
    }

    @Test
    void another_node_opens_it_until_its_time_is_over_and_for_its_purpose_alone() {
        String sealed;
        try (StoredVault vault = place.open()) {
            sealed = seal(vault, NOW).seal("wanted", "/people?q=ánh", HOUR);
            assertThat(sealed).matches("[A-Za-z0-9_-]+")
                    .isNotEqualTo(seal(vault, NOW).seal("wanted", "/people?q=ánh", HOUR));
        }
        try (StoredVault vault = place.open()) {
            assertThat(seal(vault, NOW.plus(HOUR).minusSeconds(1)).open("wanted", sealed)).hasValue("/people?q=ánh");
            assertThat(seal(vault, NOW.plus(HOUR)).open("wanted", sealed)).isEmpty();
            assertThat(seal(vault, NOW).open("claim", sealed)).isEmpty();
        }
    }

    @Test
    void what_was_changed_or_was_never_sealed_opens_nothing() {
        try (StoredVault vault = place.open()) {
            BrowserSeal seal = seal(vault, NOW);
            String sealed = seal.seal("claim", "abc", HOUR);
            for (int i = 0; i < sealed.length(); i++) {
                char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
                String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
                // spare bits of the last character mean nothing
                if (i < sealed.length() - 1) {
                    assertThat(seal.open("claim", changed)).as("character %d", i).isEmpty();
                }
                assertThat(seal.open("claim", sealed.substring(0, i))).isEmpty();
            }
            for (String none : new String[]{"", "=", "%%", "A".repeat(BrowserSeal.LONGEST + 1)}) {
                assertThat(seal.open("claim", none)).isEmpty();
            }
            assertThatThrownBy(() -> seal.seal("claim", "x".repeat(BrowserSeal.LONGEST), HOUR))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
