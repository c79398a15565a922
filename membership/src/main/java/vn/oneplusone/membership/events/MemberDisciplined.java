package vn.oneplusone.membership.events;

import java.util.UUID;

/**
 * A measure of discipline was taken against a member who stays one (kỷ luật). Once by one decision; its day is the day of the measure. Why is
 * their own affair and is not recorded. Who is expelled has their membership ended instead.
 *
 * @param branch where they were a member then
 */
public record MemberDisciplined(UUID person, Organization organization, UUID branch, DisciplineForm form,
        Decision decision) implements MemberEvent {}
