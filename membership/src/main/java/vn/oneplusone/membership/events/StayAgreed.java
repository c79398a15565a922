package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The branch decided that a member of the Union stays on beyond the age. Until that day they are not due to come of age; the latest of these
 * facts holds. Reporting counts who stays on, and who is due.
 *
 * @param branch that decided it
 * @param until the day on which they are due after all
 * @param on day of the decision
 */
public record StayAgreed(UUID person, UUID branch, StayReason reason, LocalDate until,
        LocalDate on) implements MemberEvent {
    /** It is the Union that one grows out of. */
    @Override
    public Organization organization() {
        return Organization.UNION;
    }
}
