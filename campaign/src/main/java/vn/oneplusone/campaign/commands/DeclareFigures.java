package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.DeclaredNumber;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.campaign.events.YearPart;

/**
 * Record what a unit reports of itself for a period, instead of what it reported before.
 *
 * @param month 1 to 12; null for the whole year, and where a part is named
 * @param numbers what it says; a figure that it says nothing of is missing
 * @param part a quarter, a half-year or nine months; null for the whole year and for a month
 */
public record DeclareFigures(UUID unit, int year, @Nullable Integer month, Map<DeclaredFigure, Integer> numbers,
        LocalDate on, @Nullable YearPart part) {
    /** Of the whole year, or of a month. */
    public DeclareFigures(UUID unit, int year, @Nullable Integer month, Map<DeclaredFigure, Integer> numbers,
            LocalDate on) {
        this(unit, year, month, numbers, on, null);
    }

    public DeclareFigures {
        numbers = Map.copyOf(numbers);
    }

    /**
     * The command that would record a fact, for judging it again.
     *
     * @throws IllegalStateException if it says two numbers of one figure
     */
    public static DeclareFigures recording(CampaignEvent.OfDeclaration fact) {
        return switch (fact) {
            case FiguresDeclared f -> new DeclareFigures(f.unit(), f.year(), f.month(), f.numbers().stream()
                    .collect(Collectors.toMap(DeclaredNumber::figure, DeclaredNumber::number)), f.on(), f.part());
        };
    }

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return stream(unit, year, month, part);
    }

    /** The stream of a unit's declarations for a period. */
    public static String stream(UUID unit, int year, @Nullable Integer month, @Nullable YearPart part) {
        String period = part != null
                ? year + "-" + part.code()
                : month == null ? Integer.toString(year) : year + "-" + (month < 10 ? "0" : "") + month;
        return "declaration/" + unit + "/" + period;
    }
}
