package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Organization;

/** End a membership. */
public record EndMembership(UUID person, Organization organization, EndingReason reason, LocalDate on,
        @Nullable String decision) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "person/" + person;
    }
}
