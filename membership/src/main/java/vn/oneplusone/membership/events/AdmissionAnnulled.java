package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An admission, or the reception of a member from outside, turned out never to have been valid (huỷ kết nạp). Reporting takes it away on
 * its own date, and the credit of the referral that led to it; the person may be referred and admitted again.
 *
 * @param branch where the person had been admitted or received
 * @param admittedOn day of the admission that is annulled; of a reception, the day received
 * @param referral the referral that had led to it, if any
 * @param decision by which it was annulled; its date is that of this fact
 * @param order where a year that was closed had counted the membership
 */
public record AdmissionAnnulled(UUID person, Organization organization, UUID branch, LocalDate admittedOn,
        @Nullable UUID referral, Decision decision, @Nullable CorrectionOrder order) implements PersonEvent {
    /** In years that are open. */
    public AdmissionAnnulled(UUID person, Organization organization, UUID branch, LocalDate admittedOn,
            @Nullable UUID referral, Decision decision) {
        this(person, organization, branch, admittedOn, referral, decision, null);
    }
}
