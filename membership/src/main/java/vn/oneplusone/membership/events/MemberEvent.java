package vn.oneplusone.membership.events;

import java.util.UUID;

/** What happens to members who stay members, in their person's stream. */
public sealed interface MemberEvent extends PersonEvent
        permits MemberEnlisted, PartyStepRecorded, MemberAwarded, MemberDisciplined, DuesPaid, StayAgreed {
    /** Of which they are a member. */
    Organization organization();

    /** Where they were a member. */
    UUID branch();
}
