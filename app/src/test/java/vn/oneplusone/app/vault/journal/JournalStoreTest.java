package vn.oneplusone.app.vault.journal;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.keys.VaultPlace;

/** Both stores keep the contract. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class JournalStoreTest extends JournalStoreContract {
    @RegisterExtension
    final VaultPlace place;

    JournalStoreTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @Override
    JournalStore empty() {
        return place.store(SqliteJournal::new, MongoJournal::new);
    }
}
