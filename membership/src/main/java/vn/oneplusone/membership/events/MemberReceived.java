package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member came from a unit outside the ledger (tiếp nhận từ nơi khác), where they had been admitted. It is no admission here, in any year:
 * reporting counts it as a measure of its own, no referral leads to it and nobody is credited. From the day received the person is a
 * member here; where a rule asks since when somebody is a member, the day of the admission there counts.
 *
 * @param branch that took the member in
 * @param on the first day in the branch
 * @param admittedOn the day of the admission there
 * @param outside name of the unit outside
 * @param letter number and day of the letter of introduction
 */
public record MemberReceived(UUID person, Organization organization, UUID branch, LocalDate on, LocalDate admittedOn,
        String outside, Decision letter) implements PersonEvent {}
