package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member no longer takes part in another branch, before the day that was foreseen.
 *
 * @param branch where they took part
 * @param on the first day on which they no longer do
 */
public record TemporaryActivityEnded(UUID person, Organization organization, UUID branch,
        LocalDate on) implements PersonEvent {}
