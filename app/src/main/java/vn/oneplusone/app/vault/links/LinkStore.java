package vn.oneplusone.app.vault.links;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where referral links and the claims left by them are. Tokens come in as hashes, details sealed. */
interface LinkStore {
    /**
     * A claim as it lies there.
     *
     * @param key of this claim alone, wrapped; null as soon as the details are destroyed
     */
    record Sealed(YouthClaim claim, byte @Nullable [] key, byte @Nullable [] details) {}

    void add(ReferralLink link, String token);

    Optional<ReferralLink> linked(String token, Instant now);

    Optional<ReferralLink> link(UUID id);

    /** The newest first. */
    List<ReferralLink> links();

    /** Ends a link that has not ended. */
    void end(UUID link, Instant now);

    /** Adds a claim and counts it; false if the link has taken that many on the day or is over, or the claim is there already. */
    boolean leave(UUID link, Sealed claim, String token, LocalDate day, int most, Instant now);

    Optional<Sealed> claimed(String token, Instant now);

    Optional<Sealed> claim(UUID id, Instant now);

    /** The oldest first. */
    List<YouthClaim> claims(Instant now);

    /** Puts other details in the place of those of a version; false if the claim is not of that version, or not pending any more. */
    boolean correct(UUID claim, long version, byte[] key, byte[] details);

    /** Says whom a pending claim is becoming; false if it is not pending. */
    boolean confirming(UUID claim, UUID person);

    /** Stops the time of a pending claim, which is then neither corrected nor confirmed; false if it is not pending, or stopped already. */
    boolean pause(UUID claim, Instant now);

    /** Lets it go on: it expires as much later as it was stopped. */
    void resume(UUID claim, Instant now);

    /** Makes it pending again, unless it was confirmed. */
    void release(UUID claim);

    /** Destroys the details; what else there is expires later. */
    void confirmed(UUID claim, UUID person, LocalDate on, Instant expires);

    /** Destroys a pending claim; false if there is none. */
    boolean destroyPending(UUID claim);

    /** Notes what an account asks for, or that nothing is open any more. */
    boolean ask(UUID claim, YouthClaim.@Nullable Right right);

    /** Destroys what has expired, except what an account still waits for or whose time stands still; and links that were over at a time. */
    void purge(Instant now, Instant linksOver);

    /** Of a person who is erased: destroys links that name them, and the claim that became them. */
    void forget(UUID person);
}
