package vn.oneplusone.membership.events;

import java.util.UUID;

/** The facts of one request to record something about a person beyond the asker's reach, in the stream {@code request/<id>}. */
public sealed interface RequestEvent extends MembershipEvent
        permits PersonRequested, PersonRequestAnswered, PersonRequestWithdrawn {
    UUID request();
}
