package vn.oneplusone.app.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The vault of one machine: {@code vault.db} in the data directory, apart from the ledger and to be backed up apart.
 * Its keys are wrapped by a master key, which is taken from {@code ONEPLUSONE_MASTER_KEY} (32 bytes in base64), else
 * from the file that {@code ONEPLUSONE_MASTER_KEY_FILE} names, else from {@code master.key} in the data directory.
 */
public final class SqliteVault extends SealingVault implements StoredVault {
    private static final String FILE = "vault.db";

    private final SqliteFile file;

    private SqliteVault(SqliteFile file, SqliteStore store) {
        super(store);
        this.file = file;
    }

    /**
     * Opens the vault, making it, and a master key where none is given, on the first start.
     *
     * @param environment the variables of the process
     * @param warning told, in both languages, when a master key was made; people must see it
     * @throws VaultRefused if the vault cannot be opened with the given master key
     */
    public static SqliteVault open(Path directory, Map<String, String> environment, Consumer<String> warning) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory cannot be made: " + directory, e);
        }
        return open(directory, environment, () -> MasterKey.find(directory, environment).orElseGet(() -> {
            MasterKey made = MasterKey.create(directory);
            warning.accept(MasterKey.warning(directory));
            return made;
        }));
    }

    /**
     * Opens a vault that has to be there, because the ledger holds entries already.
     *
     * @throws VaultRefused as {@link #open}, and if there is no vault: nothing is made in its place
     */
    public static SqliteVault openExisting(Path directory, Map<String, String> environment) {
        Path path = directory.resolve(FILE);
        if (!Files.exists(path)) {
            throw new VaultRefused.VaultMissing(path.toString());
        }
        return open(directory, environment, () -> {
            throw new VaultRefused.VaultMissing(path.toString());
        });
    }

    private static SqliteVault open(Path directory, Map<String, String> environment, Supplier<MasterKey> keyForNew) {
        SqliteFile file = SqliteFile.open(directory, FILE);
        try {
            return new SqliteVault(file,
                    SqliteStore.open(file, () -> MasterKey.find(directory, environment).orElseThrow(
                            () -> new VaultRefused.MasterKeyMissing(directory.resolve(MasterKey.FILE).toString())),
                            keyForNew));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Accounts accounts(Clock clock) {
        return new Accounts(new SqliteAccounts(file), clock);
    }
}
