package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import vn.oneplusone.membership.events.Organization;

/**
 * The annual number of admissions asked of a unit.
 *
 * @param number persons, at least 0
 */
public record TargetRow(String file, int line, String unitCode, Organization organization, int year, int number,
        String decisionNumber, LocalDate decisionOn) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("target", unitCode, organization, year, number, decisionNumber, decisionOn);
    }
}
