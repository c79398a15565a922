package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of units that was planned, and perhaps given up; it changes nothing.
 *
 * @param unitCodes the units that it is about, by their codes on the day of the paper
 * @param newName the name that the unit would bear, where the plan says one
 * @param documentNumber the paper that proposes it
 * @param on the date of that paper
 * @param withdrawnOn when it was given up
 */
public record UnitPlanRow(String file, int line, String planCode, UnitChange change, List<String> unitCodes,
        @Nullable String newName, LocalDate plannedFor, String documentNumber, LocalDate on,
        @Nullable LocalDate withdrawnOn) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("unit plan", planCode, change, String.join(";", unitCodes), newName, plannedFor,
                documentNumber, on, withdrawnOn);
    }
}
