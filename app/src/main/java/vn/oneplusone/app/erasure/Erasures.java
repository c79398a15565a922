package vn.oneplusone.app.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.oneplusone.app.actions.Caller;
import vn.oneplusone.app.actions.DirectDoor;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.actions.typed.TypedCodes;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.KeysToDestroy;
import vn.oneplusone.app.domain.Recorded;
import vn.oneplusone.app.time.DistrictDay;

/**
 * Erases people. The fact comes first, then the key is destroyed: a process that ends between the two leaves an erasure
 * that says so itself, and {@link #complete} carries it out.
 */
public final class Erasures {

    private final Domain domain;

    public Erasures(Domain domain) {
        this.domain = domain;
    }

    /**
     * Records the erasure and destroys the key, and those of requests about the person. Repeating it is harmless.
     *
     * @param actor pseudonymous id of who carries it out
     * @throws RuntimeException the refusal; nothing was recorded or destroyed then
     */
    public Recorded erase(UUID person, LocalDate on, UUID actor) {
        Recorded recorded = erased(person, on, actor);
        domain.vault().forget(person);
        forgetRequests(KeysToDestroy.of(domain.ledger()));
        return recorded;
    }

    private Recorded erased(UUID person, LocalDate on, UUID actor) {
        return new DirectDoor(domain).record(new Caller.Keeper(actor), cause(person),
                new PersonActions.Erase(person, on));
    }

    private void forgetRequests(KeysToDestroy due) {
        new TypedCodes(domain.texts(), this::isRegistered).settle(due);
    }

    /**
     * Makes ledger and vault agree, at every start: people whose erasure the ledger tells are forgotten, and so is what was typed for a request
     * that is over, after lists have learnt the code of one that was agreed to; which also holds for keys that came back with a backup of the vault; and a person whom the vault has forgotten while an older ledger was
     * restored is recorded as erased again.
     */
    public void complete(Clock clock) {
        // in this order: a fact is there before its key is gone
        Set<UUID> forgotten = domain.vault().forgotten();
        KeysToDestroy due = KeysToDestroy.of(domain.ledger());
        Set<UUID> erased = due.people();
        for (UUID person : erased) {
            if (!forgotten.contains(person)) {
                domain.vault().forget(person);
            }
        }
        forgetRequests(due);
        for (UUID person : forgotten) {
            if (!erased.contains(person) && isRegistered(person)) {
                erased(person, DistrictDay.today(clock), Domain.AUTOMATION);
            }
        }
    }

    private boolean isRegistered(UUID person) {
        return domain.events().lastSequenceNumberFor("person/" + person).isPresent();
    }

    private static String cause(UUID person) {
        return "erase/" + person;
    }
}
