package vn.oneplusone.referral.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** Record the decision of the unit above. */
public record ApproveReferral(UUID youth, Organization organization, Decision decision,
        @Nullable LocalDate ceremonyOn) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "referral/" + organization + "/" + youth;
    }
}
