package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.DeclaredFigure;

/**
 * Record what a unit reports of itself for a period, instead of what it reported before.
 *
 * @param month 1 to 12; null for the whole year
 * @param numbers what it says; a figure that it says nothing of is missing
 */
public record DeclareFigures(UUID unit, int year, @Nullable Integer month, Map<DeclaredFigure, Integer> numbers,
        LocalDate on) {
    public DeclareFigures {
        numbers = Map.copyOf(numbers);
    }

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return stream(unit, year, month);
    }

    /** The stream of a unit's declarations for a period. */
    public static String stream(UUID unit, int year, @Nullable Integer month) {
        String period = month == null ? Integer.toString(year) : year + "-" + (month < 10 ? "0" : "") + month;
        return "declaration/" + unit + "/" + period;
    }
}
