package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The unit above released a member to a unit outside the ledger (chuyển sinh hoạt ra ngoài). The membership here is over from that day, and
 * goes on there: reporting counts it as a measure of its own, beside those that ended.
 *
 * @param branch that was left
 * @param on the first day on which they no longer are a member here
 * @param outside name of the unit outside
 * @param letter number and day of the letter of introduction
 * @param duesPaidUntil first day of the month up to which the dues are paid, as the branch stated
 * @param remarks sealed text of the unit above, under a key of this person
 */
public record MemberReleased(UUID person, Organization organization, UUID branch, LocalDate on, String outside,
        Decision letter, LocalDate duesPaidUntil, @Nullable String remarks) implements PersonEvent {}
