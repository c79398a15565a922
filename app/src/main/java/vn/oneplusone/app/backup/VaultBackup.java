package vn.oneplusone.app.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.oneplusone.app.domain.KeysToDestroy;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.installation.UnfinishedRestore;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.SqliteVault;

/**
 * The vault's file as a copy, and back. A copy keeps the keys of people who are erased later, so it must not be kept beyond the
 * published retention, and people who were erased meanwhile are forgotten in it, as is what was typed for requests that are over, before it takes its place.
 */
public final class VaultBackup {
    /** Environment variable with the retention in days. */
    public static final String RETENTION = "ONEPLUSONE_VAULT_BACKUP_DAYS";

    static final String FILE = SqliteVault.FILE;

    private static final int USUAL_RETENTION = 30;

    private VaultBackup() {}

    /** How many days a copy of the vault may be kept. */
    public static int retentionDays(Map<String, String> environment) {
        String set = environment.getOrDefault(RETENTION, "").strip();
        try {
            int days = set.isEmpty() ? USUAL_RETENTION : Integer.parseInt(set);
            if (days > 0) {
                return days;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(RETENTION + ": " + set);
    }

    /** The vault of a directory as it is at one moment. Returns the last day on which the copy may be kept. */
    public static LocalDate take(Path directory, Map<String, String> environment, Path file, boolean force,
            Instant now) {
        refuseMongo(environment);
        int days = retentionDays(environment);
        try (NewFile copy = new NewFile(file, file.getFileName() + ".part", force);
                SqliteVault vault = SqliteVault.openExisting(directory, environment)) {
            vault.copyInto(copy.part(), now);
            copy.commit();
        }
        return DistrictDay.of(now).plusDays(days);
    }

    /**
     * What was restored.
     *
     * @param erasedAgain people whose keys had come back with the copy and were destroyed again
     */
    public record Restored(Instant takenAt, int erasedAgain) {}

    /**
     * Puts a copy in the place of a directory's vault. The ledger has to be there: it says who was erased.
     *
     * @param expired whether a copy beyond its retention is to be taken all the same
     * @throws BackupRefused if the copy is none, too old, or not of this ledger, if there is a vault and {@code force} is not given, or
     * if a program has it open
     */
    public static Restored restore(Path file, Path directory, Map<String, String> environment, boolean force,
            boolean expired, Instant now) {
        refuseMongo(environment);
        if (environment.get(DataDirectory.MONGODB_URI) == null && !DataDirectory.hasLedger(directory)) {
            throw new BackupRefused(BackupRefused.Reason.LEDGER_FIRST, directory);
        }
        Path target = directory.resolve(FILE);
        try (NewFile copy = new NewFile(target, FILE + UnfinishedRestore.SUFFIX, force)) {
            copy.copyFrom(file);
            Instant takenAt = SqliteVault.copyTakenAt(copy.part())
                    .orElseThrow(() -> new BackupRefused(BackupRefused.Reason.FOREIGN, file));
            int days = retentionDays(environment);
            if (!expired && takenAt.plus(Duration.ofDays(days)).isBefore(now)) {
                throw new BackupRefused(BackupRefused.Reason.EXPIRED, DistrictDay.of(takenAt), days);
            }
            int erasedAgain = fit(copy.part(), directory, environment);
            SqliteTarget.takeOver(copy.part());
            SqliteTarget.takeOver(target);
            copy.commit();
            return new Restored(takenAt, erasedAgain);
        }
    }

    private static void refuseMongo(Map<String, String> environment) {
        if (environment.get(DataDirectory.VAULT_MONGODB_URI) != null) {
            throw new BackupRefused(BackupRefused.Reason.IN_MONGODB, DataDirectory.VAULT_MONGODB_URI,
                    "vault, personKeys, textKeys, reservations, claims, forgotten, accounts");
        }
    }

    /** Brings the copy to where the ledger is, while nothing uses it yet. */
    private static int fit(Path copy, Path directory, Map<String, String> environment) {
        try (Ledger ledger = DataDirectory.openLedger(directory, environment);
                SqliteVault vault = SqliteVault.openCopy(copy, directory, environment)) {
            KeysToDestroy due = KeysToDestroy.of(ledger);
            Set<UUID> again = new LinkedHashSet<>(due.people());
            again.removeAll(vault.forgotten());
            again.forEach(vault::forget);
            Set<UUID> requests = new LinkedHashSet<>(due.requests());
            // lists have to learn the codes of those that were agreed to first, at the next start
            due.agreed().forEach(one -> requests.remove(one.request()));
            requests.removeAll(vault.forgottenTexts(due.requests()));
            vault.forgetTexts(requests);
            // so that codes which were printed after the copy was taken are known again
            vault.memberCodes(KeyCheck.requireAll(ledger, vault));
            return again.size();
        }
    }

    /** Whether a directory has a vault's file. */
    public static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }
}
