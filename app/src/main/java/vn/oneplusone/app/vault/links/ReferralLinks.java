package vn.oneplusone.app.vault.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.oneplusone.app.vault.keys.NearbyIds;
import vn.oneplusone.app.vault.keys.SecretToken;
import vn.oneplusone.app.vault.keys.Vault;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.VaultDatabase;
import vn.oneplusone.membership.events.Organization;

/** The links by which members introduce young people; what these leave there is in {@link #claims}. */
public final class ReferralLinks {
    /** For so long a link that is over is still shown to those who made it. */
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(30);

    private final LinkStore store;
    private final Clock clock;
    private final YouthClaims claims;

    private ReferralLinks(LinkStore store, Vault vault, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.claims = new YouthClaims(store, vault, clock);
    }

    /** The links in a vault's file. */
    public static ReferralLinks in(SqliteFile file, Vault vault, Clock clock) {
        return new ReferralLinks(new SqliteLinks(file), vault, clock);
    }

    /** The links in a vault's database. */
    public static ReferralLinks in(VaultDatabase database, Vault vault, Clock clock) {
        return new ReferralLinks(new MongoLinks(database), vault, clock);
    }

    /** Takes what is of a person who is forgotten out of a vault's file: links that name them, and the claim that became them. */
    public static void forget(SqliteFile file, UUID person) {
        new SqliteLinks(file).forget(person);
    }

    /** The same of a vault's database. */
    public static void forget(VaultDatabase database, UUID person) {
        new MongoLinks(database).forget(person);
    }

    /** A link and its token, which nobody can find out later; never to be logged. */
    public record Made(ReferralLink link, String token) {
        @Override
        public String toString() {
            return "Made[" + link.id() + "]";
        }
    }

    /** What was left by the links. */
    public YouthClaims claims() {
        return claims;
    }

    /** Makes a link for a member. */
    public Made make(UUID referrer, Organization organization, UUID branch, UUID madeBy, Duration validFor) {
        Instant now = now(clock);
        ReferralLink link = new ReferralLink(NearbyIds.next(), referrer, organization, branch, madeBy, now,
                now.plus(validFor));
        String token = SecretToken.fresh();
        store.add(link, SecretToken.digest(token));
        return new Made(link, token);
    }

    /** The link of a token, while it can be used. */
    public Optional<ReferralLink> linked(String token) {
        return SecretToken.sent(token).flatMap(digest -> store.linked(digest, now(clock)));
    }

    /** A link, also when it is over. */
    public Optional<ReferralLink> find(UUID link) {
        return store.link(link);
    }

    /** Whether a link can be used now. */
    public boolean isGood(ReferralLink link) {
        return link.isGood(now(clock));
    }

    /** Those that can be used and those that could lately, the newest first. */
    public List<ReferralLink> all() {
        return store.links();
    }

    /** Lets nobody use it any more. Claims that were left stay. */
    public void end(UUID link) {
        store.end(link, now(clock));
    }

    /** Destroys what has expired. */
    public void purge() {
        Instant now = now(clock);
        store.purge(now, now.minus(SHOWN_AFTERWARDS));
    }

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
