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
 * @param exception why the person could be admitted beyond the ages of the rules; absent where they are within them
 */
public record MemberAdmitted(UUID person, Organization organization, UUID branch, LocalDate on, Decision decision,
        @Nullable UUID referral, String ruleVersion, int age,
        @Nullable AgeException exception) implements PersonEvent {

    /** Within the ages of the rules. */
    public MemberAdmitted(UUID person, Organization organization, UUID branch, LocalDate on, Decision decision,
            @Nullable UUID referral, String ruleVersion, int age) {
        this(person, organization, branch, on, decision, referral, ruleVersion, age, null);
    }
}
