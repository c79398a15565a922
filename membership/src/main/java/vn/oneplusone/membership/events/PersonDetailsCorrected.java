package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person's details were wrong or have changed. Replaces all of them; what was decided on the old ones stands, and counts by gender and
 * birth year follow the new ones.
 *
 * @param details all details anew, sealed under the key of this one person
 * @param birthYear plain, for statistics that survive an erasure
 */
public record PersonDetailsCorrected(UUID person, String details, int birthYear, Gender gender,
        LocalDate on) implements PersonEvent {}
