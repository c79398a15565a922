package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership in one organization ended.
 *
 * @param branch where the person was a member when it ended
 * @param decision number of the decision, where one was needed
 */
public record MembershipEnded(UUID person, Organization organization, UUID branch, EndingReason reason, LocalDate on,
        @Nullable String decision) implements PersonEvent {}
