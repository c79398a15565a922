package vn.oneplusone.app.vault.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static vn.oneplusone.app.vault.store.Documents.id;
import static vn.oneplusone.app.vault.store.Documents.idOrNull;
import static vn.oneplusone.app.vault.store.Documents.instant;
import static vn.oneplusone.app.vault.store.Documents.instantOrNull;
import static vn.oneplusone.app.vault.store.Documents.number;
import static vn.oneplusone.app.vault.store.Documents.time;

import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.oneplusone.app.vault.store.Documents;
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

    private final Documents accounts;
    private final MongoBindings bindings;

    MongoAccounts(VaultDatabase database) {
        this.accounts = database.documents(VaultDatabase.ACCOUNTS);
        this.bindings = new MongoBindings(database);
    }

    @Override
    public boolean add(Account account, Optional<String> hash) {
        Document document = document(account);
        hash.ifPresent(present -> document.append(PASSWORD, present));
        return accounts.insert(document);
    }

    private static Document document(Account account) {
        Document document = new Document(USERNAME, account.username()).append(DISPLAY_NAME, account.displayName())
                .append(ROLE, account.role().name()).append(ACTOR, account.actor().toString())
                .append(CREATED_AT, time(account.createdAt())).append(CLOSED, account.closed())
                .append(VERSION, account.version()).append(SESSIONS, account.sessions());
        UUID unit = account.unit();
        return unit == null ? document : document.append(UNIT, unit.toString());
    }

    private Optional<Document> document(String username) {
        return accounts.first(eq(USERNAME, username));
    }

    @Override
    public Optional<Entry> find(String username) {
        return document(username)
                .map(found -> new Entry(account(found), Optional.ofNullable(found.getString(PASSWORD))));
    }

    private static Account account(Document found) {
        return new Account(found.getString(USERNAME), found.getString(DISPLAY_NAME),
                Role.valueOf(found.getString(ROLE)), idOrNull(found, UNIT), id(found, ACTOR),
                instant(found, CREATED_AT), found.getBoolean(CLOSED, false), number(found, VERSION),
                number(found, SESSIONS));
    }

    @Override
    public List<KnownAccount> all() {
        return accounts.all(empty(), Sorts.ascending(USERNAME), 0).stream().map(MongoAccounts::known).toList();
    }

    private static KnownAccount known(Document found) {
        Document link = found.get(LINK, Document.class);
        return new KnownAccount(account(found), found.containsKey(PASSWORD), instantOrNull(found, LAST_SIGN_IN),
                link == null ? null : instantOrNull(link, EXPIRES), idOrNull(found, FORMER));
    }

    /**
     * Without transactions: the last two administrators may go at the same moment. So the node that takes one away looks again afterwards, and puts
     * it back if none is left; of the two, the one that was written later sees both gone.
     */
    @Override
    public Outcome replace(Account account) {
        return replace(account, List.of(), List.of());
    }

    /** The same with something besides, and what puts that back. */
    private Outcome replace(Account account, List<Bson> besides, List<Bson> back) {
        Optional<Account> before = accounts.first(ofVersion(account)).map(MongoAccounts::account);
        if (before.isEmpty()) {
            return Outcome.STALE;
        }
        boolean takesOneAway = before.get().administers() && !account.administers();
        if (takesOneAway && !hasAdministratorBeside(account.username())) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        if (!accounts.update(ofVersion(account), change(account, besides))) {
            return Outcome.STALE;
        }
        if (takesOneAway && !hasAdministratorBeside(account.username())) {
            Account again = before.get().at(account.version() + 1, account.sessions());
            accounts.update(ofVersion(again), change(again, back));
            return Outcome.LAST_ADMINISTRATOR;
        }
        return Outcome.CHANGED;
    }

    /** The account as it was before this version. One that a program from before there were versions has added meanwhile has none. */
    private static Bson ofVersion(Account account) {
        long before = account.version() - 1;
        return and(eq(USERNAME, account.username()), in(VERSION, before, before == 0 ? null : before));
    }

    private static Bson change(Account account, List<Bson> besides) {
        List<Bson> changes = new ArrayList<>(List.of(Updates.set(DISPLAY_NAME, account.displayName()),
                Updates.set(ROLE, account.role().name()), Updates.set(CLOSED, account.closed()),
                Updates.set(VERSION, account.version()), Updates.set(SESSIONS, account.sessions()),
                unit(account)));
        // an administrator's word about it ends what a broken-off handing over left open
        changes.add(Updates.unset(PENDING));
        changes.add(account.closed() ? Updates.unset(LINK) : Updates.unset(NEXT));
        changes.addAll(besides);
        return Updates.combine(changes);
    }

    private static Bson unit(Account account) {
        UUID unit = account.unit();
        return unit == null ? Updates.unset(UNIT) : Updates.set(UNIT, unit.toString());
    }

    /**
     * Without transactions, in three steps: the next holder's account is added, closed and pending; the old one is closed and names it, in one
     * change; the next one is opened. Asked again after an interruption, it goes on at the step that is left. Nothing is ever taken away: a
     * try that came to nothing leaves a closed account at worst.
     */
    @Override
    public HandedOver handOver(Account old, Account next) {
        // in this order: where another try has opened the next one by now, the old one is seen closed
        Optional<Document> there = document(next.username());
        Optional<Document> before = document(old.username());
        if (before.isEmpty()) {
            return HandedOver.STALE;
        }
        if (there.isPresent() && !old.actor().toString().equals(there.get().getString(FORMER))) {
            return HandedOver.TAKEN;
        }
        Account now = account(before.get());
        if (now.closed()) {
            return goOn(before, next);
        }
        if (there.isPresent() && !there.get().containsKey(PENDING)) {
            return HandedOver.TAKEN;
        }
        if (now.version() != old.version()) {
            return HandedOver.STALE;
        }
        if (now.administers() && !hasAdministratorBeside(old.username())) {
            return HandedOver.LAST_ADMINISTRATOR;
        }
        if (there.isEmpty() && !accounts.insert(document(next).append(CLOSED, true).append(PENDING, true)
                .append(FORMER, old.actor().toString()))) {
            // another account has taken the username at this moment, for the same or for another one
            return handOver(old, next);
        }
        Outcome outcome = bindings.releasing(old.username(), (taken, back) -> replace(old.closed(true),
                List.of(taken, Updates.set(NEXT, next.username())), List.of(back, Updates.unset(NEXT))));
        return outcome == Outcome.LAST_ADMINISTRATOR
                ? HandedOver.LAST_ADMINISTRATOR
                : goOn(document(old.username()), next);
    }

    /** The last step, where the old account is closed for that next holder, now or by another try. */
    private HandedOver goOn(Optional<Document> before, Account next) {
        return before.filter(old -> account(old).closed() && next.username().equals(old.getString(NEXT)))
                .map(old -> openNext(next, account(old)) ? HandedOver.DONE : HandedOver.AGAIN)
                .orElse(HandedOver.STALE);
    }

    /** Opens the account of the next holder; false if it was open already. */
    private boolean openNext(Account next, Account old) {
        return accounts.update(
                and(eq(USERNAME, next.username()), eq(FORMER, old.actor().toString()), exists(PENDING)),
                Updates.set(DISPLAY_NAME, next.displayName()), Updates.set(ROLE, old.role().name()), unit(old),
                Updates.set(CLOSED, false), Updates.unset(PENDING));
    }

    private boolean hasAdministratorBeside(String username) {
        return accounts.first(and(ne(USERNAME, username), eq(ROLE, Role.ADMINISTRATOR.name()), ne(CLOSED, true),
                or(exists(PASSWORD), exists(LAST_SIGN_IN)))).isPresent();
    }

    private static Bson open(String username) {
        return and(eq(USERNAME, username), ne(CLOSED, true));
    }

    @Override
    public boolean setPassword(String username, String hash) {
        return accounts.update(open(username), withPassword(hash));
    }

    private static Bson withPassword(String hash) {
        return Updates.combine(Updates.unset(LINK), Updates.set(PASSWORD, hash), Updates.inc(SESSIONS, 1L));
    }

    @Override
    public void signedIn(String username, Instant at) {
        accounts.update(eq(USERNAME, username), Updates.set(LAST_SIGN_IN, time(at)));
    }

    @Override
    public boolean nobodyHasPassword() {
        return accounts.first(exists(PASSWORD)).isEmpty();
    }

    @Override
    public boolean replaceLink(String username, String token, Instant expires) {
        return accounts.update(open(username),
                Updates.set(LINK, new Document(TOKEN, token).append(EXPIRES, time(expires))));
    }

    @Override
    public boolean replaceFirstLink(String username, String token, Instant expires) {
        if (!nobodyHasPassword() || !replaceLink(username, token, expires)) {
            return false;
        }
        if (nobodyHasPassword()) {
            return true;
        }
        // An account has got a password meanwhile; nobody has been shown this link yet, so it can go as if it had never been.
        accounts.update(withLink(token), Updates.unset(LINK));
        return false;
    }

    private static Bson withLink(String token) {
        return eq(LINK + "." + TOKEN, token);
    }

    private static Bson goodLink(String token, Instant now) {
        return and(withLink(token), ne(CLOSED, true), gt(LINK + "." + EXPIRES, time(now)));
    }

    @Override
    public Optional<String> linked(String token, Instant now) {
        return accounts.first(goodLink(token, now)).map(found -> found.getString(USERNAME));
    }

    @Override
    public Optional<String> redeem(String token, Instant now, String hash) {
        return accounts.findAndUpdate(goodLink(token, now), withPassword(hash))
                .map(found -> found.getString(USERNAME));
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
