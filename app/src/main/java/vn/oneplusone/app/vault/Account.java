package vn.oneplusone.app.vault;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param username as evened out: lower case, no space around it
 * @param unit the unit they act for, and what is below it; none for those who see all
 * @param actor the random id under which the ledger knows them, so that their name does not get there
 */
public record Account(String username, String displayName, Role role, @Nullable UUID unit, UUID actor,
        Instant createdAt) {
    @Override
    public String toString() {
        return "Account[" + actor + ", " + role + "]";
    }
}
