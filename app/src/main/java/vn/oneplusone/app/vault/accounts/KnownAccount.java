package vn.oneplusone.app.vault.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as those who manage accounts see it.
 *
 * @param hasPassword whether its owner has set one
 * @param lastSignIn null if nobody ever came in with it
 * @param linkExpires until when a link can be used; null if there is none
 * @param former the actor of the account that this one was taken over from; null if from none
 */
public record KnownAccount(Account account, boolean hasPassword, @Nullable Instant lastSignIn,
        @Nullable Instant linkExpires, @Nullable UUID former) {}
