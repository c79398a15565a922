package vn.oneplusone.app.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a field, as it is meant.
 *
 * @param value as it is recorded; null where it says that there is none
 * @param repairs what was made otherwise than typed, where that says more than spelling
 * @param fault why nothing can be made of it; null where all is well
 */
public record Understood(@Nullable String value, Set<Repair> repairs, @Nullable Fault fault) {
    /** What the program changes by itself: each time it says so. */
    public enum Repair {
        /** A spreadsheet had dropped zeros at the beginning. */
        ZERO_RESTORED,
        /** A word for "none" is no value. */
        WORD_FOR_NONE,
        /** A note in brackets behind a name. */
        NOTE_TAKEN_OFF,
        /** A number before a name. */
        NUMBERING_TAKEN_OFF,
        /** "Comrade" and the like before a name. */
        ADDRESS_TAKEN_OFF,
        /** A mark by which spreadsheets keep a text from being a formula. */
        APOSTROPHE_TAKEN_OFF
    }

    /** Why a text cannot be what the field is for. */
    public enum Fault {
        /** Letters became question marks when the text was saved without Unicode. */
        LETTERS_LOST,
        /** No name of a person. */
        NOT_A_NAME,
        /** No phone number. */
        NOT_A_PHONE,
        /** No identity number. */
        NOT_AN_IDENTITY
    }

    static Understood right(@Nullable String value, Repair... repairs) {
        return new Understood(value, Set.of(repairs), null);
    }

    static Understood wrong(String typed, Fault fault) {
        return new Understood(typed, Set.of(), fault);
    }

    /** Whether something can be made of it. */
    public boolean isRight() {
        return fault == null;
    }

    /** What is typed holds what people keep to themselves. */
    @Override
    public String toString() {
        return "Understood[" + repairs + ", " + fault + "]";
    }
}
