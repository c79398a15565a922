package vn.oneplusone.membership.commands;

import java.util.UUID;

/**
 * An identity number stands for one living person. Neither the words nor the arguments name anybody or hold the number:
 * whoever shows this refusal asks for {@link #holder()} only on behalf of a reader who may see that person.
 */
public final class IdentityNumberTaken extends MembershipRefusal {
    private final transient UUID holder;

    public IdentityNumberTaken(UUID holder) {
        this.holder = holder;
    }

    /** Who has the number by the ledger. */
    public UUID holder() {
        return holder;
    }
}
