package vn.oneplusone.campaign.commands;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** Commands about the annual number of a unit for an organization, decided in one stream. */
public sealed interface TargetCommand {
    UUID unit();
    Organization organization();
    int year();

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "target/" + unit() + "/" + organization() + "/" + year();
    }

    /** Set the annual number for the first time. */
    record SetTarget(UUID unit, Organization organization, int year, int number,
            Decision decision) implements TargetCommand {}

    /** Change the annual number by a later decision. */
    record ReviseTarget(UUID unit, Organization organization, int year, int number,
            Decision decision) implements TargetCommand {}
}
