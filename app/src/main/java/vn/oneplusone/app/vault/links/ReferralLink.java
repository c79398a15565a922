package vn.oneplusone.app.vault.links;

import java.time.Instant;
import java.util.UUID;
import vn.oneplusone.membership.events.Organization;

/**
 * An address by which a member introduces young people; who opens it can leave a claim. Its token is known to those who were shown it, and here
 * only as a hash.
 *
 * @param referrer the member who introduces
 * @param branch which confirms the claims
 * @param madeBy actor of the account that made it
 * @param expires when it stops, or when a person ended it
 */
public record ReferralLink(UUID id, UUID referrer, Organization organization, UUID branch, UUID madeBy, Instant madeAt,
        Instant expires) {
    /** Whether it can be used. */
    public boolean isGood(Instant now) {
        return now.isBefore(expires);
    }
}
