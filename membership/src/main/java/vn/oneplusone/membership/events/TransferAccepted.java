package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member moved to the branch that took them over. From this day on they count there; reporting and the credit of referrals follow it.
 *
 * @param from the branch that was left
 * @param to the branch that was entered
 * @param on the first day in the branch entered
 */
public record TransferAccepted(UUID person, Organization organization, UUID from, UUID to,
        LocalDate on) implements PersonEvent {}
