package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;

/** A member was graded for a year. */
public record ClassificationRow(String file, int line, String personCode, Organization organization, int year,
        Grade grade,
        LocalDate on) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("classification", personCode, organization, year, grade, on);
    }
}
