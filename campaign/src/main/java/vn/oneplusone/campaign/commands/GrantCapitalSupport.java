package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/** Record capital given to a young person. */
public record GrantCapitalSupport(UUID support, UUID youth, UUID unit, SupportForm form, SupportModel model,
        long amount, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "support/" + support;
    }
}
