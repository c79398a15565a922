package vn.oneplusone.membership.commands;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** Declare the latest admission to an organization invalid from the beginning, whether or not the membership has ended since. */
public record AnnulAdmission(UUID person, Organization organization, Decision decision) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "person/" + person;
    }
}
