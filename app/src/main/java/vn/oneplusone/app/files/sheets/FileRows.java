package vn.oneplusone.app.files.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Finds out what a file is, and opens its rows. What is no list is refused by its name. */
public final class FileRows {
    /** Looked at before anything is decided. */
    private static final int SAMPLE = 1 << 18;

    private static final int LONGEST_HEADER = 1 << 16;

    private FileRows() {}

    /**
     * @param bytes left for the caller to close
     * @param asked the encoding, if a person knows it better than can be found out
     * @param known how many of some headings are known in any kind of list
     * @throws UnreadableText if it is no list that can be read
     * @throws IOException if the bytes cannot be read
     */
    public static RawRows open(InputStream bytes, @Nullable ListEncoding asked, ToLongFunction<List<String>> known)
            throws IOException {
        byte[] sample = bytes.readNBytes(SAMPLE);
        if (startsWith(sample, 'P', 'K', 3, 4) || startsWith(sample, 'P', 'K', 5, 6)) {
            return WorkbookRows.open(WorkbookCheck.all(sample, bytes), asked, known);
        }
        if (startsWith(sample, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableText(compound(WorkbookCheck.all(sample, bytes)), 1);
        }
        if (startsWith(sample, '%', 'P', 'D', 'F')) {
            throw new UnreadableText(Problem.PDF_FILE, 1);
        }
        Optional<Problem.InWords> named = OtherFormat.of(sample);
        if (named.isPresent()) {
            throw new UnreadableText(Problem.NAMED_FORMAT, 1, named.get());
        }
        ListEncoding encoding = asked == null ? encoding(sample, sample.length == SAMPLE) : asked;
        Charset charset = isOld(encoding) && isUtf8(sample, sample.length == SAMPLE)
                ? StandardCharsets.UTF_8
                : encoding.charset();
        String start = text(Arrays.copyOf(sample, Math.min(sample.length, LONGEST_HEADER)), charset);
        return new TextRows(new SequenceInputStream(new ByteArrayInputStream(sample), bytes), encoding,
                charset, start, known);
    }

    static boolean isOld(ListEncoding encoding) {
        return encoding == ListEncoding.TCVN3 || encoding == ListEncoding.VNI;
    }

    /** The container of the old Office: a workbook of that time, or a new one under a password. */
    private static Problem compound(byte[] file) {
        if (holds(file, "EncryptedPackage")) {
            return Problem.ENCRYPTED_FILE;
        }
        return holds(file, "Workbook") || holds(file, "Book") ? Problem.OLD_WORKBOOK : Problem.OTHER_FORMAT;
    }

    private static boolean holds(byte[] file, String name) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static ListEncoding encoding(byte[] sample, boolean more) throws UnreadableText {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return ListEncoding.UTF_8;
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return ListEncoding.UTF_16BE;
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return ListEncoding.UTF_16LE;
        }
        int even = zeros(sample, 0);
        int odd = zeros(sample, 1);
        // half of the bytes of Vietnamese in UTF-16 are zeros and a few others, in one of two places
        if (even + odd > sample.length / 8 && Math.min(even, odd) * 20 <= Math.max(even, odd)) {
            return even > odd ? ListEncoding.UTF_16BE : ListEncoding.UTF_16LE;
        }
        if (even + odd > 0) {
            throw new UnreadableText(Problem.BINARY_FILE, lineOfZero(sample));
        }
        return isUtf8(sample, more) ? old(text(sample, StandardCharsets.UTF_8), ListEncoding.UTF_8) : old(sample);
    }

    /** Whether a cell shows letters of old fonts in a list that has none elsewhere. */
    public static boolean looksOld(String cell) {
        return Plausible.looksOld(cell);
    }

    /** Whether a text that is given as Unicode shows letters of old fonts; {@code plain} if not. */
    static ListEncoding old(String text, ListEncoding plain) {
        return Plausible.share(text) < 0.5
                ? Plausible.best(readings(text, plain)).orElse(plain)
                : plain;
    }

    private static Map<ListEncoding, String> readings(String text, ListEncoding plain) {
        Map<ListEncoding, String> readings = new EnumMap<>(ListEncoding.class);
        readings.put(plain, text);
        readings.put(ListEncoding.TCVN3, OldLetters.fromTcvn3(text));
        readings.put(ListEncoding.VNI, OldLetters.fromVni(text));
        return readings;
    }

    private static ListEncoding old(byte[] sample) throws UnreadableText {
        Map<ListEncoding, String> readings = new EnumMap<>(ListEncoding.class);
        for (ListEncoding encoding : List.of(ListEncoding.UTF_8, ListEncoding.WINDOWS_1258, ListEncoding.TCVN3,
                ListEncoding.VNI)) {
            readings.put(encoding, encoding.letters(text(sample, encoding.charset())));
        }
        return Plausible.best(readings).orElseThrow(() -> new UnreadableText(
                LostLetters.are(text(sample, StandardCharsets.ISO_8859_1))
                        ? Problem.LOST_LETTERS
                        : Problem.UNKNOWN_ENCODING,
                1));
    }

    private static String text(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    private static boolean isUtf8(byte[] sample, boolean more) {
        CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), !more);
        return !result.isError();
    }

    private static int zeros(byte[] sample, int from) {
        int count = 0;
        for (int i = from; i < sample.length; i += 2) {
            count += sample[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static int lineOfZero(byte[] sample) {
        int line = 1;
        for (int i = 0; i < sample.length && sample[i] != 0; i++) {
            line += sample[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
