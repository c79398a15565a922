package vn.oneplusone.app.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.oneplusone.membership.events.Organization;

/** The links by which members introduce young people; what these leave there is in {@link #claims}. */
public final class ReferralLinks {
    private static final int TOKEN_BYTES = 32;
    /** For so long a link that is over is still shown to those who made it. */
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(30);

    private final LinkStore store;
    private final Clock clock;
    private final YouthClaims claims;

    ReferralLinks(LinkStore store, Vault vault, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.claims = new YouthClaims(store, vault, clock);
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
        String token = newToken();
        store.add(link, digest(token));
        return new Made(link, token);
    }

    /** The link of a token, while it can be used. */
    public Optional<ReferralLink> linked(String token) {
        return mayBeToken(token) ? store.linked(digest(token), now(clock)) : Optional.empty();
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

    static String newToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(AesGcm.random(TOKEN_BYTES));
    }

    /** What is longer than a token opens nothing and is not hashed. */
    static boolean mayBeToken(String token) {
        return token.length() <= TOKEN_BYTES * 2;
    }

    /** A token has as many random bits as a key, so a plain hash of it is as good as a slow one. */
    static String digest(String token) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
