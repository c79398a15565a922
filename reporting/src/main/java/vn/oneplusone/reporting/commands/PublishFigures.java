package vn.oneplusone.reporting.commands;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.reporting.events.PublishedCell;

/** Make figures of a year public. */
public record PublishFigures(int year, long size, String root, String ruleVersion, List<PublishedCell> cells,
        LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "publication/" + year;
    }
}
