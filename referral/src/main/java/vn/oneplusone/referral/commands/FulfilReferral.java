package vn.oneplusone.referral.commands;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.membership.events.Organization;

/** Close an approved referral after the admission that names it. */
public record FulfilReferral(UUID youth, Organization organization, UUID referral) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "referral/" + organization + "/" + youth;
    }
}
