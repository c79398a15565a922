package vn.oneplusone.app.vault.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.vault.keys.AesGcm;
import vn.oneplusone.app.vault.keys.NearbyIds;
import vn.oneplusone.app.vault.keys.SecretToken;
import vn.oneplusone.app.vault.keys.Vault;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;

/**
 * What young people left by links, until the branch has met them. Each claim is sealed under a key of its own; both are destroyed when it is
 * confirmed, declined, taken back or expires. The ledger learns nothing of it before the confirmation.
 */
public final class YouthClaims {
    /** How long the branch has to meet a person. */
    public static final Duration PENDING = Duration.ofDays(60);
    /** How many claims a link takes a day. */
    public static final int MOST_A_DAY = 20;
    /** For so long the code of a confirmed claim still reaches the branch. */
    private static final Duration REACHABLE = Duration.ofDays(365);
    private static final JsonMapper JSON = new JsonMapper();

    private final LinkStore store;
    private final Vault vault;
    private final Clock clock;

    YouthClaims(LinkStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A form that is about to be filled in: the claim that it becomes, however often it is sent.
     *
     * @param code of that claim, known to nobody else; never to be logged
     */
    public record Form(UUID claim, String code) {
        @Override
        public String toString() {
            return "Form[" + claim + "]";
        }
    }

    /** A fresh form. */
    public static Form form() {
        return new Form(NearbyIds.next(), SecretToken.fresh());
    }

    /**
     * Keeps a claim for the branch of a link.
     *
     * @return whether it is kept; false if the link takes no more today or is over, or this form was sent before
     */
    public boolean leave(ReferralLink link, Form form, ClaimDetails details) {
        Instant now = ReferralLinks.now(clock);
        YouthClaim claim = new YouthClaim(form.claim(), link.referrer(), link.organization(), link.branch(), now,
                now.plus(PENDING), 0, null, null, null, null);
        SecretKey key = AesGcm.newKey();
        return store.leave(link.id(),
                new LinkStore.Sealed(claim, wrap(claim.id(), key), seal(claim.id(), key, details)),
                SecretToken.digest(form.code()), DistrictDay.of(now), MOST_A_DAY, now);
    }

    /** The claim of a code. */
    public Optional<YouthClaim> claimed(String code) {
        return SecretToken.sent(code).flatMap(digest -> store.claimed(digest, ReferralLinks.now(clock)))
                .map(LinkStore.Sealed::claim);
    }

    /** A claim by its id. */
    public Optional<YouthClaim> find(UUID claim) {
        return store.claim(claim, ReferralLinks.now(clock)).map(LinkStore.Sealed::claim);
    }

    /** Those that wait, and those confirmed, the oldest first. */
    public List<YouthClaim> all() {
        return store.claims(ReferralLinks.now(clock));
    }

    /** What a claim says; empty as soon as it is destroyed. */
    public Optional<ClaimDetails> open(UUID claim) {
        return store.claim(claim, ReferralLinks.now(clock)).flatMap(this::open);
    }

    private Optional<ClaimDetails> open(LinkStore.Sealed sealed) {
        byte[] key = sealed.key();
        byte[] details = sealed.details();
        if (key == null || details == null) {
            return Optional.empty();
        }
        UUID id = sealed.claim().id();
        byte[] secret = AesGcm.open(wrappingKey(), key, keyOf(id)).orElseThrow(() -> new SealBroken("a claim's key"));
        byte[] plain = AesGcm.open(AesGcm.key(secret), details, detailsOf(id))
                .orElseThrow(() -> new SealBroken("a claim"));
        try {
            return Optional.of(JSON.readValue(plain, ClaimDetails.class));
        } catch (JacksonException e) {
            // without the cause: its message would quote the details
            throw new SealBroken("a claim is not in a form that this version reads");
        }
    }

    /**
     * Puts right what a pending claim says.
     *
     * @param version on which this was written
     * @return false if it was corrected meanwhile, or is not pending any more
     */
    public boolean correct(UUID claim, long version, ClaimDetails details) {
        SecretKey key = AesGcm.newKey();
        return store.correct(claim, version, wrap(claim, key), seal(claim, key, details));
    }

    /** Before the ledger is told: from now on, what the young person asks for concerns this person. False if it is not pending. */
    public boolean confirming(UUID claim, UUID person) {
        return store.confirming(claim, person);
    }

    /** The branch asks those who may know the person: its time stands still, and nothing is corrected or confirmed. False if it is not pending. */
    public boolean pause(UUID claim) {
        return store.pause(claim, ReferralLinks.now(clock));
    }

    /** Nobody is asked any more: it goes on with the time that it had left. */
    public void resume(UUID claim) {
        store.resume(claim, ReferralLinks.now(clock));
    }

    /** The ledger was not told: it is pending again. */
    public void release(UUID claim) {
        store.release(claim);
    }

    /** The ledger has it: what was sealed here is destroyed. */
    public void confirmed(UUID claim, UUID person, LocalDate on) {
        store.confirmed(claim, person, on, ReferralLinks.now(clock).plus(REACHABLE));
    }

    /** Destroys a claim that nobody has confirmed; false if there is none. */
    public boolean destroy(UUID claim) {
        return store.destroyPending(claim);
    }

    /** Asks the branch for something about a confirmed claim. */
    public boolean ask(UUID claim, YouthClaim.Right right) {
        return store.ask(claim, right);
    }

    /** What was asked for is done. */
    public void answered(UUID claim) {
        store.ask(claim, null);
    }

    private byte[] wrap(UUID claim, SecretKey key) {
        return AesGcm.seal(wrappingKey(), key.getEncoded(), keyOf(claim));
    }

    private static byte[] seal(UUID claim, SecretKey key, ClaimDetails details) {
        return AesGcm.seal(key, JSON.writeValueAsBytes(details), detailsOf(claim));
    }

    /** Of the vault's own secret, which the master key opens: it needs no place of its own. */
    private SecretKey wrappingKey() {
        return AesGcm.key(HexFormat.of().parseHex(vault.token("claim-wrapping-key", "1")));
    }

    private static String keyOf(UUID claim) {
        return "1+1 claim key|" + claim;
    }

    private static String detailsOf(UUID claim) {
        return "1+1 claim|" + claim;
    }
}
