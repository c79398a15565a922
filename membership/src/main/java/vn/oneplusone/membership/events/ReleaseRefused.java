package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The unit above did not release the member, who stays in the branch and may be introduced again.
 *
 * @param branch that had asked
 */
public record ReleaseRefused(UUID person, Organization organization, UUID branch,
        LocalDate on) implements PersonEvent {}
