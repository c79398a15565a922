package vn.oneplusone.app.vault.accounts;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.keys.VaultPlace;

/** Both stores keep the contract. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class AccountStoreTest extends AccountStoreContract {
    @RegisterExtension
    final VaultPlace place;

    AccountStoreTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @Override
    AccountStore empty() {
        return place.store(SqliteAccounts::new, MongoAccounts::new);
    }
}
