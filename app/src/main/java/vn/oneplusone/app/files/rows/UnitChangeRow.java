package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change in the tree of units.
 *
 * @param unitCodes the units that it is about, by their codes on the day before
 * @param newCode of a merger: the unit that goes on
 * @param newName of a unit that is renamed or made by a merger; null where units go into one that exists
 * @param parentCode the unit above a unit that is moved or made
 * @param on the first day of its effect
 */
public record UnitChangeRow(String file, int line, UnitChange change, List<String> unitCodes, @Nullable String newCode,
        @Nullable String newName, @Nullable String parentCode, LocalDate on, String decisionNumber,
        LocalDate decisionOn) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("unit change", change, String.join(";", unitCodes), newCode, newName, parentCode, on,
                decisionNumber, decisionOn);
    }
}
