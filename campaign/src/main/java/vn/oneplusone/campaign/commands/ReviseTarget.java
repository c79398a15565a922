package vn.oneplusone.campaign.commands;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** Change the annual number by a later decision. */
public record ReviseTarget(UUID unit, Organization organization, int year, int number, Decision decision) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "target/" + unit + "/" + organization + "/" + year;
    }
}
