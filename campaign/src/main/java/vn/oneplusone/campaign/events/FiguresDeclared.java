package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit reported its own numbers for a year or a month of it. They are what the unit says, with all that is below it, and
 * change no count; a later declaration of the same period stands in for this one as a whole.
 *
 * @param month 1 to 12; absent for the whole year
 * @param numbers each figure at most once, in the order of the figures
 * @param on day of the report
 */
public record FiguresDeclared(UUID unit, int year, @Nullable Integer month, List<DeclaredNumber> numbers,
        LocalDate on) implements CampaignEvent.OfDeclaration {
    public FiguresDeclared {
        numbers = List.copyOf(numbers);
    }
}
