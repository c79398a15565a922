package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Gender;

/** The details of a person as they are right; they replace all earlier ones, so an empty cell empties what was there. */
public record CorrectionRow(String file, int line, String personCode, String fullName, LocalDate birthDate,
        Gender gender,
        @Nullable String phone, @Nullable String address, @Nullable String identityNumber,
        LocalDate on) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("correction", personCode, fullName, birthDate, gender, phone, address, identityNumber, on);
    }

    @Override
    public String toString() {
        return "CorrectionRow[" + file + ":" + line + "]";
    }
}
