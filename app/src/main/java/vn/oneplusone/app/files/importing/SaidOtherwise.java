package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Gender;

/**
 * What a row says of a person otherwise than it is recorded. An empty cell says nothing.
 *
 * @param columns in which it does
 */
record SaidOtherwise(PersonRow row, PersonalDetails known, List<Column> columns) {
    static SaidOtherwise of(PersonRow row, PersonalDetails known, Gender gender) {
        List<Column> columns = new ArrayList<>();
        add(columns, Column.FULL_NAME, row.fullName(), known.fullName());
        add(columns, Column.BIRTH_DATE, row.birthDate(), known.birthDate());
        add(columns, Column.GENDER, row.gender(), gender);
        add(columns, Column.PHONE, row.phone(), known.phone());
        add(columns, Column.ADDRESS, row.address(), known.address());
        add(columns, Column.IDENTITY_NUMBER, row.identityNumber(), known.identityNumber());
        return new SaidOtherwise(row, known, columns);
    }

    private static void add(List<Column> columns, Column column, @Nullable Object said, @Nullable Object known) {
        if (said != null && !Objects.equals(said, known)) {
            columns.add(column);
        }
    }

    /** Whether it may be about somebody else, whose code is wrong. */
    boolean isAnother() {
        return columns.contains(Column.FULL_NAME) || columns.contains(Column.BIRTH_DATE);
    }

    /** What would make it so. */
    PersonActions.Correct correction(UUID person, LocalDate on) {
        return new PersonActions.Correct(person, row.fullName(), row.birthDate(), or(row.phone(), known.phone()),
                or(row.address(), known.address()), or(row.identityNumber(), known.identityNumber()), row.gender(),
                on);
    }

    private static @Nullable String or(@Nullable String said, @Nullable String known) {
        return said == null ? known : said;
    }
}
