package vn.oneplusone.app.actions;

import java.util.UUID;
import vn.oneplusone.app.security.SignedIn;

/** Who asks. */
public sealed interface Caller {
    /** Under which the ledger knows them. */
    UUID actor();

    /** An account, with the role and the unit that it has now. */
    record Account(SignedIn me) implements Caller {
        @Override
        public UUID actor() {
            return me.actor();
        }
    }

    /** The keeper of the machine, by the command line: reaches all. */
    record Keeper(UUID actor) implements Caller {}

    /**
     * The automation.
     *
     * @param unit of the fact that it follows
     */
    record Automation(UUID actor, UUID unit) implements Caller {}
}
