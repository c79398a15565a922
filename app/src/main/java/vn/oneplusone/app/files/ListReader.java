package vn.oneplusone.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.sheets.FileRows;
import vn.oneplusone.app.files.sheets.ListEncoding;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.files.sheets.RawRow;
import vn.oneplusone.app.files.sheets.RawRows;
import vn.oneplusone.app.files.sheets.UnreadableText;
import vn.oneplusone.app.text.Folding;

/**
 * Reads a list, a text file or a workbook, row by row, in the order of the file and in bounded memory. The kind of the list is
 * recognised by its header, its name does not matter. Whatever the bytes are, the answer is a report; only a failing disk or
 * consumer throws.
 */
public final class ListReader {
    /** The heading of the column in which a list that is given back says what is wrong; it is passed over when it comes again. */
    public static final String FAULTS = "lỗi cần sửa";

    private static final int KEPT = 200;
    /** More than any district has people; more come in several lists. */
    private static final int MOST_ROWS = 1_000_000;

    private final int keptProblems;
    private final @Nullable ListEncoding encoding;
    private final @Nullable ListKind kind;
    private final int mostRows;

    /** Keeps the first two hundred problems and as many warnings of each list. */
    public ListReader() {
        this(KEPT);
    }

    /** Keeps that many problems and warnings of each list; the count is exact in any case. */
    public ListReader(int keptProblems) {
        this(keptProblems, null, null, MOST_ROWS);
    }

    /** For lists whose letters are in this encoding, which nobody has to find out. */
    public static ListReader with(ListEncoding encoding) {
        return new ListReader(KEPT, encoding, null, MOST_ROWS);
    }

    /**
     * Where a person knows more about the lists than can be found out.
     *
     * @param encoding of their letters; null to find out
     * @param kind the only one that is taken; null for any
     * @param mostRows lists that are longer are not read on
     */
    public ListReader(int keptProblems, @Nullable ListEncoding encoding, @Nullable ListKind kind, int mostRows) {
        this.keptProblems = keptProblems;
        this.encoding = encoding;
        this.kind = kind;
        this.mostRows = mostRows;
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
        return read(file, bytes, rows, Sight.NOBODY);
    }

    /**
     * The same, for a person who wants to see the cells too.
     *
     * @param sight told the headings, then each row before it is understood
     */
    public ListReport read(String file, InputStream bytes, Consumer<? super ListRow> rows, Sight sight)
            throws IOException {
        Reading reading = new Reading(file, new Findings(file, keptProblems), rows, sight);
        try (RawRows raw = FileRows.open(bytes, encoding, Header::known)) {
            reading.all(raw);
        } catch (UnreadableText e) {
            reading.stopped(e);
        }
        return reading.report();
    }

    /** Looks at a list as it stands in the file. */
    public interface Sight {
        /** Sees nothing. */
        Sight NOBODY = new Sight() {
        };

        /** Whether it wants to see the cells. */
        default boolean looks() {
            return false;
        }

        /** The headings, once, if there are any. */
        default void headings(List<String> headings) {}

        /** A row below them; its cells as they are understood, so that the next reading understands the same. */
        default void row(int line, List<String> cells) {}

        /** A row that is not handed on, since something is wrong with it; null where its cells make no row at all. */
        default void wrong(@Nullable ListRow row) {}
    }

    /** The reading of one list. */
    private final class Reading {
        private final String file;
        private final Findings findings;
        private final Consumer<? super ListRow> rows;
        private final Sight sight;
        private Optional<Header> header = Optional.empty();
        private RawRows.@Nullable Origin origin;
        private long understood;
        private int taken;
        private int entries;
        private int lastNone = -1;
        private int headLine = 1;
        private final Map<Column, DayColumn> days = new HashMap<>();
        private Optional<UnusedColumns> unused = Optional.empty();
        private Optional<Entries> kindsOfRows = Optional.empty();

        private Reading(String file, Findings findings, Consumer<? super ListRow> rows, Sight sight) {
            this.file = file;
            this.findings = findings;
            this.rows = rows;
            this.sight = sight;
        }

        private void all(RawRows raw) throws IOException {
            origin = raw.origin();
            List<RawRow> first = new ArrayList<>();
            UnreadableText broken = null;
            try {
                for (Optional<RawRow> row = raw.next(); row.isPresent(); row = raw.next()) {
                    first.add(row.get());
                    if (first.size() > HeaderSearch.ROWS) {
                        break;
                    }
                }
            } catch (UnreadableText e) {
                broken = e;
            }
            if (first.isEmpty()) {
                if (broken != null) {
                    throw broken;
                }
                findings.problem(1, null, Problem.EMPTY_FILE);
                return;
            }
            if (!head(first)) {
                return;
            }
            if (broken != null) {
                throw broken;
            }
            for (Optional<RawRow> row = raw.next(); row.isPresent(); row = raw.next()) {
                row(row.get());
            }
            if (entries == 0 && findings.count() == 0) {
                findings.problem(1, null, Problem.NO_ROWS);
            }
            columns();
            if (raw.hidden() > 0) {
                findings.warning(1, null, Problem.HIDDEN_ROWS, raw.hidden());
            }
        }

        /** Understands the headings and takes the rows that were read to find them. */
        private boolean head(List<RawRow> first) throws UnreadableText {
            Optional<HeaderSearch.Place> found = HeaderSearch.find(first, findings);
            if (found.isEmpty()) {
                return false;
            }
            HeaderSearch.Place place = found.get();
            sight.headings(place.layout().headings());
            headLine = first.get(place.row()).line();
            header = Header.of(place.layout(), headLine, kind, findings);
            if (header.isEmpty()) {
                sight.wrong(null);
                return false;
            }
            unused = header.map(UnusedColumns::new);
            kindsOfRows = header.map(Entries::new);
            for (RawRow row : first.subList(place.row() + place.rows(), first.size())) {
                row(row);
            }
            return true;
        }

        private void row(RawRow cells) throws UnreadableText {
            if (++taken > mostRows) {
                throw new UnreadableText(Problem.TOO_MANY_ROWS, cells.line(), mostRows);
            }
            Header columns = header.orElseThrow();
            if (kindsOfRows.orElseThrow().isNone(cells)) {
                sight.row(cells.line(), cells.cells());
                findings.noEntry(cells.line(), lastNone == taken - 1);
                lastNone = taken;
                return;
            }
            entries++;
            if (!fits(cells, columns)) {
                sight.row(cells.line(), cells.cells());
                findings.problem(cells.line(), null, Problem.WRONG_NUMBER_OF_CELLS, cells.cells().size(),
                        columns.width());
                sight.wrong(null);
                return;
            }
            long before = findings.count();
            Cells read = new Cells(file, columns, cells, findings, days);
            ListRow row = read.row();
            unused.orElseThrow().saw(cells);
            if (sight.looks()) {
                sight.row(cells.line(), IntStream.range(0, Math.max(columns.width(), cells.cells().size()))
                        .mapToObj(read::meant).toList());
            }
            if (findings.count() == before) {
                understood++;
                rows.accept(row);
            } else {
                sight.wrong(row);
            }
        }

        /** What only all rows together tell of a column. */
        private void columns() {
            Header columns = header.orElseThrow();
            days.forEach((column, written) -> {
                if (!written.exchanged().isEmpty()) {
                    findings.columnProblem(written.exchanged().getFirst(), columns.heading(column),
                            Problem.DAYS_SWAPPED, DayColumn.lines(written.exchanged()));
                }
            });
            findings.refuseUnclearNames(headLine);
            unused.orElseThrow().tell(headLine, findings);
            findings.tellRepairs();
            if (findings.isWhole()) {
                sight.wrong(null);
            }
        }

        /**
         * Sheets and some programs leave out the empty cells at the end of a row; where one of these has to be filled, the delimiter may be
         * wrong.
         */
        private boolean fits(RawRow cells, Header columns) {
            for (int i = columns.width(); i < cells.cells().size(); i++) {
                if (!Folding.tidy(cells.cell(i)).isEmpty()) {
                    return false;
                }
            }
            boolean sheet = origin != null && origin.sheet() != null;
            return sheet || columns.shape().filled().stream().map(columns.positions()::get).filter(Objects::nonNull)
                    .allMatch(at -> at >= columns.width() || at < cells.cells().size());
        }

        private void stopped(UnreadableText e) {
            sight.wrong(null);
            findings.problem(e.line(), null, e.problem(), e.arguments());
        }

        private ListReport report() {
            return findings.report(header.map(Header::kind).orElse(null), origin, understood);
        }
    }
}
