package vn.oneplusone.app.vault.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.vault.journal.Journal;
import vn.oneplusone.app.vault.keys.SecretToken;
import vn.oneplusone.app.vault.keys.Vault;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.VaultDatabase;

/** Those who may sign in, their password hashes (Argon2id) and the links with which they sign in for the first time. */
public final class Accounts {
    static final int SHORTEST_PASSWORD = 8;
    static final int LONGEST_PASSWORD = 256;
    static final String FIRST_ADMINISTRATOR = "admin";

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{1,63}");
    /** The longest name to sign in with, in characters as they were sent; a longer one is nobody's and is not looked at. */
    public static final int LONGEST_USERNAME = 64;

    private static final int LONGEST_DISPLAY_NAME = 100;
    /** For how long an account may have been changed elsewhere before it is noticed here. */
    private static final long GLANCE_NANOS = Duration.ofSeconds(1).toNanos();

    private final AccountStore store;
    private final Journal journal;
    private final ReferralLinks links;
    private final BrowserSeal browserSeal;
    private final Clock clock;
    private final Map<String, Glance> glances = new ConcurrentHashMap<>();
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

    private record Glance(Optional<Account> account, long at) {}

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

    /**
     * Adds somebody.
     *
     * @param password none if they are to set it themselves, see {@link #linkFor}
     * @throws AccountRefused if they cannot be added so
     */
    public Account create(String username, String displayName, Role role, @Nullable UUID unit,
            @Nullable String password) {
        Account account = account(username, displayName, role, unit);
        Optional<String> hash = password == null ? Optional.empty() : Optional.of(hash(password));
        if (!store.add(account, hash)) {
            throw new AccountRefused.UsernameTaken();
        }
        return account;
    }

    private Account account(String username, String displayName, Role role, @Nullable UUID unit) {
        String name = username.length() > LONGEST_USERNAME ? "" : spelling(username);
        if (!USERNAME.matcher(name).matches()) {
            throw new AccountRefused.UsernameMalformed();
        }
        requireUnit(role, unit);
        return new Account(name, displayName(displayName), role, unit, UUID.randomUUID(), now(), false, 0, 0);
    }

    private static void requireUnit(Role role, @Nullable UUID unit) {
        boolean seesAll = role == Role.AUDITOR || role == Role.ADMINISTRATOR;
        if (unit == null && !seesAll) {
            throw new AccountRefused.UnitMissing();
        }
    }

    private static String displayName(String name) {
        String bare = name.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_DISPLAY_NAME) {
            throw new AccountRefused.NameMissing();
        }
        return bare;
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
     * The account as it is now; what another process changed is noticed within a second, what was changed here at once. For whoever asks at
     * every request.
     */
    public Optional<Account> now(String username) {
        Glance last = glances.get(username);
        if (last != null && System.nanoTime() - last.at < GLANCE_NANOS) {
            return last.account;
        }
        long at = System.nanoTime();
        Optional<Account> account = find(username);
        if (glances.size() > 10_000) {
            glances.clear();
        }
        glances.put(username, new Glance(account, at));
        return account;
    }

    /**
     * Gives an account another name, role or unit.
     *
     * @param version on which this was decided
     * @throws AccountRefused if it cannot be so, or was changed meanwhile
     */
    public Account change(String username, long version, String displayName, Role role, @Nullable UUID unit) {
        Account old = ofVersion(username, version);
        requireUnit(role, unit);
        return replace(old.changed(displayName(displayName), role, unit));
    }

    /**
     * Closes an account: its sessions end, its link opens nothing, and its facts stay under its id.
     *
     * @throws AccountRefused as {@link #change}
     */
    public Account close(String username, long version) {
        return replace(ofVersion(username, version).closed(true));
    }

    /**
     * Lets a closed account come in again, with the password it had.
     *
     * @throws AccountRefused as {@link #change}
     */
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
        Account found = find(username).orElseThrow(AccountRefused.UsernameUnknown::new);
        Account old = new Account(found.username(), found.displayName(), found.role(), found.unit(), found.actor(),
                found.createdAt(), found.closed(), version, found.sessions());
        Account next = account(nextUsername, nextName, old.role(), old.unit());
        AccountStore.HandedOver outcome = store.handOver(old, next);
        glances.remove(old.username());
        glances.remove(next.username());
        return switch (outcome) {
            case DONE -> {
                Account taken = find(next.username()).orElseThrow(AccountRefused.UsernameUnknown::new);
                journal.handingOver(by, old.actor(), taken.actor());
                yield taken;
            }
            case AGAIN -> find(next.username()).orElseThrow(AccountRefused.UsernameUnknown::new);
            case TAKEN -> throw new AccountRefused.UsernameTaken();
            case LAST_ADMINISTRATOR -> throw new AccountRefused.LastAdministrator();
            case STALE -> throw find(username).filter(Account::closed).isPresent()
                    ? new AccountRefused.Closed()
                    : new AccountRefused.ChangedMeanwhile();
        };
    }

    private Account ofVersion(String username, long version) {
        Account account = find(username).orElseThrow(AccountRefused.UsernameUnknown::new);
        if (account.version() != version) {
            throw new AccountRefused.ChangedMeanwhile();
        }
        return account;
    }

    private Account replace(Account account) {
        AccountStore.Outcome outcome = store.replace(account);
        glances.remove(account.username());
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
        String name = spelt(username).orElseThrow(AccountRefused.UsernameUnknown::new);
        if (!store.setPassword(name, hash(password))) {
            throw new AccountRefused.Closed();
        }
        glances.remove(name);
        return find(name).orElseThrow(AccountRefused.UsernameUnknown::new);
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
            Account old = find(username).orElseThrow(AccountRefused.UsernameUnknown::new);
            try {
                return replace(new Account(old.username(), old.displayName(), old.role(), old.unit(), old.actor(),
                        old.createdAt(), old.closed(), old.version() + 1, old.sessions() + 1));
            } catch (AccountRefused.ChangedMeanwhile e) {
                // somebody else changed something else: once more, on what they left
            }
        }
    }

    /** Notes that somebody came in. */
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
                : Optional.of(spelling(username.toString()));
    }

    /** No space around it, lower case, compatible letters made one. */
    private static String spelling(String username) {
        return Letters.compatible(Letters.trimmed(username).toLowerCase(Locale.ROOT));
    }

    /**
     * The account, if the password is right. It takes as long if there is no such account.
     *
     * @throws PasswordsBusy if too many wait for the same; nothing was compared then
     */
    public Optional<Account> verify(String username, String password) {
        if (username.length() > LONGEST_USERNAME || password.length() > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        Optional<AccountStore.Entry> entry = store.find(spelling(username));
        Optional<String> hash = entry.filter(found -> !found.account().closed()).flatMap(AccountStore.Entry::hash);
        if (hash.isEmpty()) {
            hashing.hash(Letters.composed(password));
            return Optional.empty();
        }
        boolean right = hashing.matches(Letters.composed(password), hash.get());
        return right ? entry.map(AccountStore.Entry::account) : Optional.empty();
    }

    /**
     * Binds an identity of a provider to an account, for its owner alone: from then on whoever the provider knows by it comes in.
     *
     * @throws AccountRefused if it belongs to an account, the account has one, or is closed
     */
    public void bind(String username, ProviderIdentity identity) {
        switch (store.bind(spelling(username), identity, now())) {
            case DONE -> {
            }
            case TAKEN -> throw new AccountRefused.IdentityTaken();
            case ALREADY -> throw new AccountRefused.IdentityBound();
            case CLOSED -> throw new AccountRefused.Closed();
        }
    }

    /** The identity that is bound to an account. */
    public Optional<ProviderBinding> binding(String username) {
        return store.binding(spelling(username));
    }

    /** Takes it away: whoever has it does not come in by it any more. False if there was none. */
    public boolean unbind(String username) {
        return store.unbind(spelling(username));
    }

    /** The open account that exactly this identity is bound to, as it is now. */
    public Optional<Account> of(ProviderIdentity identity) {
        return store.owner(identity).flatMap(this::now).filter(account -> !account.closed());
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
        SignInLink link = newLink(FIRST_ADMINISTRATOR, validFor);
        boolean due = store.replaceFirstLink(link.username(), SecretToken.digest(link.token()), link.expires());
        return due ? Optional.of(link) : Optional.empty();
    }

    /**
     * A link with which somebody signs in once and sets a password. It replaces their earlier links.
     *
     * @throws AccountRefused.UsernameUnknown if there is no such account
     */
    public SignInLink linkFor(String username, Duration validFor) {
        SignInLink link = newLink(spelt(username).orElseThrow(AccountRefused.UsernameUnknown::new), validFor);
        if (!store.replaceLink(link.username(), SecretToken.digest(link.token()), link.expires())) {
            throw find(username).isPresent() ? new AccountRefused.Closed() : new AccountRefused.UsernameUnknown();
        }
        return link;
    }

    private SignInLink newLink(String username, Duration validFor) {
        String token = SecretToken.fresh();
        return new SignInLink(username, token, now().plus(validFor));
    }

    /** Whose link this is, while it can still be used; looking does not use it up. */
    public Optional<Account> linkedAccount(String token) {
        return SecretToken.mayBe(token)
                ? store.linked(SecretToken.digest(token), now()).flatMap(this::find)
                : Optional.empty();
    }

    /**
     * Uses a link up and sets the password; empty if the link was used, replaced, has expired or never was.
     *
     * @throws AccountRefused.PasswordRefused if the password will not do; the link stays good
     * @throws PasswordsBusy if too many wait for the same; the link stays good
     */
    public Optional<Account> redeem(String token, String password) {
        if (!SecretToken.mayBe(token)) {
            return Optional.empty();
        }
        String digest = SecretToken.digest(token);
        // costly hashing is only for those who bring a good link
        if (store.linked(digest, now()).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> username = store.redeem(digest, now(), hash(password));
        username.ifPresent(glances::remove);
        return username.flatMap(this::find);
    }

    private String hash(String password) {
        if (password.length() > LONGEST_PASSWORD) {
            throw new AccountRefused.PasswordRefused();
        }
        // keyboards differ in how they compose accents, and nothing else is evened out
        String even = Letters.composed(password);
        if (even.codePointCount(0, even.length()) < SHORTEST_PASSWORD) {
            throw new AccountRefused.PasswordRefused();
        }
        return hashing.hash(even);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
