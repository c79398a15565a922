package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/** Commands about capital lent or given to a youth, decided in the stream of that support. */
public sealed interface SupportCommand {
    /** The command that would record a fact, for judging it again. */
    static SupportCommand recording(CampaignEvent.OfSupport fact) {
        return switch (fact) {
            case CapitalSupportGranted f -> new GrantCapitalSupport(f.support(), f.youth(), f.unit(), f.form(),
                    f.model(), f.amount(), f.on());
            case CapitalSupportRepaid f -> new RepayCapitalSupport(f.support(), f.amount(), f.on());
        };
    }

    UUID support();

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "support/" + support();
    }

    /** Record capital given to a young person. */
    record GrantCapitalSupport(UUID support, UUID youth, UUID unit, SupportForm form, SupportModel model,
            long amount, LocalDate on) implements SupportCommand {}

    /** Record a repayment. */
    record RepayCapitalSupport(UUID support, long amount, LocalDate on) implements SupportCommand {}
}
