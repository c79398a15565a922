package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;

/** Record the grade that a member was given for a year. */
public record ClassifyMember(UUID person, Organization organization, int year, Grade grade, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "person/" + person;
    }
}
