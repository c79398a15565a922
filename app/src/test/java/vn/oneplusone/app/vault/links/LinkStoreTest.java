package vn.oneplusone.app.vault.links;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.keys.VaultPlace;

/** Both stores keep the contract. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class LinkStoreTest extends LinkStoreContract {
    @RegisterExtension
    final VaultPlace place;

    LinkStoreTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @Override
    LinkStore empty() {
        return place.store(SqliteLinks::new, MongoLinks::new);
    }
}
