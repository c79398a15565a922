package vn.oneplusone.app.vault.accounts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.oneplusone.app.vault.accounts.AccountStore.Bound;
import vn.oneplusone.app.vault.accounts.AccountStore.Outcome;
import vn.oneplusone.app.vault.keys.VaultPlace;
import vn.oneplusone.app.vault.store.Broken;

/** A contract that could not fail would guard nothing. */
class BrokenAccountStoreTest {
    @RegisterExtension
    final VaultPlace place = new VaultPlace(VaultPlace.Kind.SQLITE);

    private void isCaught(String method, Function<AccountStore, Function<Object[], Object>> broken,
            Consumer<AccountStoreContract> check) {
        AccountStore honest = place.store(SqliteAccounts::new, MongoAccounts::new);
        var contract = new AccountStoreContract() {
            @Override
            AccountStore empty() {
                return Broken.in(AccountStore.class, honest, method, broken.apply(honest));
            }
        };
        contract.begin();
        assertThatThrownBy(() -> check.accept(contract)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_link_that_lets_in_twice_is_caught() {
        isCaught("redeem", honest -> arguments -> honest.linked((String) arguments[0], (Instant) arguments[1]),
                AccountStoreContract::a_link_lets_in_once_while_it_is_good_and_ends_the_sessions);
    }

    @Test
    void a_change_that_overlooks_the_version_is_caught() {
        isCaught("replace", honest -> arguments -> {
            Account account = (Account) Objects.requireNonNull(arguments[0]);
            Account now = honest.find(account.username()).orElseThrow().account();
            return honest.replace(account.at(now.version() + 1, account.sessions()));
        }, AccountStoreContract::a_change_holds_for_the_version_it_was_decided_on);
    }

    @Test
    void the_last_administrator_who_goes_is_caught() {
        isCaught("replace", honest -> arguments -> Outcome.CHANGED,
                AccountStoreContract::somebody_who_can_sign_in_is_left_to_administer);
    }

    @Test
    void an_identity_of_two_accounts_is_caught() {
        isCaught("bind", honest -> arguments -> Bound.DONE,
                AccountStoreContract::an_identity_belongs_to_one_account_and_an_account_has_one);
    }
}
