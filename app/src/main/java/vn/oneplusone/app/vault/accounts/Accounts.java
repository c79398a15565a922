package vn.oneplusone.app.vault.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.journal.Journal;
import vn.oneplusone.app.vault.keys.SecretToken;
import vn.oneplusone.app.vault.keys.Vault;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.VaultDatabase;

/** Those who may sign in, their password hashes (Argon2id) and the links with which they sign in for the first time. */
public final class Accounts {
    static final String FIRST_ADMINISTRATOR = "admin";
    /** The longest name to sign in with, in characters as they were sent; a longer one is nobody's and is not looked at. */
    public static final int LONGEST_USERNAME = 64;

    private final AccountStore store;
    private final Journal journal;
    private final ReferralLinks links;
    private final BrowserSeal browserSeal;
    private final Clock clock;
    private final Glances glances = new Glances();
    private final PasswordHashing hashing = new PasswordHashing();

    private Accounts(AccountStore store, Journal journal, ReferralLinks links, BrowserSeal browserSeal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.links = links;
        this.browserSeal = browserSeal;
        this.clock = clock;
    }

    /** The accounts in a vault's file. */
    public static Accounts in(SqliteFile file, Vault vault, Clock clock) {
        return new Accounts(new SqliteAccounts(file), Journal.in(file, clock), ReferralLinks.in(file, vault, clock),
                new BrowserSeal(vault, clock), clock);
    }

    /** The accounts in a vault's database. */
    public static Accounts in(VaultDatabase database, Vault vault, Clock clock) {
        return new Accounts(new MongoAccounts(database), Journal.in(database, clock),
                ReferralLinks.in(database, vault, clock), new BrowserSeal(vault, clock), clock);
    }

    /** What they read and were refused; it lies beside them. */
    public Journal journal() {
        return journal;
    }

    /** The links that they make for members; they lie beside them too. */
    public ReferralLinks links() {
        return links;
    }

    /** Seals what the browsers of those carry who have not signed in yet. */
    public BrowserSeal browserSeal() {
        return browserSeal;
    }

    /** By which identities at a provider of sign-in they come in. */
    public ProviderBindings bindings() {
        return new ProviderBindings(store, this::now, clock);
    }

    /**
     * Adds an account.
     *
     * @param password none if they are to set it themselves, see {@link #linkFor}
     * @throws AccountRefused if they cannot be added so
     */
    public Account create(String username, String displayName, Role role, @Nullable UUID unit,
            @Nullable String password) {
        Account account = account(username, displayName, role, unit);
        if (!store.add(account, Optional.ofNullable(password).map(hashing::hashChosen))) {
            throw new AccountRefused.UsernameTaken();
        }
        return account;
    }

    private Account account(String username, String displayName, Role role, @Nullable UUID unit) {
        return AccountRules.account(username, displayName, role, unit, now());
    }

    /** All of them, by username. */
    public List<KnownAccount> all() {
        return store.all();
    }

    /** The account that the ledger knows by this id. */
    public Optional<KnownAccount> ofActor(UUID actor) {
        return store.all().stream().filter(known -> known.account().actor().equals(actor)).findFirst();
    }

    /**
     * The account as it is now; what another process changed is noticed within a second, what was changed here at once. For callers that ask at
     * every request.
     */
    public Optional<Account> now(String username) {
        return glances.of(username, this::find);
    }

    /**
     * Gives an account another name, role or unit.
     *
     * @param version on which this was decided
     * @throws AccountRefused if it cannot be so, or was changed meanwhile
     */
    public Account change(String username, long version, String displayName, Role role, @Nullable UUID unit) {
        Account old = ofVersion(username, version);
        AccountRules.requireUnit(role, unit);
        return replace(old.changed(AccountRules.displayName(displayName), role, unit));
    }

    /** Closes an account, or refuses as {@link #change} does: its sessions end, its link opens nothing, and its facts stay under its id. */
    public Account close(String username, long version) {
        return replace(ofVersion(username, version).closed(true));
    }

    /** Lets a closed account come in again, with the password it had, or refuses as {@link #change} does. */
    public Account reopen(String username, long version) {
        return replace(ofVersion(username, version).closed(false));
    }

    /**
     * Hands an account over to its next holder: it is closed, its sessions end, its link opens nothing and the identity that is bound to it is
     * released; another one of the same role and unit takes its place, under an id of its own and without a password, see {@link #linkFor}. What
     * was recorded stays under the id of before. Asked for once more, it answers the same account.
     *
     * @param by who does it, by the id under which the ledger knows them
     * @param version on which this was decided
     * @return the next holder's account
     * @throws AccountRefused if the next one cannot be added so, or the old one is closed, was changed meanwhile, or is the last that administers
     */
    public Account handOver(UUID by, String username, long version, String nextUsername, String nextName) {
        Account found = known(username);
        Account old = found.at(version, found.sessions());
        Account next = account(nextUsername, nextName, old.role(), old.unit());
        try {
            return new HandingOver(store, journal, this::find).done(by, old, next);
        } finally {
            glances.forget(old.username());
            glances.forget(next.username());
        }
    }

    private Account known(String username) {
        return find(username).orElseThrow(AccountRefused.UsernameUnknown::new);
    }

    private Account ofVersion(String username, long version) {
        Account account = known(username);
        if (account.version() != version) {
            throw new AccountRefused.ChangedMeanwhile();
        }
        return account;
    }

    private Account replace(Account account) {
        AccountStore.Outcome outcome = store.replace(account);
        glances.forget(account.username());
        return switch (outcome) {
            case CHANGED -> account;
            case STALE -> throw new AccountRefused.ChangedMeanwhile();
            case LAST_ADMINISTRATOR -> throw new AccountRefused.LastAdministrator();
        };
    }

    /**
     * Sets another password, and ends all sessions.
     *
     * @throws AccountRefused if the present one is not right, or the new one will not do
     */
    public Account changePassword(String username, String present, String password) {
        requirePassword(username, present);
        String name = known(username).username();
        if (!store.setPassword(name, hashing.hashChosen(password))) {
            throw new AccountRefused.Closed();
        }
        glances.forget(name);
        return known(name);
    }

    /** @throws AccountRefused.PasswordWrong if this is not the account's password */
    public void requirePassword(String username, String present) {
        if (verify(username, present).isEmpty()) {
            throw new AccountRefused.PasswordWrong();
        }
    }

    /** Ends all sessions that were begun before. */
    public Account endSessions(String username) {
        while (true) {
            Account old = known(username);
            try {
                return replace(old.at(old.version() + 1, old.sessions() + 1));
            } catch (AccountRefused.ChangedMeanwhile e) {
                // something else was changed: once more, on what stands now
            }
        }
    }

    /** Notes that an account came in. */
    public void signedIn(Account account) {
        store.signedIn(account.username(), now());
    }

    /** The account of this username, however it is spelt. */
    public Optional<Account> find(String username) {
        return spelt(username).flatMap(store::find).map(AccountStore.Entry::account);
    }

    /**
     * The one spelling under which an account of that name is kept, however it was typed; empty for what is too long to be a name. Who counts
     * by names counts by this.
     */
    public static Optional<String> spelt(CharSequence username) {
        return username.length() > LONGEST_USERNAME
                ? Optional.empty()
                : Optional.of(AccountRules.spelling(username.toString()));
    }

    /**
     * The account, if the password is right. It takes as long if there is no such account.
     *
     * @throws PasswordsBusy if too many wait for the same; nothing was compared then
     */
    public Optional<Account> verify(String username, String password) {
        if (username.length() > LONGEST_USERNAME || password.length() > PasswordHashing.LONGEST) {
            return Optional.empty();
        }
        Optional<AccountStore.Entry> entry = store.find(AccountRules.spelling(username));
        Optional<String> hash = entry.filter(found -> !found.account().closed()).flatMap(AccountStore.Entry::hash);
        return hashing.matches(password, hash) ? entry.map(AccountStore.Entry::account) : Optional.empty();
    }

    /** Whether nobody can sign in with a password yet: then a link for the first administrator is due. */
    public boolean isEmpty() {
        return store.nobodyHasPassword();
    }

    /**
     * A link for the first administrator, with an account made for them if need be; empty as soon as anybody can sign
     * in. Asking again takes the place of an earlier link, so a lost one is no harm.
     */
    public Optional<SignInLink> linkForFirstAdministrator(Duration validFor) {
        if (!isEmpty()) {
            return Optional.empty();
        }
        // false if it is there already, perhaps by a process that starts beside this one: just as well
        store.add(account(FIRST_ADMINISTRATOR, "Quản trị", Role.ADMINISTRATOR, null), Optional.empty());
        SignInLink link = SignInLink.fresh(FIRST_ADMINISTRATOR, now().plus(validFor));
        return Optional.of(link).filter(
                due -> store.replaceFirstLink(due.username(), SecretToken.digest(due.token()), due.expires()));
    }

    /**
     * A link with which an owner signs in once and sets a password. It replaces their earlier links.
     *
     * @throws AccountRefused.UsernameUnknown if there is no such account
     */
    public SignInLink linkFor(String username, Duration validFor) {
        SignInLink link = SignInLink.fresh(spelt(username).orElseThrow(AccountRefused.UsernameUnknown::new),
                now().plus(validFor));
        if (!store.replaceLink(link.username(), SecretToken.digest(link.token()), link.expires())) {
            throw find(username).isPresent() ? new AccountRefused.Closed() : new AccountRefused.UsernameUnknown();
        }
        return link;
    }

    /** Whose link this is, while it can still be used; looking does not use it up. */
    public Optional<Account> linkedAccount(String token) {
        return SecretToken.sent(token).flatMap(digest -> store.linked(digest, now())).flatMap(this::find);
    }

    /**
     * Uses a link up and sets the password; empty if the link was used, replaced, has expired or never was.
     *
     * @throws AccountRefused.PasswordRefused if the password will not do; the link stays good
     * @throws PasswordsBusy if too many wait for the same; the link stays good
     */
    public Optional<Account> redeem(String token, String password) {
        // costly hashing is only for those who bring a good link
        Optional<String> username = SecretToken.sent(token).filter(digest -> store.linked(digest, now()).isPresent())
                .flatMap(digest -> store.redeem(digest, now(), hashing.hashChosen(password)));
        username.ifPresent(glances::forget);
        return username.flatMap(this::find);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
