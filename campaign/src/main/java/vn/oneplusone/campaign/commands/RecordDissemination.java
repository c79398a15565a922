package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.DisseminationRecorded;

/** Record a branch meeting that explained 1+1. */
public record RecordDissemination(UUID branch, LocalDate on, int present, int roll) {
    /** The command that would record a fact, for judging it again. */
    public static RecordDissemination recording(CampaignEvent.OfDissemination fact) {
        return switch (fact) {
            case DisseminationRecorded f ->
                new RecordDissemination(f.branch(), f.on(), f.membersPresent(), f.roll());
        };
    }

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "dissemination/" + branch + "/" + on.getYear();
    }
}
