package vn.oneplusone.campaign;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.commands.CampaignRefusal.OrderIncomplete;
import vn.oneplusone.campaign.commands.CampaignRefusal.OrderNotNeeded;
import vn.oneplusone.campaign.commands.CampaignRefusal.OrderedElsewhere;
import vn.oneplusone.campaign.commands.CampaignRefusal.YearIsClosed;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.rules.ClosedYears;

/** What a closed year counts is changed by order of the unit that closed it, or of one above. */
final class Orders {
    private Orders() {}

    /** @param on day of the correction */
    static void mustAllow(ClosedYears closedYears, Collection<ClosedYears.Changed> changed,
            @Nullable CorrectionOrder order, LocalDate on) {
        ClosedYears.Breach breach = closedYears.breach(changed, order, on);
        if (breach != null) {
            throw switch (breach.fault()) {
                case INCOMPLETE -> new OrderIncomplete();
                case NOT_ORDERED -> new YearIsClosed(breach.year());
                case ORDERED_ELSEWHERE -> new OrderedElsewhere(breach.year());
                case NOT_CLOSED -> new OrderNotNeeded();
            };
        }
    }
}
