package vn.oneplusone.app.vault.links;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a young person says of themselves. Never stored or logged in plain: {@code toString} shows nothing of it.
 *
 * @param consentOn the day on which they agreed
 * @param representative name of who agreed for a person under 16; null where nobody has to
 */
public record ClaimDetails(String fullName, LocalDate birthDate, @Nullable String phone, @Nullable String address,
        LocalDate consentOn, @Nullable String representative) {
    @Override
    public String toString() {
        return "ClaimDetails[sealed]";
    }
}
