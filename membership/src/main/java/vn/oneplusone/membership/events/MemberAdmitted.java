package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person became a member. Recorded by the person's stream; reporting counts it, referral fulfils on it.
 *
 * @param on day of the ceremony where there was one, else of the decision
 * @param referral the referral that led here, if any
 * @param ruleVersion the rule set by which the age was judged
 * @param age full years on that day, judged when the fact was recorded and never again
 */
public record MemberAdmitted(UUID person, Organization organization, UUID branch, LocalDate on, Decision decision,
        @Nullable UUID referral, String ruleVersion, int age) implements PersonEvent {}
