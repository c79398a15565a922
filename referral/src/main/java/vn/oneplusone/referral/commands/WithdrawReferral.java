package vn.oneplusone.referral.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;

/** Take the open referral back. */
public record WithdrawReferral(UUID youth, Organization organization, @Nullable SealedText reason, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "referral/" + organization + "/" + youth;
    }
}
