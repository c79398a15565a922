package vn.oneplusone.reporting.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.events.PublishedCell;

/**
 * Make figures of a year public.
 *
 * @param unit whose days they are of, where more than one unit stood at the top; null for the whole year
 */
public record PublishFigures(int year, long size, String root, String ruleVersion, List<PublishedCell> cells,
        LocalDate on, @Nullable UUID unit) {
    /** Of the whole year. */
    public PublishFigures(int year, long size, String root, String ruleVersion, List<PublishedCell> cells,
            LocalDate on) {
        this(year, size, root, ruleVersion, cells, on, null);
    }

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return stream(year, unit);
    }

    /** The stream of a year's publications; each unit of several at the top has its own. */
    public static String stream(int year, @Nullable UUID unit) {
        return "publication/" + year + (unit == null ? "" : "/" + unit);
    }
}
