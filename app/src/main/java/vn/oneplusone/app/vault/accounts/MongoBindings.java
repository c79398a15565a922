package vn.oneplusone.app.vault.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.oneplusone.app.vault.store.Documents;
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

    private final Documents accounts;
    private final Documents owners;

    MongoBindings(VaultDatabase database) {
        this.accounts = database.documents(VaultDatabase.ACCOUNTS);
        this.owners = database.documents(VaultDatabase.PROVIDER_IDENTITIES);
    }

    /** An embedded document is compared as it is, byte by byte. */
    private static Document identity(ProviderIdentity identity) {
        return new Document(ISSUER, identity.issuer()).append(SUBJECT, identity.subject());
    }

    AccountStore.Bound bind(String username, ProviderIdentity identity, Instant since) {
        if (of(username).isPresent()) {
            return AccountStore.Bound.ALREADY;
        }
        if (!reserve(username, identity)) {
            return AccountStore.Bound.TAKEN;
        }
        if (accounts.update(and(eq(ID, username), ne(CLOSED, true), exists(PROVIDER, false)),
                Updates.set(PROVIDER, provider(new ProviderBinding(identity, since))))) {
            return AccountStore.Bound.DONE;
        }
        Optional<ProviderBinding> other = of(username);
        if (other.filter(binding -> binding.identity().equals(identity)).isEmpty()) {
            release(username, identity);
        }
        return other.isPresent() ? AccountStore.Bound.ALREADY : AccountStore.Bound.CLOSED;
    }

    private boolean reserve(String username, ProviderIdentity identity) {
        Document mine = new Document(ID, identity(identity)).append(USERNAME, username);
        if (owners.insert(mine)) {
            return true;
        }
        return owners.first(eq(ID, identity(identity))).map(there -> there.getString(USERNAME))
                .filter(owner -> !agrees(owner, identity))
                .filter(owner -> owners.replace(owned(owner, identity), mine)).isPresent();
    }

    /** Whether the account says so itself. */
    private boolean agrees(String owner, ProviderIdentity identity) {
        return of(owner).filter(binding -> binding.identity().equals(identity)).isPresent();
    }

    private void release(String username, ProviderIdentity identity) {
        owners.delete(owned(username, identity));
    }

    private static Bson owned(String username, ProviderIdentity identity) {
        return and(eq(ID, identity(identity)), eq(USERNAME, username));
    }

    Optional<String> owner(ProviderIdentity identity) {
        return owners.first(eq(ID, identity(identity))).map(there -> there.getString(USERNAME))
                .filter(owner -> agrees(owner, identity));
    }

    Optional<ProviderBinding> of(String username) {
        return accounts.first(eq(ID, username)).map(account -> account.get(PROVIDER, Document.class))
                .map(provider -> new ProviderBinding(
                        new ProviderIdentity(provider.getString(ISSUER), provider.getString(SUBJECT)),
                        Documents.instant(provider, SINCE)));
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

    private static Document provider(ProviderBinding binding) {
        return identity(binding.identity()).append(SINCE, Documents.time(binding.since()));
    }

    boolean unbind(String username) {
        Optional<ProviderIdentity> before = of(username).map(ProviderBinding::identity);
        boolean taken = before.isPresent() && accounts.update(
                and(eq(ID, username), eq(PROVIDER + "." + ISSUER, before.get().issuer()),
                        eq(PROVIDER + "." + SUBJECT, before.get().subject())),
                Updates.unset(PROVIDER));
        before.ifPresent(identity -> release(username, identity));
        return taken;
    }
}
