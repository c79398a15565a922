package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest admission was recorded with a wrong day or decision (đính chính kết nạp): it counts on its right day, as if it had always stood
 * there. It follows the correction of the approval that led to it.
 *
 * @param branch where the person had been admitted
 * @param wasOn the day on which it counted until now
 * @param on the right day: of the ceremony where there was one, else of the decision
 * @param referral the referral that had led to it
 * @param ruleVersion the rule set by which the age was judged again
 * @param age full years on the right day
 * @param exception why the person could be admitted beyond the ages of the rules; absent where they are within them
 * @param correctedOn day of the correction
 * @param order where the year of one of the two days was closed
 */
public record AdmissionCorrected(UUID person, Organization organization, UUID branch, LocalDate wasOn, LocalDate on,
        Decision decision, UUID referral, String ruleVersion, int age, @Nullable AgeException exception,
        LocalDate correctedOn, @Nullable CorrectionOrder order) implements PersonEvent {}
