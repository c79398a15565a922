package vn.oneplusone.app.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.erasure.Erasures;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.RestorableLedger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.mongo.LedgerMigration;
import vn.oneplusone.app.ledger.mongo.MongoLedger;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.vault.MongoVault;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.accounts.Accounts;

/**
 * What one installation keeps: the ledger and the vault, each in a file of the directory or in the MongoDB that the
 * environment names, and the domain over both. Several processes may have it open.
 */
public final class DataDirectory implements AutoCloseable {
    /** Environment variable that names the MongoDB of the ledger. */
    public static final String MONGODB_URI = "MONGODB_URI";

    /** Environment variable that names the MongoDB of the vault. */
    public static final String VAULT_MONGODB_URI = "ONEPLUSONE_VAULT_MONGODB_URI";
    private static final Pattern RULE_SET = Pattern.compile("([^/]+)/rules/([^/]+)$");

    private final Clock clock;
    private final Ledger ledger;
    private final StoredVault vault;
    private final AuditedLedger audited;
    private final Domain domain;
    private final LedgerFacts facts;

    private DataDirectory(Clock clock, Ledger ledger, StoredVault vault, AuditedLedger audited) {
        this.clock = clock;
        this.ledger = ledger;
        this.vault = vault;
        this.audited = audited;
        this.domain = new Domain(ledger, vault, clock, audited);
        this.facts = LedgerFacts.of(ledger);
    }

    /**
     * Opens ledger and vault, and makes them if neither is there. Erasures that were cut off are completed before anything else.
     *
     * @param warning told what people must see, such as that a master key was made
     * @throws RuntimeException if one of them cannot be opened, or the vault is missing while the ledger holds facts
     */
    public static DataDirectory open(Path directory, Clock clock, Map<String, String> environment,
            Consumer<String> warning) {
        UnfinishedRestore.discard(directory);
        Ledger ledger = ledger(directory, clock, environment);
        try {
            StoredVault vault = vault(directory, environment, ledger.head().size() > 0, warning);
            return completed(new DataDirectory(clock, ledger, vault,
                    new AuditedLedger(ledger, directory, clock, environment)));
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private static DataDirectory completed(DataDirectory opened) {
        try {
            opened.erasures().complete(opened.clock);
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static Ledger ledger(Path directory, Clock clock, Map<String, String> environment) {
        String uri = environment.get(MONGODB_URI);
        return uri == null ? SqliteLedger.open(directory, clock) : MongoLedger.open(uri, clock);
    }

    /** A ledger without its vault has lost its people: a new vault must not hide that. */
    private static StoredVault vault(Path directory, Map<String, String> environment, boolean hasToBeThere,
            Consumer<String> warning) {
        String uri = environment.get(VAULT_MONGODB_URI);
        if (uri != null) {
            return hasToBeThere
                    ? MongoVault.openExisting(uri, directory, environment)
                    : MongoVault.open(uri, directory, environment);
        }
        return hasToBeThere
                ? SqliteVault.openExisting(directory, environment)
                : SqliteVault.open(directory, environment, warning);
    }

    /** The ledger alone, for reading: auditors need neither vault nor key. */
    public static Ledger openLedger(Path directory, Map<String, String> environment) {
        String uri = environment.get(MONGODB_URI);
        return uri == null ? SqliteLedger.openReadOnly(directory) : MongoLedger.open(uri, Clock.systemUTC());
    }

    /**
     * Brings a ledger in MongoDB from the former shape to the one of this version; what is in it already is left alone.
     *
     * @param reading told how far everything was read through, before anything is written
     * @param changing told how far it is changed
     * @return how many commits were changed
     */
    public static long migrate(String mongoUri, LedgerVerification.Progress reading,
            LedgerVerification.Progress changing) {
        return LedgerMigration.migrate(mongoUri, reading, changing);
    }

    /** The ledger alone, to be filled from a bundle. */
    public static RestorableLedger openForRestoring(Path directory, Map<String, String> environment) {
        String uri = environment.get(MONGODB_URI);
        return uri == null
                ? SqliteLedger.open(directory, Clock.systemUTC())
                : MongoLedger.open(uri, Clock.systemUTC());
    }

    /** The rule sets by which the modules judge, as they stand in them: {@code membership-2018-2022.json} and so on. */
    public static Map<String, byte[]> rules() {
        Map<String, byte[]> rules = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:vn/oneplusone/*/rules/*.json")) {
                Matcher path = RULE_SET.matcher(file.getURL().getPath());
                if (path.find()) {
                    rules.put(path.group(1) + "-" + path.group(2), file.getContentAsByteArray());
                }
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException("the rule sets cannot be read", e);
        }
    }

    /** Whether the directory has a ledger's file. */
    public static boolean hasLedger(Path directory) {
        return Files.exists(directory.resolve(SqliteLedger.FILE));
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The ledger beside the checkpoints of this directory. */
    public AuditedLedger audited() {
        return audited;
    }

    public Domain domain() {
        return domain;
    }

    public LedgerFacts facts() {
        return facts;
    }

    public Clock clock() {
        return clock;
    }

    /** Erasing people, in ledger and vault alike. */
    public Erasures erasures() {
        return new Erasures(domain);
    }

    public Accounts accounts() {
        return vault.accounts(clock);
    }

    @Override
    public void close() {
        domain.close();
        vault.close();
        ledger.close();
    }
}
