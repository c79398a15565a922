package vn.oneplusone.app.actions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.membership.events.RequestedAction;

/**
 * An action that begins an affair of a person: a new referral, an admission to the Federation, a support. For a person beyond reach it becomes
 * a request, which waits with their home; on agreement the action is recorded with the answer.
 */
public interface Requestable extends Action {
    /** What kind of request it becomes; null if it may not be requested. */
    @Nullable
    RequestedAction requested();

    /** The id of the request, should it become one. */
    UUID request();

    /** The unit that asks, in which the affair will be. */
    UUID unit();

    /** Who it is about; null where the caller cannot say it by an id. */
    @Nullable
    UUID subject();

    /** Who is meant, where it is a person beyond reach. */
    @Nullable
    Ask ask();

    /** Day on which it happened or is to happen. */
    LocalDate on();

    /** The same about a person whom the answer names, without what was typed. */
    Requestable about(UUID person);
}
