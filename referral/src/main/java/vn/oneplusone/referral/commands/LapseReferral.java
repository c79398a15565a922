package vn.oneplusone.referral.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.membership.events.Organization;

/** Let the open referral lapse. */
public record LapseReferral(UUID youth, Organization organization, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "referral/" + organization + "/" + youth;
    }
}
