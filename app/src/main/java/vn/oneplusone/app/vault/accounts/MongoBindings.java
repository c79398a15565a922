package vn.oneplusone.app.vault.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import vn.oneplusone.app.vault.store.VaultDatabase;

/**
 * Which identity of a provider belongs to which account. The account's document says so; a document whose {@code _id} is the identity keeps a
 * second account from saying the same. It is made first and taken away last, so one that no account agrees with is a leftover of a broken-off
 * change and may be replaced.
 */
final class MongoBindings {
    private static final String ID = "_id";
    private static final String USERNAME = "username";
    private static final String ISSUER = "issuer";
    private static final String SUBJECT = "subject";
    private static final String SINCE = "since";
    private static final String PROVIDER = "provider";
    private static final String CLOSED = "closed";

    private final VaultDatabase database;

    MongoBindings(VaultDatabase database) {
        this.database = database;
    }

    private MongoCollection<BsonDocument> accounts() {
        return database.collection(VaultDatabase.ACCOUNTS);
    }

    private MongoCollection<BsonDocument> owners() {
        return database.collection(VaultDatabase.PROVIDER_IDENTITIES);
    }

    /** An embedded document is compared as it is, byte by byte. */
    private static BsonDocument identity(ProviderIdentity identity) {
        return new BsonDocument(ISSUER, new BsonString(identity.issuer())).append(SUBJECT,
                new BsonString(identity.subject()));
    }

    AccountStore.Bound bind(String username, ProviderIdentity identity, Instant since) {
        if (of(username).isPresent()) {
            return AccountStore.Bound.ALREADY;
        }
        if (!reserve(username, identity)) {
            return AccountStore.Bound.TAKEN;
        }
        BsonDocument provider = provider(new ProviderBinding(identity, since));
        boolean bound = database.asking(() -> accounts().updateOne(
                and(eq(ID, username), ne(CLOSED, true), exists(PROVIDER, false)), Updates.set(PROVIDER, provider)))
                .getMatchedCount() == 1;
        if (bound) {
            return AccountStore.Bound.DONE;
        }
        Optional<ProviderBinding> other = of(username);
        if (other.filter(binding -> binding.identity().equals(identity)).isEmpty()) {
            release(username, identity);
        }
        return other.isPresent() ? AccountStore.Bound.ALREADY : AccountStore.Bound.CLOSED;
    }

    private boolean reserve(String username, ProviderIdentity identity) {
        BsonDocument mine = new BsonDocument(ID, identity(identity)).append(USERNAME, new BsonString(username));
        return database.asking(() -> {
            try {
                return owners().insertOne(mine).wasAcknowledged();
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
            BsonDocument there = owners().find(eq(ID, identity(identity))).first();
            if (there == null) {
                return false;
            }
            String owner = there.getString(USERNAME).getValue();
            boolean agreed = of(owner).filter(binding -> binding.identity().equals(identity)).isPresent();
            return !agreed && owners().replaceOne(owned(owner, identity), mine).getMatchedCount() == 1;
        });
    }

    private void release(String username, ProviderIdentity identity) {
        database.asking(() -> owners().deleteOne(owned(username, identity)));
    }

    private static Bson owned(String username, ProviderIdentity identity) {
        return and(eq(ID, identity(identity)), eq(USERNAME, username));
    }

    Optional<String> owner(ProviderIdentity identity) {
        return database.asking(() -> Optional.ofNullable(owners().find(eq(ID, identity(identity))).first()))
                .map(there -> there.getString(USERNAME).getValue())
                .filter(owner -> of(owner).filter(binding -> binding.identity().equals(identity)).isPresent());
    }

    Optional<ProviderBinding> of(String username) {
        return database.asking(() -> Optional.ofNullable(accounts().find(eq(ID, username)).first()))
                .filter(account -> account.containsKey(PROVIDER)).map(account -> account.getDocument(PROVIDER))
                .map(provider -> new ProviderBinding(
                        new ProviderIdentity(provider.getString(ISSUER).getValue(),
                                provider.getString(SUBJECT).getValue()),
                        Instant.ofEpochMilli(provider.getDateTime(SINCE).getValue())));
    }

    /**
     * Takes a binding away together with another change of the account's document.
     *
     * @param change is given what takes the binding out of the document, and what puts it back
     */
    AccountStore.Outcome releasing(String username, BiFunction<Bson, Bson, AccountStore.Outcome> change) {
        Optional<ProviderBinding> before = of(username);
        Bson none = Updates.unset(PROVIDER);
        AccountStore.Outcome outcome = change.apply(none,
                before.map(binding -> Updates.set(PROVIDER, provider(binding))).orElse(none));
        if (outcome == AccountStore.Outcome.CHANGED) {
            before.ifPresent(binding -> release(username, binding.identity()));
        }
        return outcome;
    }

    private static BsonDocument provider(ProviderBinding binding) {
        return identity(binding.identity()).append(SINCE, new BsonDateTime(binding.since().toEpochMilli()));
    }

    boolean unbind(String username) {
        Optional<ProviderBinding> before = of(username);
        if (before.isEmpty()) {
            return false;
        }
        ProviderIdentity identity = before.get().identity();
        boolean taken = database.asking(() -> accounts().updateOne(
                and(eq(ID, username), eq(PROVIDER + "." + ISSUER, identity.issuer()),
                        eq(PROVIDER + "." + SUBJECT, identity.subject())),
                Updates.unset(PROVIDER))).getMatchedCount() == 1;
        release(username, identity);
        return taken;
    }
}
