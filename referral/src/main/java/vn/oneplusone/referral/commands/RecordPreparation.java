package vn.oneplusone.referral.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.PreparationStep;

/** Record a part of the preparation for the Union. */
public record RecordPreparation(UUID youth, Organization organization, PreparationStep step, LocalDate on,
        @Nullable UUID helper) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "referral/" + organization + "/" + youth;
    }
}
