package vn.oneplusone.app.files.rows;

import java.time.LocalDate;

/**
 * A branch meeting that explained 1+1.
 *
 * @param present members who were there
 * @param roll members of the branch on that day
 */
public record DisseminationRow(String file, int line, String branchCode, LocalDate on, int present,
        int roll) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("dissemination", branchCode, on, present, roll);
    }
}
