package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Consent;

/**
 * Record that a person who had withdrawn their consent agrees again.
 *
 * @param consent null where a list or a form leaves it out: refused, in words that say so
 * @param on the day on which it is recorded
 */
public record GiveConsent(UUID person, @Nullable Consent consent, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "person/" + person;
    }
}
