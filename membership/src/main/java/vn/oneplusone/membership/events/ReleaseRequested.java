package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The branch introduced a member who leaves for a unit outside the ledger (đề nghị chuyển sinh hoạt ra ngoài). Nothing changes until the
 * unit above releases them; a membership that ends or is annulled takes the request with it.
 *
 * @param branch that is left
 * @param outside name of the unit outside
 * @param duesPaidUntil first day of the month up to which the dues are paid
 * @param remarks sealed text of the branch, under a key of this person
 */
public record ReleaseRequested(UUID person, Organization organization, UUID branch, LocalDate on, String outside,
        LocalDate duesPaidUntil, @Nullable String remarks) implements PersonEvent {}
