package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit reported its own numbers for a year, a month or another part of it. They are what the unit says, with all that is below it, and
 * change no count, and those of one period are no part of those of another; a later declaration of the same period stands in for this one as a whole.
 *
 * @param month 1 to 12; absent for the whole year, and where a part is named
 * @param numbers each figure at most once, in the order of the figures
 * @param on day of the report
 * @param part a quarter, a half-year or nine months; absent for the whole year and for a month
 */
public record FiguresDeclared(UUID unit, int year, @Nullable Integer month, List<DeclaredNumber> numbers,
        LocalDate on, @Nullable YearPart part) implements CampaignEvent.OfDeclaration {
    /** Of the whole year, or of a month. */
    public FiguresDeclared(UUID unit, int year, @Nullable Integer month, List<DeclaredNumber> numbers, LocalDate on) {
        this(unit, year, month, numbers, on, null);
    }

    public FiguresDeclared {
        numbers = List.copyOf(numbers);
    }
}
