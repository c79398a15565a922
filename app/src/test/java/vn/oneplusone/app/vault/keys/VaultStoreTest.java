package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Both stores keep the contract. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
@SuppressWarnings("NullAway.Init")
class VaultStoreTest extends VaultStoreContract {
    @RegisterExtension
    final VaultPlace place;

    private final VaultPlace.Kind kind;
    private VaultStore store;

    VaultStoreTest(VaultPlace.Kind kind) {
        this.kind = kind;
        place = new VaultPlace(kind);
    }

    @Override
    VaultStore empty() {
        place.clear();
        place.open().close();
        store = place.store();
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_fails_in_a_transaction_leaves_nothing_behind() {
        assumeTrue(kind == VaultPlace.Kind.SQLITE, "the other one has no transactions");
        assertThatThrownBy(() -> store.together(() -> {
            store.addReserved("person-code", Map.of("a", UUID.randomUUID()));
            throw new IllegalStateException("broken off");
        })).hasMessage("broken off");
        assertThat(store.reserved("person-code", Set.of("a"))).isEmpty();
    }
}
