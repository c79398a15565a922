package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a person. Never stored or logged in plain: {@code toString} shows nothing of it.
 *
 * @param birthDate needed for every decision about age
 * @param identityNumber citizen identity number, if known
 */
public record PersonalDetails(String fullName, LocalDate birthDate, @Nullable String phone, @Nullable String address,
        @Nullable String identityNumber) {
    /** Of a person whose details are sealed, where a birth date is assumed. */
    public static PersonalDetails sealed(LocalDate birthDate) {
        return new PersonalDetails("?", birthDate, null, null, null);
    }

    @Override
    public String toString() {
        return "PersonalDetails[sealed]";
    }
}
