package vn.oneplusone.membership.events;

import java.util.UUID;

/**
 * A member was given an award (khen thưởng). Once by one decision; its day is the day of the award.
 *
 * @param branch where they were a member then
 */
public record MemberAwarded(UUID person, Organization organization, UUID branch, AwardLevel level, AwardForm form,
        Decision decision) implements MemberEvent {}
