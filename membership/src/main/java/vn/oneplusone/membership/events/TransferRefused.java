package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The branch that was asked did not take the member over, who stays where they are and may ask again.
 *
 * @param to the branch that refused
 */
public record TransferRefused(UUID person, Organization organization, UUID from, UUID to,
        LocalDate on) implements PersonEvent {}
