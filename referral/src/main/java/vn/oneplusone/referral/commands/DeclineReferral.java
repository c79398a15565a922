package vn.oneplusone.referral.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.events.DeclinedBy;

/** Record a no. */
public record DeclineReferral(UUID youth, Organization organization, DeclinedBy by, @Nullable SealedText reason,
        LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "referral/" + organization + "/" + youth;
    }
}
