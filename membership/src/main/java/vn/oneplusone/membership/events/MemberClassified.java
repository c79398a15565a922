package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member was graded for a year (xếp loại). Once per organization and year.
 *
 * @param branch the branch that the grade counts for
 * @param on day of the decision, in the year or after it
 */
public record MemberClassified(UUID person, Organization organization, UUID branch, int year, Grade grade,
        LocalDate on) implements PersonEvent {}
