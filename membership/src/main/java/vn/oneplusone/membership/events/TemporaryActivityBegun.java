package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member who is away for a while takes part in another branch (sinh hoạt tạm thời). They stay a member of their own, where they count;
 * reporting counts them beside the members of the other branch, as taking part, from the first day to the last.
 *
 * @param branch where they take part
 * @param from the branch whose member they are
 * @param on the first day there
 * @param until the last day there, unless it is ended before
 */
public record TemporaryActivityBegun(UUID person, Organization organization, UUID branch, UUID from, LocalDate on,
        LocalDate until) implements PersonEvent {}
