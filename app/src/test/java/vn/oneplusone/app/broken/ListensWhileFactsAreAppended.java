package vn.oneplusone.app.broken;

import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBus;

/** Breaks the rule that nobody subscribes to the event bus. */
public final class ListensWhileFactsAreAppended {
    private ListensWhileFactsAreAppended() {}

    static Registration on(EventBus bus) {
        return bus.subscribe(events -> {
        });
    }
}
