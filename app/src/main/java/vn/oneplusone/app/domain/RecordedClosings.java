package vn.oneplusone.app.domain;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.oneplusone.membership.rules.ClosedYears;
import vn.oneplusone.reporting.events.YearClosed;

/** The closings as their streams tell at this moment: the modules that correct facts do not know the one that closes years. */
public record RecordedClosings(EventStore facts) implements ClosedYears.Closings {
    @Override
    public boolean areOf(UUID unit, int year) {
        return facts.readEvents("closing/" + unit + "/" + year, 0).asStream()
                .anyMatch(fact -> fact.getPayload() instanceof YearClosed);
    }
}
