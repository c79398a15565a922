package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.DeclaredFigure;

/**
 * What a unit reports of itself.
 *
 * @param month 1 to 12; null for the whole year
 * @param numbers a figure whose cell is empty is missing
 */
public record DeclarationRow(String file, int line, String unitCode, int year, @Nullable Integer month,
        Map<DeclaredFigure, Integer> numbers, LocalDate on) implements ListRow {
    public DeclarationRow {
        numbers = Map.copyOf(numbers);
    }

    @Override
    public String canonical() {
        Object figures = Arrays.stream(DeclaredFigure.values()).map(numbers::get).map(String::valueOf).toList();
        return Content.of("declaration", unitCode, year, month, figures, on);
    }
}
