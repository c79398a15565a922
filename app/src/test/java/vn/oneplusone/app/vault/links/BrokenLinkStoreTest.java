package vn.oneplusone.app.vault.links;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.oneplusone.app.vault.keys.VaultPlace;
import vn.oneplusone.app.vault.store.Broken;

/** A contract that could not fail would guard nothing. */
class BrokenLinkStoreTest {
    @RegisterExtension
    final VaultPlace place = new VaultPlace(VaultPlace.Kind.SQLITE);

    private void isCaught(String method, Function<LinkStore, Function<Object[], Object>> broken,
            Consumer<LinkStoreContract> check) {
        LinkStore honest = place.store(SqliteLinks::new, MongoLinks::new);
        var contract = new LinkStoreContract() {
            @Override
            LinkStore empty() {
                return Broken.in(LinkStore.class, honest, method, broken.apply(honest));
            }
        };
        contract.begin();
        assertThatThrownBy(() -> check.accept(contract)).isInstanceOf(AssertionError.class);
    }

    @Test
    void details_that_outlive_the_confirmation_are_caught() {
        isCaught("confirmed",
                honest -> arguments -> honest.confirming((UUID) arguments[0], (UUID) arguments[1]),
                LinkStoreContract::a_confirmed_claim_keeps_nothing_that_was_said);
    }

    @Test
    void a_person_who_is_not_forgotten_is_caught() {
        isCaught("forget", honest -> arguments -> arguments,
                LinkStoreContract::who_is_erased_is_in_no_claim_and_no_link);
    }

    @Test
    void a_link_that_takes_any_number_of_claims_is_caught() {
        isCaught("leave",
                honest -> arguments -> honest.leave((UUID) arguments[0], (LinkStore.Sealed) arguments[1],
                        (String) arguments[2], (LocalDate) arguments[3], Integer.MAX_VALUE,
                        (Instant) arguments[5]),
                LinkStoreContract::a_link_takes_so_many_claims_a_day);
    }
}
