package vn.oneplusone.app.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.keys.MasterKey;
import vn.oneplusone.app.vault.keys.SealingVault;
import vn.oneplusone.app.vault.keys.SqliteStore;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.VaultRefused;

/**
 * The vault of one machine: {@code vault.db} in the data directory, apart from the ledger and to be backed up apart.
 * Its keys are wrapped by a master key, which is taken from {@code ONEPLUSONE_MASTER_KEY} (32 bytes in base64), else
 * from the file that {@code ONEPLUSONE_MASTER_KEY_FILE} names, else from {@code master.key} in the data directory.
 */
public final class SqliteVault extends SealingVault implements StoredVault {
    /** Name of the file in a data directory. */
    public static final String FILE = "vault.db";

    private static final String COPY = "CREATE TABLE copy (taken_at TEXT NOT NULL) STRICT";

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

    /** Whether a directory has a vault. */
    public static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /** The file of the master key, where it lies beside the data instead of being given by the environment. */
    public static Optional<Path> keyBeside(Path directory, Map<String, String> environment) {
        return MasterKey.beside(directory, environment);
    }

    /**
     * Opens a copy in place, to bring it up to date.
     *
     * @param directory where the master key is looked for, as in {@link #openExisting}
     * @throws VaultRefused as there
     */
    public static SqliteVault openCopy(Path copy, Path directory, Map<String, String> environment) {
        Path file = copy.toAbsolutePath();
        SqliteVault vault = open(
                SqliteFile.open(Objects.requireNonNull(file.getParent()), String.valueOf(file.getFileName())),
                directory,
                environment, () -> {
                    throw new VaultRefused.VaultMissing(copy.toString());
                });
        vault.file.define("DROP TABLE IF EXISTS copy");
        return vault;
    }

    /** Writes all that is committed at one moment into an empty file, while others go on, and the instant beside it. */
    public void copyInto(Path empty, Instant takenAt) {
        file.copyInto(empty);
        var copy = new SingleConnectionDataSource(url(empty), true);
        try (copy) {
            JdbcClient jdbc = JdbcClient.create(copy);
            new TransactionTemplate(new DataSourceTransactionManager(copy)).executeWithoutResult(copying -> {
                jdbc.sql(COPY).update();
                jdbc.sql("INSERT INTO copy VALUES (?)").param(takenAt.toString()).update();
            });
        } catch (DataAccessException | TransactionException e) {
            throw new UncheckedIOException(new IOException("the copy " + empty + " cannot be written", e));
        }
    }

    /** When a copy was taken; empty if the file is no copy of a vault. */
    public static Optional<Instant> copyTakenAt(Path file) {
        try {
            return JdbcClient.create(new DriverManagerDataSource(url(file)))
                    .sql("SELECT taken_at FROM copy, (SELECT count(*) FROM wrapping_key)").query(String.class)
                    .optional().map(Instant::parse);
        } catch (DataAccessException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static SqliteVault open(Path directory, Map<String, String> environment, Supplier<MasterKey> keyForNew) {
        return open(SqliteFile.open(directory, FILE), directory, environment, keyForNew);
    }

    private static SqliteVault open(SqliteFile file, Path directory, Map<String, String> environment,
            Supplier<MasterKey> keyForNew) {
        try {
            return new SqliteVault(file,
                    SqliteStore.open(file, () -> MasterKey.find(directory, environment).orElseThrow(
                            () -> new VaultRefused.MasterKeyMissing(directory.resolve(MasterKey.FILE).toString())),
                            keyForNew, person -> ReferralLinks.forget(file, person)));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Accounts accounts(Clock clock) {
        return Accounts.in(file, this, clock);
    }
}
