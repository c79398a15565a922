package vn.oneplusone.app.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import vn.oneplusone.app.files.rows.ListRow;

/**
 * Reads a list in CSV, row by row, in the order of the file and in bounded memory. The kind of the list is recognised by its
 * header, its name does not matter. Whatever the bytes are, the answer is a report; only a failing disk or consumer throws.
 */
public final class ListReader {
    private static final int KEPT = 200;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private final int keptProblems;

    /** Keeps the first two hundred problems and as many warnings of each list. */
    public ListReader() {
        this(KEPT);
    }

    /** Keeps that many problems and warnings of each list; the count is exact in any case. */
    public ListReader(int keptProblems) {
        this.keptProblems = keptProblems;
    }

    /**
     * Reads a file and hands each row that is understood to the consumer.
     *
     * @throws IOException if the file cannot be read
     */
    public ListReport read(Path file, Consumer<? super ListRow> rows) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, rows);
        }
    }

    /**
     * Reads bytes and hands each row that is understood to the consumer. The stream is left for the caller to close.
     *
     * @param file the name that rows and problems carry
     * @throws IOException if the bytes cannot be read
     */
    public ListReport read(String file, InputStream bytes, Consumer<? super ListRow> rows) throws IOException {
        Reading reading = new Reading(file, new Findings(file, keptProblems), rows);
        try {
            reading.all(new StrictText(bytes));
        } catch (UnreadableText e) {
            reading.stopped(e);
        }
        return reading.report();
    }

    /** The reading of one list. */
    private static final class Reading {
        private final String file;
        private final Findings findings;
        private final Consumer<? super ListRow> rows;
        private Optional<Header> header = Optional.empty();
        private long understood;
        private boolean anyRow;

        private Reading(String file, Findings findings, Consumer<? super ListRow> rows) {
            this.file = file;
            this.findings = findings;
            this.rows = rows;
        }

        private void all(StrictText text) throws IOException {
            BufferedReader characters = new BufferedReader(text);
            CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(characters))
                    .setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get();
            // not closed: that would close the caller's stream
            CSVParser parser = CSVParser.builder().setReader(characters).setFormat(format).get();
            Iterator<CSVRecord> records = parser.iterator();
            int line = 1;
            while (next(records, line)) {
                CSVRecord cells = records.next();
                if (!isBlank(cells) && !row(cells, line)) {
                    return;
                }
                line = (int) parser.getCurrentLineNumber() + 1;
                text.rowBegins();
            }
            if (header.isEmpty() && findings.count() == 0) {
                findings.problem(1, null, Problem.EMPTY_FILE);
            } else if (!anyRow && findings.count() == 0) {
                findings.problem(1, null, Problem.NO_ROWS);
            }
        }

        /** Takes the header or a row; false if nothing can be made of what follows. */
        private boolean row(CSVRecord cells, int line) {
            if (header.isEmpty()) {
                header = Header.of(cells.stream().map(Folding::tidy).toList(), line, findings);
                return header.isPresent();
            }
            anyRow = true;
            Header columns = header.get();
            if (!fits(cells, columns)) {
                findings.problem(line, null, Problem.WRONG_NUMBER_OF_CELLS, cells.size(), columns.width());
                return true;
            }
            long before = findings.count();
            ListRow row = columns.shape().row().apply(new Cells(file, line, columns, cells, findings));
            if (findings.count() == before) {
                understood++;
                rows.accept(row);
            }
            return true;
        }

        private boolean next(Iterator<CSVRecord> records, int line) throws IOException {
            try {
                return records.hasNext();
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof CSVException broken) {
                    boolean open = String.valueOf(broken.getMessage()).contains("EOF reached");
                    findings.problem(line, null, open ? Problem.QUOTE_NOT_CLOSED : Problem.BROKEN_QUOTE);
                    return false;
                }
                throw e.getCause();
            }
        }

        private void stopped(UnreadableText e) {
            findings.problem(e.line(), null, e.problem(), e.arguments());
        }

        private ListReport report() {
            return findings.report(header.map(h -> h.shape().kind()).orElse(null), understood);
        }
    }

    private static boolean isBlank(CSVRecord cells) {
        return StreamSupport.stream(cells.spliterator(), false).allMatch(cell -> Folding.tidy(cell).isEmpty());
    }

    private static boolean fits(CSVRecord cells, Header header) {
        for (int i = header.width(); i < cells.size(); i++) {
            if (!Folding.tidy(cells.get(i)).isEmpty()) {
                return false;
            }
        }
        return cells.size() >= header.width();
    }

    /** The one of the usual delimiters that makes known headings out of the first line that is not blank. */
    private static char delimiter(BufferedReader characters) throws IOException {
        characters.mark(LONGEST_HEADER + 1);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int c = characters.read();
            boolean ends = c == '\r' || c == '\n' || c < 0;
            if (c < 0 || (ends && !line.toString().isBlank())) {
                break;
            }
            line.append((char) c);
        }
        characters.reset();
        char best = ',';
        long most = -1;
        for (char delimiter : DELIMITERS) {
            List<String> headings = Arrays.stream(line.toString().strip().split(Pattern.quote("" + delimiter), -1))
                    .toList();
            long known = Header.known(headings);
            if (known > most) {
                best = delimiter;
                most = known;
            }
        }
        return best;
    }
}
