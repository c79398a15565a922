package vn.oneplusone.app.vault.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.VaultDatabase;

/** The documents of accounts; a sign-in link is part of its account, so that using it up is one change of one document. */
final class MongoAccounts implements AccountStore {
    private static final String USERNAME = "_id";
    private static final String DISPLAY_NAME = "displayName";
    private static final String ROLE = "role";
    private static final String UNIT = "unit";
    private static final String ACTOR = "actor";
    private static final String CREATED_AT = "createdAt";
    private static final String PASSWORD = "password";
    private static final String LINK = "link";
    private static final String TOKEN = "token";
    private static final String EXPIRES = "expires";
    private static final String CLOSED = "closed";
    private static final String VERSION = "version";
    private static final String SESSIONS = "sessions";
    private static final String LAST_SIGN_IN = "lastSignIn";
    /** The actor of the account that this one was taken over from. */
    private static final String FORMER = "former";
    /** On the account of a next holder while the one of before may still be open. */
    private static final String PENDING = "pending";
    /** On an account that was handed over: the username of the next holder. */
    private static final String NEXT = "next";

    private static final BsonString NOBODY = new BsonString("");

    private final VaultDatabase database;
    private final MongoBindings bindings;

    MongoAccounts(VaultDatabase database) {
        this.database = database;
        this.bindings = new MongoBindings(database);
    }

    private MongoCollection<BsonDocument> accounts() {
        return database.collection(VaultDatabase.ACCOUNTS);
    }

    @Override
    public boolean add(Account account, Optional<String> hash) {
        BsonDocument document = document(account);
        hash.ifPresent(present -> document.append(PASSWORD, new BsonString(present)));
        return insert(document);
    }

    private static BsonDocument document(Account account) {
        BsonDocument document = new BsonDocument(USERNAME, new BsonString(account.username()))
                .append(DISPLAY_NAME, new BsonString(account.displayName()))
                .append(ROLE, new BsonString(account.role().name()))
                .append(ACTOR, new BsonString(account.actor().toString()))
                .append(CREATED_AT, new BsonDateTime(account.createdAt().toEpochMilli()));
        UUID unit = account.unit();
        if (unit != null) {
            document.append(UNIT, new BsonString(unit.toString()));
        }
        return document;
    }

    private boolean insert(BsonDocument document) {
        return database.asking(() -> {
            try {
                return accounts().insertOne(document).wasAcknowledged();
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                return false;
            }
        });
    }

    @Override
    public Optional<Entry> find(String username) {
        return database.asking(() -> Optional.ofNullable(accounts().find(eq(USERNAME, username)).first()))
                .map(found -> new Entry(account(found), found.containsKey(PASSWORD)
                        ? Optional.of(found.getString(PASSWORD).getValue())
                        : Optional.empty()));
    }

    private static Account account(BsonDocument found) {
        return new Account(found.getString(USERNAME).getValue(), found.getString(DISPLAY_NAME).getValue(),
                Role.valueOf(found.getString(ROLE).getValue()),
                found.containsKey(UNIT) ? UUID.fromString(found.getString(UNIT).getValue()) : null,
                UUID.fromString(found.getString(ACTOR).getValue()),
                Instant.ofEpochMilli(found.getDateTime(CREATED_AT).getValue()),
                found.getBoolean(CLOSED, BsonBoolean.FALSE).getValue(),
                found.getNumber(VERSION, new BsonInt64(0)).longValue(),
                found.getNumber(SESSIONS, new BsonInt64(0)).longValue());
    }

    @Override
    public List<KnownAccount> all() {
        return database.asking(() -> accounts().find().sort(Sorts.ascending(USERNAME)).into(new ArrayList<>()))
                .stream().map(MongoAccounts::known).toList();
    }

    private static KnownAccount known(BsonDocument found) {
        return new KnownAccount(account(found), found.containsKey(PASSWORD), instant(found, LAST_SIGN_IN),
                found.containsKey(LINK) ? instant(found.getDocument(LINK), EXPIRES) : null,
                found.containsKey(FORMER) ? UUID.fromString(found.getString(FORMER).getValue()) : null);
    }

    private static @Nullable Instant instant(BsonDocument found, String name) {
        return found.containsKey(name) ? Instant.ofEpochMilli(found.getDateTime(name).getValue()) : null;
    }

    /**
     * Without transactions: the last two administrators may go at the same moment. So whoever takes one away looks again afterwards, and puts
     * it back if none is left; of the two, the one that was written later sees both gone.
     */
    @Override
    public Outcome replace(Account account) {
        return replace(account, List.of(), List.of());
    }

    /**
     * @param besides what else is changed
     * @param back what else is put back if it may not be
     */
    private Outcome replace(Account account, List<Bson> besides, List<Bson> back) {
        BsonDocument before = database.asking(() -> accounts().find(ofVersion(account)).first());
        if (before == null) {
            return Outcome.STALE;
        }
        boolean takesOneAway = account(before).administers() && !account.administers();
        if (takesOneAway && !hasAdministratorBeside(account.username())) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        if (database.asking(() -> accounts().updateOne(ofVersion(account), change(account, besides)))
                .getMatchedCount() == 0) {
            return Outcome.STALE;
        }
        if (takesOneAway && !hasAdministratorBeside(account.username())) {
            Account old = account(before);
            Account again = new Account(old.username(), old.displayName(), old.role(), old.unit(), old.actor(),
                    old.createdAt(), old.closed(), account.version() + 1, account.sessions());
            database.asking(() -> accounts().updateOne(ofVersion(again), change(again, back)));
            return Outcome.LAST_ADMINISTRATOR;
        }
        return Outcome.CHANGED;
    }

    /** The account as it was before this version. Accounts that were made before there were versions have none. */
    private static Bson ofVersion(Account account) {
        long before = account.version() - 1;
        Bson version = before == 0 ? or(eq(VERSION, before), exists(VERSION, false)) : eq(VERSION, before);
        return and(eq(USERNAME, account.username()), version);
    }

    private static Bson change(Account account, List<Bson> besides) {
        UUID unit = account.unit();
        List<Bson> changes = new ArrayList<>(List.of(Updates.set(DISPLAY_NAME, account.displayName()),
                Updates.set(ROLE, account.role().name()), Updates.set(CLOSED, account.closed()),
                Updates.set(VERSION, account.version()), Updates.set(SESSIONS, account.sessions()),
                unit == null ? Updates.unset(UNIT) : Updates.set(UNIT, unit.toString())));
        // an administrator's word about it ends what a broken-off handing over left open
        changes.add(Updates.unset(PENDING));
        changes.add(account.closed() ? Updates.unset(LINK) : Updates.unset(NEXT));
        changes.addAll(besides);
        return Updates.combine(changes);
    }

    /**
     * Without transactions, in three steps: the next holder's account is added, closed and pending; the old one is closed and names it, in one
     * change; the next one is opened. Whoever asks again after an interruption goes on at the step that is left. Nothing is ever taken away: a
     * try that came to nothing leaves a closed account at worst.
     */
    @Override
    public HandedOver handOver(Account old, Account next) {
        // in this order: where another try has opened the next one by now, the old one is seen closed
        BsonDocument there = database.asking(() -> accounts().find(eq(USERNAME, next.username())).first());
        BsonDocument before = database.asking(() -> accounts().find(eq(USERNAME, old.username())).first());
        if (before == null) {
            return HandedOver.STALE;
        }
        if (there != null && !old.actor().toString().equals(there.getString(FORMER, NOBODY).getValue())) {
            return HandedOver.TAKEN;
        }
        if (account(before).closed()) {
            return goOn(before, next);
        }
        if (there != null && !there.containsKey(PENDING)) {
            return HandedOver.TAKEN;
        }
        if (account(before).version() != old.version()) {
            return HandedOver.STALE;
        }
        if (account(before).administers() && !hasAdministratorBeside(old.username())) {
            return HandedOver.LAST_ADMINISTRATOR;
        }
        if (there == null && !insert(document(next).append(CLOSED, BsonBoolean.TRUE)
                .append(PENDING, BsonBoolean.TRUE).append(FORMER, new BsonString(old.actor().toString())))) {
            // somebody else has taken the username at this moment, for the same or for another one
            return handOver(old, next);
        }
        Outcome outcome = bindings.releasing(old.username(), (taken, back) -> replace(old.closed(true),
                List.of(taken, Updates.set(NEXT, next.username())), List.of(back, Updates.unset(NEXT))));
        BsonDocument after = database.asking(() -> accounts().find(eq(USERNAME, old.username())).first());
        if (outcome == Outcome.LAST_ADMINISTRATOR) {
            return HandedOver.LAST_ADMINISTRATOR;
        }
        return after == null ? HandedOver.STALE : goOn(after, next);
    }

    /** The last step, where the old account is closed for that next holder, now or by another try. */
    private HandedOver goOn(BsonDocument before, Account next) {
        if (!account(before).closed() || !next.username().equals(before.getString(NEXT, NOBODY).getValue())) {
            return HandedOver.STALE;
        }
        return openNext(next, account(before)) ? HandedOver.DONE : HandedOver.AGAIN;
    }

    /** Opens the account of the next holder; false if it was open already. */
    private boolean openNext(Account next, Account old) {
        return database.asking(() -> accounts().updateOne(
                and(eq(USERNAME, next.username()), eq(FORMER, old.actor().toString()), exists(PENDING)),
                Updates.combine(Updates.set(DISPLAY_NAME, next.displayName()), Updates.set(ROLE, old.role().name()),
                        old.unit() == null ? Updates.unset(UNIT) : Updates.set(UNIT, old.unit().toString()),
                        Updates.set(CLOSED, false), Updates.unset(PENDING))))
                .getMatchedCount() == 1;
    }

    private boolean hasAdministratorBeside(String username) {
        return database.asking(() -> accounts().find(and(ne(USERNAME, username), eq(ROLE, Role.ADMINISTRATOR.name()),
                ne(CLOSED, true), or(exists(PASSWORD), exists(LAST_SIGN_IN)))).first()) != null;
    }

    private static Bson open(String username) {
        return and(eq(USERNAME, username), ne(CLOSED, true));
    }

    @Override
    public boolean setPassword(String username, String hash) {
        return database.asking(() -> accounts().updateOne(open(username),
                Updates.combine(Updates.unset(LINK), Updates.set(PASSWORD, hash), Updates.inc(SESSIONS, 1L))))
                .getMatchedCount() == 1;
    }

    @Override
    public void signedIn(String username, Instant at) {
        database.asking(() -> accounts().updateOne(eq(USERNAME, username),
                Updates.set(LAST_SIGN_IN, new BsonDateTime(at.toEpochMilli()))));
    }

    @Override
    public boolean nobodyHasPassword() {
        return database.asking(() -> accounts().find(exists(PASSWORD)).first()) == null;
    }

    @Override
    public boolean replaceLink(String username, String token, Instant expires) {
        BsonDocument link = new BsonDocument(TOKEN, new BsonString(token)).append(EXPIRES,
                new BsonDateTime(expires.toEpochMilli()));
        return database.asking(() -> accounts().updateOne(open(username), Updates.set(LINK, link)))
                .getMatchedCount() == 1;
    }

    @Override
    public boolean replaceFirstLink(String username, String token, Instant expires) {
        if (!nobodyHasPassword() || !replaceLink(username, token, expires)) {
            return false;
        }
        if (nobodyHasPassword()) {
            return true;
        }
        // Somebody has got a password meanwhile; nobody has been shown this link yet, so it can go as if it had never been.
        database.asking(() -> accounts().updateOne(withLink(token), Updates.unset(LINK)));
        return false;
    }

    private static Bson withLink(String token) {
        return eq(LINK + "." + TOKEN, token);
    }

    private static Bson goodLink(String token, Instant now) {
        return and(withLink(token), ne(CLOSED, true), gt(LINK + "." + EXPIRES, new BsonDateTime(now.toEpochMilli())));
    }

    @Override
    public Optional<String> linked(String token, Instant now) {
        return database.asking(() -> Optional.ofNullable(accounts().find(goodLink(token, now)).first()))
                .map(found -> found.getString(USERNAME).getValue());
    }

    @Override
    public Optional<String> redeem(String token, Instant now, String hash) {
        return database
                .asking(() -> Optional.ofNullable(accounts().findOneAndUpdate(goodLink(token, now),
                        Updates.combine(Updates.unset(LINK), Updates.set(PASSWORD, hash), Updates.inc(SESSIONS, 1L)))))
                .map(found -> found.getString(USERNAME).getValue());
    }

    @Override
    public Bound bind(String username, ProviderIdentity identity, Instant since) {
        return bindings.bind(username, identity, since);
    }

    @Override
    public Optional<String> owner(ProviderIdentity identity) {
        return bindings.owner(identity);
    }

    @Override
    public Optional<ProviderBinding> binding(String username) {
        return bindings.of(username);
    }

    @Override
    public boolean unbind(String username) {
        return bindings.unbind(username);
    }
}
