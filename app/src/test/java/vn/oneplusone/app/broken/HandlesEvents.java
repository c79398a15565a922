package vn.oneplusone.app.broken;

import org.axonframework.eventhandling.EventHandler;
import vn.oneplusone.membership.events.MemberAdmitted;

/** Breaks the rule that nobody subscribes to the event bus: Axon would find it. */
public final class HandlesEvents {
    private int admitted;

    @EventHandler
    void on(MemberAdmitted fact) {
        admitted += fact.age() > 0 ? 1 : 0;
    }

    int admitted() {
        return admitted;
    }
}
