package vn.oneplusone.app.duplicates;

import java.util.UUID;

/**
 * Two people who may be one. Holds ids only: a caller that wants to see the details opens each person, which is recorded.
 *
 * @param first registered before {@code second}
 * @param unit where both are, or where the first one is if only the number is the same
 */
public record PossibleDuplicate(UUID first, UUID second, Match match, UUID unit) {
    /** What is the same about the two. */
    public enum Match {
        /** The identity number: two nodes let it through at once, or it was recorded before numbers were compared. */
        IDENTITY_NUMBER,
        /** Name, birth date and unit. */
        NAME_BIRTH_DATE_UNIT
    }
}
