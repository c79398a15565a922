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
    @Override
    public String toString() {
        return "PersonalDetails[sealed]";
    }
}
