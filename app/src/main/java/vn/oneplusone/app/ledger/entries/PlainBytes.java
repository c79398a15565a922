package vn.oneplusone.app.ledger.entries;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes through an entry that is written just as this program writes; at anything else it says so, and a parser has to look. */
final class PlainBytes {
    /** More might not fit into a long. */
    private static final int MOST_DIGITS = 18;

    private static final int NO_DIGIT = 0x40;
    private static final byte[] WORTH = new byte[256];
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = EACH << 7;
    private static final int ID_LENGTH = 36;
    private static final int DAY_LENGTH = 10;

    static {
        Arrays.fill(WORTH, (byte) NO_DIGIT);
        for (int digit = 0; digit < 16; digit++) {
            WORTH[Character.toLowerCase(Character.forDigit(digit, 16))] = (byte) digit;
            WORTH[Character.toUpperCase(Character.forDigit(digit, 16))] = (byte) digit;
        }
    }

    private final byte[] bytes;
    private int at;

    /** Whether anything in the place of a digit of an id was none. */
    private int none;

    PlainBytes(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    void jump(int to) {
        at = to;
    }

    /** Goes behind these bytes, if they are next. */
    boolean after(byte[] expected) {
        int length = expected.length;
        if (at + length > bytes.length) {
            return false;
        }
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            if ((long) WORDS.get(bytes, at + i) != (long) WORDS.get(expected, i)) {
                return false;
            }
        }
        for (; i < length; i++) {
            if (bytes[at + i] != expected[i]) {
                return false;
            }
        }
        at += length;
        return true;
    }

    boolean after(char expected) {
        if (at < bytes.length && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Goes to the quotation mark that ends a text of plain ASCII; eight bytes at a time, since this is most of the work. */
    boolean asciiText() {
        while (at + Long.BYTES <= bytes.length) {
            long word = (long) WORDS.get(bytes, at);
            long special = (special(word) | word) & HIGH;
            if (special != 0) {
                at += Long.numberOfTrailingZeros(special) >>> 3;
                return bytes[at] == '"';
            }
            at += Long.BYTES;
        }
        // No text of an envelope ends so close to its end.
        return false;
    }

    /** Marks the first byte that is a quotation mark, a backslash or a control character; perhaps others after it. */
    private static long special(long word) {
        return (word - ' ' * EACH & ~word) | zero(word ^ '"' * EACH) | zero(word ^ '\\' * EACH);
    }

    private static long zero(long word) {
        return word - EACH & ~word;
    }

    /** A text between quotation marks in which nothing is escaped, or null. */
    @Nullable
    String text() {
        if (!after('"')) {
            return null;
        }
        int begin = at;
        while (at + Long.BYTES <= bytes.length) {
            long special = special((long) WORDS.get(bytes, at)) & HIGH;
            if (special != 0) {
                at += Long.numberOfTrailingZeros(special) >>> 3;
                break;
            }
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] != '"' && bytes[at] != '\\' && (bytes[at] < 0 || bytes[at] >= ' ')) {
            at++;
        }
        int end = at;
        if (!after('"')) {
            return null;
        }
        String text = new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
        // What is no UTF-8 became the sign for that; one that was written may be there too, and is left to the parser.
        return text.indexOf('\uFFFD') < 0 ? text : null;
    }

    /** Digits as JSON has them; −1 if there are none or too many. */
    long number() {
        int begin = at;
        long number = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - begin <= MOST_DIGITS) {
            number = number * 10 + bytes[at++] - '0';
        }
        int digits = at - begin;
        boolean leadingZero = digits > 1 && bytes[begin] == '0';
        return digits == 0 || digits > MOST_DIGITS || leadingZero ? -1 : number;
    }

    @Nullable
    UUID id() {
        int id = quoted(ID_LENGTH);
        none = 0;
        if (id < 0 || bytes[id + 8] != '-' || bytes[id + 13] != '-' || bytes[id + 18] != '-' || bytes[id + 23] != '-') {
            return null;
        }
        long most = hexDigits(id, 8) << 32 | hexDigits(id + 9, 4) << 16 | hexDigits(id + 14, 4);
        long least = hexDigits(id + 19, 4) << 48 | hexDigits(id + 24, 12);
        return none == 0 ? new UUID(most, least) : null;
    }

    /** Their number; {@code none} is not 0 any more if one is no such digit. */
    private long hexDigits(int from, int count) {
        long number = 0;
        int worths = 0;
        for (int i = from; i < from + count; i++) {
            int worth = WORTH[bytes[i] & 0xFF];
            worths |= worth;
            number = number << 4 | worth;
        }
        none |= worths & NO_DIGIT;
        return number;
    }

    @Nullable
    LocalDate day() {
        int day = quoted(DAY_LENGTH);
        if (day < 0 || bytes[day + 4] != '-' || bytes[day + 7] != '-') {
            return null;
        }
        int year = digits(day, 4);
        int month = digits(day + 5, 2);
        int inMonth = digits(day + 8, 2);
        try {
            return year < 0 || month < 0 || inMonth < 0 ? null : LocalDate.of(year, month, inMonth);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int digits(int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /** Where a text of that length begins, behind which this goes on; −1 if there is none. */
    private int quoted(int length) {
        int begin = at + 1;
        int end = begin + length;
        if (end >= bytes.length || bytes[at] != '"' || bytes[end] != '"') {
            return -1;
        }
        at = end + 1;
        return begin;
    }
}
