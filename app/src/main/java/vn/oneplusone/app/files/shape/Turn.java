package vn.oneplusone.app.files.shape;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a row is recorded: units, then people, then what is put right about them, then everything by its business date.
 *
 * @param kind breaks ties of one day: what others build on comes first
 * @param keys what the row names, by the lists' codes: rows that share one are recorded one after another
 */
public record Turn(int stage, LocalDate on, int kind, List<String> keys) {
    public static final int UNITS = 0;
    public static final int PEOPLE = 1;
    public static final int CORRECTIONS = 2;
    public static final int HISTORY = 3;

    /** Kinds among the units. */
    public static final int CHANGE = 10;
    public static final int UNIT_PLAN = 100;

    /** Kind in the history: after the steps of referrals. */
    public static final int ENDING = 2 + ReferralStep.values().length;

    /** Kind in the history: after all that it may put right. */
    public static final int REFERRAL_CORRECTION = ENDING + 1;

    /** Keys of people begin so. */
    public static final String PERSON = "person/";
    /** Keys of identity numbers begin so. */
    public static final String IDENTITY = "identity/";

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A turn in the history. */
    public static Turn of(LocalDate on, int kind, List<String> keys) {
        return new Turn(HISTORY, on, kind, keys);
    }

    /** The same row at another time of its stage. */
    public Turn at(LocalDate day, int other) {
        return new Turn(stage, day, other, keys);
    }

    /** Keys of the people of these codes. */
    public static List<String> people(@Nullable String... codes) {
        return Arrays.stream(codes).filter(Objects::nonNull).distinct().map(code -> PERSON + code).toList();
    }

    /** Rows with one number are recorded one after another: the second has to see the first. */
    public static List<String> identity(@Nullable String number, List<String> people) {
        return number == null ? people : Stream.concat(people.stream(), Stream.of(identity(number))).toList();
    }

    /** The key of an identity number, however it is written: marks and capitals make no other one. */
    public static String identity(String number) {
        return IDENTITY + bare(number);
    }

    /** The number without marks, in capitals. */
    public static String bare(String number) {
        return MARKS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
