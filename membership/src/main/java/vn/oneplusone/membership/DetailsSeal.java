package vn.oneplusone.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.PersonalDetails;

/**
 * Turns personal details into the one sealed string that facts may hold, and back, and recognises an identity number again. Used while
 * {@code RegisterPerson} and {@code CorrectDetails} are handled; the application's vault stands behind it.
 */
public interface DetailsSeal {
    /** Seals under the key of this one person; the key is durable before the answer is given. */
    String seal(UUID person, PersonalDetails details);

    /**
     * Opens what was sealed for this person.
     *
     * @throws RuntimeException if the person was erased or the sealed value is not this person's
     */
    PersonalDetails open(UUID person, String sealed);

    /**
     * Says whom an identity number stands for: this person from now on, unless it stands for another person already. Only
     * what recognises the number is kept, never the number. Durable before the answer is given, so before any fact that
     * relies on it; a fact that never came leaves a holder whom the ledger does not bear out.
     *
     * @param number letters and digits only
     * @param outdated a holder found to have another number, or to be nobody: the number passes from them to this person
     * @return who holds the number now
     * @throws RuntimeException if the person was erased
     */
    UUID claim(String number, UUID person, @Nullable UUID outdated);
}
