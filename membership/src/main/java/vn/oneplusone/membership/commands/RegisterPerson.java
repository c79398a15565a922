package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.Gender;

/**
 * Register a person with their consent; the details are sealed while this is handled.
 *
 * @param consent null where a list or a form leaves it out: refused, in words that say so
 */
public record RegisterPerson(UUID person, PersonalDetails details, Gender gender, UUID unit, @Nullable Consent consent,
        LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "person/" + person;
    }
}
