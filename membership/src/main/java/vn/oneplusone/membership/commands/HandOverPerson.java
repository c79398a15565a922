package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Make another unit the home of a person who was never a member.
 *
 * @param to a unit of any level
 */
public record HandOverPerson(UUID person, UUID to, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "person/" + person;
    }
}
