package vn.oneplusone.app.vault.links;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;

/**
 * What a young person left by a member's link. While it waits, its details are sealed beside it; once the branch has confirmed it, only this
 * is left, so that the claim's code still reaches a person.
 *
 * @param id under which a person who was not known before is registered
 * @param expires when it is destroyed
 * @param version grows with every correction
 * @param person whom it became, or is just becoming; null while it waits
 * @param confirmedOn null until the ledger has it
 * @param pausedAt since when it waits for the answer to a request, and its time stands still; null where it does not
 * @param asked what the young person asks for after the confirmation; null if nothing is open
 */
public record YouthClaim(UUID id, UUID referrer, Organization organization, UUID branch, Instant madeAt,
        Instant expires, long version, @Nullable UUID person, @Nullable LocalDate confirmedOn,
        @Nullable Instant pausedAt, @Nullable Right asked) {
    /** What a person may ask for. */
    public enum Right {
        CORRECTION, OBJECTION, ERASURE
    }

    /** Whether nobody has confirmed it. */
    public boolean isPending() {
        return person == null;
    }

    /** Whether the branch has asked those who may know the person, and they have not answered. */
    public boolean isPaused() {
        return pausedAt != null;
    }
}
