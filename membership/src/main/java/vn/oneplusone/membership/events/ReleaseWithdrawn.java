package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The branch took back what it had asked for before the unit above answered: the member stays.
 *
 * @param branch that had asked
 */
public record ReleaseWithdrawn(UUID person, Organization organization, UUID branch,
        LocalDate on) implements PersonEvent {}
