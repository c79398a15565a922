package vn.oneplusone.app.vault.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.set;

import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * The ordinary collections of a vault's database, brought up to date by numbered steps. Each step can be repeated, also by another node at the
 * same moment, and is written down only once it is done: after a program that was killed it is taken again. They are written down beside the
 * vault's own document, where a node's role may write already.
 */
public final class MongoMigrations {
    private record Step(String name, Consumer<VaultDatabase> work) {}

    /** In their order, the first is number 2: what holds keys alone has number 1. */
    private static final List<Step> STEPS = List.of(
            new Step("versions_of_accounts", MongoMigrations::giveVersions));

    /** The format of databases that this program writes. */
    public static final int NEWEST = STEPS.size() + 1;

    private static final String STEP = "step/";

    private MongoMigrations() {}

    /** @throws VaultRefused.VaultTooNew if a newer program has taken a step that this one does not know */
    public static void requireKnown(VaultDatabase database) {
        int newest = database.documents(VaultDatabase.VAULT).all(regex("_id", "^" + STEP)).stream()
                .mapToInt(step -> Integer.parseInt(step.getString("_id").substring(STEP.length()))).max().orElse(1);
        if (newest > NEWEST) {
            throw new VaultRefused.VaultTooNew(newest);
        }
    }

    /** Takes the steps that a database has not taken, in their order. */
    public static void migrate(VaultDatabase database) {
        Documents taken = database.documents(VaultDatabase.VAULT);
        for (int number = 2; number <= NEWEST; number++) {
            Step step = STEPS.get(number - 2);
            if (taken.first(eq("_id", STEP + number)).isEmpty()) {
                step.work.accept(database);
                taken.insert(new Document("_id", STEP + number).append("name", step.name));
            }
        }
    }

    /** Accounts from before there were versions say so now; a program of before that adds one beside is still understood. */
    private static void giveVersions(VaultDatabase database) {
        Documents accounts = database.documents(VaultDatabase.ACCOUNTS);
        accounts.updateAll(exists("closed", false), set("closed", false));
        accounts.updateAll(exists("sessions", false), set("sessions", 0L));
        accounts.updateAll(exists("version", false), set("version", 0L));
    }
}
