package vn.oneplusone.campaign.commands;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** Commands about the annual number of a unit for an organization, decided in one stream. */
public sealed interface TargetCommand {
    /** The command that would record a fact, for judging it again. */
    static TargetCommand recording(CampaignEvent.OfTarget fact) {
        return switch (fact) {
            case TargetSet f -> new SetTarget(f.unit(), f.organization(), f.year(), f.number(), f.decision());
            case TargetRevised f -> new ReviseTarget(f.unit(), f.organization(), f.year(), f.number(), f.decision(),
                    f.order());
        };
    }

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
    record ReviseTarget(UUID unit, Organization organization, int year, int number, Decision decision,
            @Nullable CorrectionOrder order) implements TargetCommand {}
}
