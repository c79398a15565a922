package vn.oneplusone.app.vault.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param username as evened out: lower case, no space around it
 * @param unit the unit they act for, and what is below it; none for those who see all
 * @param actor the random id under which the ledger knows them, so that their name does not get there
 * @param closed whether they may not come in any more
 * @param version grows with every change that an administrator makes
 * @param sessions grows whenever all sessions that were begun before have to end
 */
public record Account(String username, String displayName, Role role, @Nullable UUID unit, UUID actor,
        Instant createdAt, boolean closed, long version, long sessions) {
    Account changed(String name, Role newRole, @Nullable UUID newUnit) {
        return new Account(username, name, newRole, newUnit, actor, createdAt, closed, version + 1, sessions);
    }

    Account closed(boolean close) {
        return new Account(username, displayName, role, unit, actor, createdAt, close, version + 1,
                sessions + (close ? 1 : 0));
    }

    Account at(long otherVersion, long otherSessions) {
        return new Account(username, displayName, role, unit, actor, createdAt, closed, otherVersion, otherSessions);
    }

    /** Whether it lets a person administer. */
    boolean administers() {
        return role == Role.ADMINISTRATOR && !closed;
    }

    @Override
    public String toString() {
        return "Account[" + actor + ", " + role + "]";
    }
}
