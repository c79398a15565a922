package vn.oneplusone.referral.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.ReferralChannel;

/** Introduce a youth to an organization; without a referrer the branch refers collectively. */
public record ReferYouth(UUID referral, UUID youth, Organization organization, @Nullable UUID referrer, UUID branch,
        ReferralChannel channel, LocalDate on, @Nullable UUID campaign) {

    /** Made anywhere but at a campaign that is on record. */
    public ReferYouth(UUID referral, UUID youth, Organization organization, @Nullable UUID referrer, UUID branch,
            ReferralChannel channel, LocalDate on) {
        this(referral, youth, organization, referrer, branch, channel, on, null);
    }

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "referral/" + organization + "/" + youth;
    }
}
