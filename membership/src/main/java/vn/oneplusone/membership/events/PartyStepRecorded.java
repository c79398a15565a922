package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the Union was introduced to the Party as outstanding, or the Party admitted them. Each once; who was admitted stays a member of the
 * Union.
 *
 * @param branch where they were a member of the Union
 * @param decision number of the resolution or decision, where it is known
 */
public record PartyStepRecorded(UUID person, UUID branch, PartyStep step, LocalDate on,
        @Nullable String decision) implements MemberEvent {
    /** It is the Union that introduces. */
    @Override
    public Organization organization() {
        return Organization.UNION;
    }
}
