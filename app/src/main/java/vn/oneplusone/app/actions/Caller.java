package vn.oneplusone.app.actions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.rights.SignedIn;

/** Who asks. */
public sealed interface Caller {
    /** Under which the ledger knows them. */
    UUID actor();

    /** The unit for which they act; null for all of them. */
    @Nullable
    UUID unit();

    /** The unit for which they act, where an action can be theirs only. */
    default UUID ownUnit() {
        UUID unit = unit();
        if (unit == null) {
            throw new IllegalStateException("a caller without a unit");
        }
        return unit;
    }

    /** An account, with the role and the unit that it has now. */
    record Account(SignedIn me) implements Caller {
        @Override
        public UUID actor() {
            return me.actor();
        }

        @Override
        public @Nullable UUID unit() {
            return me.unit();
        }
    }

    /** The keeper of the machine, by the command line: reaches all. */
    record Keeper(UUID actor) implements Caller {
        @Override
        public @Nullable UUID unit() {
            return null;
        }
    }

    /**
     * The automation.
     *
     * @param unit of the fact that it follows
     */
    record Automation(UUID actor, UUID unit) implements Caller {}
}
