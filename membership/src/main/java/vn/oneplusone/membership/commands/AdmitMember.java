package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** Admit a registered person to an organization. */
public record AdmitMember(UUID person, Organization organization, UUID branch, LocalDate on, Decision decision,
        @Nullable UUID referral) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "person/" + person;
    }
}
