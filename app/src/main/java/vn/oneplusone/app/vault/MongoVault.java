package vn.oneplusone.app.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.keys.MasterKey;
import vn.oneplusone.app.vault.keys.MongoStore;
import vn.oneplusone.app.vault.keys.SealingVault;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.store.VaultDatabase;
import vn.oneplusone.app.vault.store.VaultRefused;

/**
 * The vault of several application nodes, in a MongoDB of its own: another database than the ledger's, with its own backups. All nodes
 * are given the same master key; where it is looked for is said at {@link SqliteVault}, but none is made here.
 */
public final class MongoVault extends SealingVault implements StoredVault {
    private final VaultDatabase database;

    private MongoVault(VaultDatabase database, MongoStore store) {
        super(store);
        this.database = database;
    }

    /**
     * Opens the vault of a database, and makes it if there is none. A URI without a database means {@code oneplusone_vault}.
     *
     * @param directory where the master key may be, if the environment has none
     * @throws VaultRefused if the vault cannot be opened with the given master key, there is no key, or a ledger is in that database
     */
    public static MongoVault open(String mongoUri, Path directory, Map<String, String> environment) {
        return open(mongoUri, directory, environment, true);
    }

    /**
     * Opens a vault that has to be there, because the ledger holds entries already.
     *
     * @throws VaultRefused as {@link #open}, and if there is no vault: nothing is made in its place
     */
    public static MongoVault openExisting(String mongoUri, Path directory, Map<String, String> environment) {
        return open(mongoUri, directory, environment, false);
    }

    private static MongoVault open(String mongoUri, Path directory, Map<String, String> environment, boolean make) {
        VaultDatabase database = VaultDatabase.open(mongoUri);
        try {
            return new MongoVault(database, MongoStore.open(database,
                    () -> MasterKey.find(directory, environment).orElseThrow(
                            () -> new VaultRefused.MasterKeyNotGiven(MasterKey.VARIABLE, MasterKey.FILE_VARIABLE)),
                    make, person -> ReferralLinks.forget(database, person)));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public Accounts accounts(Clock clock) {
        return Accounts.in(database, this, clock);
    }
}
