package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;

/**
 * A person with their consent. Youths, members and representatives alike.
 *
 * @param unitCode the unit that registers the person
 * @param consentEvidence free text
 * @param representativeCode the person who agrees too where this one is under 16; a row of their own
 */
public record PersonRow(String file, int line, String personCode, String fullName, LocalDate birthDate, Gender gender,
        @Nullable String phone, @Nullable String address, @Nullable String identityNumber, String unitCode,
        ConsentForm consentForm, LocalDate consentOn, @Nullable String consentEvidence,
        @Nullable String representativeCode, LocalDate registeredOn) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("person", personCode, fullName, birthDate, gender, phone, address, identityNumber, unitCode,
                consentForm, consentOn, consentEvidence, representativeCode, registeredOn);
    }

    @Override
    public String toString() {
        return "PersonRow[" + file + ":" + line + "]";
    }
}
