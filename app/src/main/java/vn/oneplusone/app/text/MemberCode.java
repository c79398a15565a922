package vn.oneplusone.app.text;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code by which a person is known on paper: eight signs and a ninth that checks them, written in threes as in 7KM-4XR-2HR. The signs are digits
 * and letters that nobody takes for one another: no 0 beside O or Q, no 1 beside I or L, no 2 beside Z, no 5 beside S, no 6 beside G, no 8 beside B, no
 * vowel, so that no word and no number of a spreadsheet comes of it. They are 23, a prime, so the ninth tells each wrong sign and each two that changed places.
 */
public final class MemberCode {
    private static final String SIGNS = "23456789CDFHJKMNPRTVWXY";
    private static final int SIZE = 9;
    private static final int GROUP = 3;
    private static final BigInteger BASE = BigInteger.valueOf(SIGNS.length());
    /** What people write between the groups. */
    private static final String MARK = "[\\s\\p{Z}\\p{Pd}\u2212._/]";
    private static final Pattern BETWEEN = Pattern.compile(MARK + "+");
    private static final Pattern IN_GROUPS = Pattern.compile("[0-9A-Z]{3}(?:" + MARK + "[0-9A-Z]{3}){2}");
    private static final int LONGEST = 40;

    private final String signs;

    private MemberCode(String signs) {
        this.signs = signs;
    }

    /** The code that is written, however it is spelt; none if it is none, or a sign of it is wrong. */
    public static Optional<MemberCode> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String signs = BETWEEN.matcher(capitals(written)).replaceAll("");
        return isCode(signs) ? Optional.of(new MemberCode(signs)) : Optional.empty();
    }

    /** Whether it is written like a code, and none: a sign is wrong, or two of them changed places. */
    public static boolean isSlip(String written) {
        if (written.length() > LONGEST || of(written).isPresent()) {
            return false;
        }
        String capitals = capitals(written);
        return isMixed(capitals) && (IN_GROUPS.matcher(capitals).matches()
                || (capitals.length() == SIZE && capitals.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)));
    }

    /** The code that some bytes mean; none where it would be letters or digits alone, which may be a word or a number. */
    public static Optional<MemberCode> from(byte[] random) {
        BigInteger rest = new BigInteger(1, random);
        StringBuilder signs = new StringBuilder();
        while (signs.length() < SIZE - 1) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            signs.append(SIGNS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        String eight = signs.toString();
        return SIGNS.chars().mapToObj(last -> eight + (char) last).filter(MemberCode::isCode).findFirst()
                .map(MemberCode::new);
    }

    private static String capitals(String written) {
        return Letters.compatible(Letters.trimmed(written)).toUpperCase(Locale.ROOT);
    }

    private static boolean isMixed(String signs) {
        return signs.chars().anyMatch(Character::isDigit) && signs.chars().anyMatch(Character::isLetter);
    }

    private static boolean isCode(String signs) {
        if (signs.length() != SIZE || !isMixed(signs)) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < SIZE; place++) {
            int value = SIGNS.indexOf(signs.charAt(place));
            if (value < 0) {
                return false;
            }
            sum += (place + 1) * value;
        }
        return sum % SIGNS.length() == 0;
    }

    /** Without the marks between its groups: what it is known by. */
    public String signs() {
        return signs;
    }

    /** As it is printed. */
    public String printed() {
        return String.join("-", signs.substring(0, GROUP), signs.substring(GROUP, 2 * GROUP),
                signs.substring(2 * GROUP));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberCode code && code.signs.equals(signs);
    }

    @Override
    public int hashCode() {
        return signs.hashCode();
    }

    /** Not the code: it belongs in no log. */
    @Override
    public String toString() {
        return "MemberCode";
    }
}
