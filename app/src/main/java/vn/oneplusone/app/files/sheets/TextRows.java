package vn.oneplusone.app.files.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a text file whose cells are separated by commas, semicolons or tabs. */
final class TextRows implements RawRows {
    private static final int LINES_LOOKED_AT = 20;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private final ListEncoding encoding;
    private final StrictText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int line = 1;

    /**
     * @param charset of the bytes; text in old letters may have been saved as Unicode
     * @param start its first characters
     * @param known how many of some headings are known; tells the delimiter
     */
    TextRows(InputStream bytes, ListEncoding encoding, Charset charset, String start,
            ToLongFunction<List<String>> known) throws IOException {
        this.encoding = encoding;
        text = new StrictText(bytes, charset);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(start, known))
                .setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get();
        parser = CSVParser.builder().setReader(new BufferedReader(text)).setFormat(format).get();
        records = parser.iterator();
    }

    @Override
    public Optional<RawRow> next() throws IOException {
        while (hasNext()) {
            CSVRecord cells = records.next();
            RawRow row = RawRow.ofText(line, cells.stream().map(encoding::letters).toList());
            line = (int) parser.getCurrentLineNumber() + 1;
            text.rowBegins();
            if (!row.isBlank()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private boolean hasNext() throws IOException {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException broken) {
                boolean open = String.valueOf(broken.getMessage()).contains("EOF reached");
                throw new UnreadableText(open ? Problem.QUOTE_NOT_CLOSED : Problem.BROKEN_QUOTE, line);
            }
            throw e.getCause();
        }
    }

    @Override
    public Origin origin() {
        return new Origin(encoding, null);
    }

    @Override
    public int hidden() {
        return 0;
    }

    /** The bytes are their owner's to close. */
    @Override
    public void close() {}

    /** The one of the usual delimiters that makes known headings out of one of the first lines. */
    private char delimiter(String start, ToLongFunction<List<String>> known) {
        char best = ',';
        long most = 0;
        for (String one : start.lines().limit(LINES_LOOKED_AT).toList()) {
            for (char delimiter : DELIMITERS) {
                long count = known.applyAsLong(
                        cells(one.strip(), delimiter).stream().map(encoding::letters).toList());
                if (count > most) {
                    best = delimiter;
                    most = count;
                }
            }
        }
        return best;
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }
}
