package vn.oneplusone.app.actions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.SealedText;

/** What commands are made with, by the door that they come through. */
public interface Making {
    /** Everything as it stands now. */
    Register now();

    /**
     * The unit that the caller acts for.
     *
     * @throws IllegalStateException for a caller without one
     */
    UUID unit();

    /** Seals a free text. */
    @Nullable
    SealedText sealed(@Nullable String text);

    /**
     * Seals what was typed under a key of this request or this person alone, destroyed with it.
     */
    SealedText sealed(UUID of, String typed);

    /** The same, if there is a text. */
    default @Nullable SealedText sealedOf(UUID person, @Nullable String text) {
        return text == null ? null : sealed(person, text);
    }

    /**
     * A person is not registered a second time unawares.
     *
     * @param otherThan references to people of whom it was said already that they are not meant
     * @throws vn.oneplusone.app.refusals.Refused with references to those who may be the same person
     */
    void refuseDuplicates(PersonalDetails details, UUID unit, List<UUID> otherThan);

    /** Destroys the key of a person whose erasure is recorded; again is harmless. */
    void forget(UUID person);

    /** A request was agreed to: the code that was typed for it means this person from now on, where it meant nobody; again is harmless. */
    void meanTyped(UUID request, UUID person);

    /** Destroys the key of what was typed for a request that is over, soon; again is harmless. */
    void forgetTyped(UUID request);
}
