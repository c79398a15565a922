package vn.oneplusone.membership;

import java.util.UUID;
import vn.oneplusone.membership.commands.PersonalDetails;

/**
 * Turns personal details into the one sealed string that facts may hold, and back. Used while
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
}
