package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/** Commands about capital lent or given to a youth, decided in the stream of that support. */
public sealed interface SupportCommand {
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
