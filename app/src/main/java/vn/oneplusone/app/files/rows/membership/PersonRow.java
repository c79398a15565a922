package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;

/**
 * A person with their consent. Youths, members and representatives alike.
 *
 * @param unitCode the unit that registers the person
 * @param consentEvidence free text
 * @param representativeCode the person who agrees too where this one is under 16; a row of their own
 */
@RowKind("person")
public record PersonRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(value = FULL_NAME, about = "name") String fullName, @InColumn(BIRTH_DATE) LocalDate birthDate,
        @InColumn(GENDER) Gender gender, @InColumn(PHONE) @Nullable String phone,
        @InColumn(ADDRESS) @Nullable String address, @InColumn(IDENTITY_NUMBER) @Nullable String identityNumber,
        @InColumn(UNIT_CODE) String unitCode,
        @InColumn(value = CONSENT_FORM, about = "consent") ConsentForm consentForm,
        @InColumn(CONSENT_ON) LocalDate consentOn, @InColumn(CONSENT_EVIDENCE) @Nullable String consentEvidence,
        @InColumn(REPRESENTATIVE) @Nullable String representativeCode,
        @InColumn(value = REGISTERED_ON, about = "on") LocalDate registeredOn) implements ListRow {
    @Override
    public String toString() {
        return "PersonRow[" + file + ":" + line + "]";
    }

    @Override
    public Turn turn() {
        return new Turn(Turn.PEOPLE, LocalDate.EPOCH, 0,
                Turn.identity(identityNumber, Turn.people(personCode, representativeCode)));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new PersonActions.Registration(ids.person(personCode), fullName, birthDate, phone, address,
                identityNumber, gender, ids.unit(unitCode, registeredOn),
                new PersonActions.Agreed(consentForm, consentOn, consentEvidence,
                        representativeCode == null ? null : ids.person(representativeCode)),
                registeredOn, null));
    }
}
