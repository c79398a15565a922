package vn.oneplusone.app.files.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of the one sheet of a workbook that is a list. */
final class WorkbookRows implements RawRows {
    /** Above the heading people write what the list is. */
    private static final int ROWS_LOOKED_AT = 20;
    /** So many rows tell which letters the fonts show. */
    private static final int SAMPLE_ROWS = 300;
    private static final int SAMPLE_TEXT = 100_000;

    /** Cells may share one long text; a list never refers to so much. */
    private static final long MOST_TEXT = 256_000_000;
    static final int MOST_COLUMNS = 256;
    private static final int LONGEST_CELL = 32_768;

    private final Sheet sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellText texts;
    private final boolean from1904;
    private final Merges merges;
    private final Deque<RawRow> ahead = new ArrayDeque<>();
    private final ListEncoding encoding;
    private final @Nullable ReadableWorkbook toClose;
    private long text;
    private int hidden;
    private int line = 1;

    /** @param toClose the workbook, where nobody else reads on in it */
    private WorkbookRows(ReadableWorkbook book, Sheet sheet, Merges merges, @Nullable ListEncoding asked,
            @Nullable ReadableWorkbook toClose) throws IOException {
        this.sheet = sheet;
        this.merges = merges;
        this.toClose = toClose;
        from1904 = book.isDate1904();
        texts = new CellText(from1904);
        stream = sheet.openStream();
        rows = stream.iterator();
        StringBuilder sample = new StringBuilder();
        while (ahead.size() < SAMPLE_ROWS && sample.length() < SAMPLE_TEXT) {
            Optional<RawRow> row = read();
            if (row.isEmpty()) {
                break;
            }
            ahead.add(row.get());
            row.get().cells().forEach(cell -> sample.append(cell, 0, Math.min(cell.length(), 1_000)).append('\n'));
        }
        encoding = asked == null
                ? FileRows.old(sample.toString(), ListEncoding.UNICODE)
                : FileRows.isOld(asked) ? asked : ListEncoding.UNICODE;
    }

    static RawRows open(byte[] file, @Nullable ListEncoding asked, ToLongFunction<List<String>> known)
            throws IOException {
        WorkbookCheck.Seen seen = WorkbookCheck.check(file);
        try {
            ReadableWorkbook book = new ReadableWorkbook(
                    new ByteArrayInputStream(seen.isOdd() ? OddWorkbook.evened(file) : file),
                    new ReadingOptions(true, true));
            Sheet list = list(book, asked, known);
            return new WorkbookRows(book, list, seen.merges(list.getName()), asked, book);
        } catch (UnreadableText e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library says in many ways that a part is missing or makes no sense; all of it is in memory
            throw WorkbookCheck.broken();
        }
    }

    /** The sheet that is a list; the first one if none is, and a refusal where several are. */
    private static Sheet list(ReadableWorkbook book, @Nullable ListEncoding asked, ToLongFunction<List<String>> known)
            throws IOException {
        List<Sheet> seen = book.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
        List<Sheet> lists = new ArrayList<>();
        for (Sheet sheet : seen) {
            if (isList(book, sheet, asked, known)) {
                lists.add(sheet);
            }
        }
        if (seen.isEmpty()) {
            throw new UnreadableText(Problem.EMPTY_FILE, 1);
        }
        if (lists.size() > 1) {
            throw new UnreadableText(Problem.MANY_LISTS, 1, lists.size());
        }
        return lists.isEmpty() ? seen.getFirst() : lists.getFirst();
    }

    /** At least three known headings, and something below them. */
    private static boolean isList(ReadableWorkbook book, Sheet sheet, @Nullable ListEncoding asked,
            ToLongFunction<List<String>> known) throws IOException {
        try (WorkbookRows rows = new WorkbookRows(book, sheet, new Merges(), asked, null)) {
            for (int i = 0; i < ROWS_LOOKED_AT; i++) {
                Optional<RawRow> row = rows.next();
                if (row.isEmpty()) {
                    return false;
                }
                if (known.applyAsLong(row.get().cells()) >= 3) {
                    return rows.next().isPresent();
                }
            }
            return false;
        }
    }

    @Override
    public Optional<RawRow> next() throws IOException {
        RawRow row = ahead.poll();
        Optional<RawRow> next = row == null ? read() : Optional.of(row);
        return next.map(raw -> raw.with(encoding::letters));
    }

    private Optional<RawRow> read() throws UnreadableText {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                line = row.getRowNum();
                RawRow raw = raw(row);
                if (!raw.isBlank()) {
                    hidden += row.isHidden() ? 1 : 0;
                    return Optional.of(raw);
                }
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new UnreadableText(Problem.BROKEN_WORKBOOK, Math.max(1, line));
        }
    }

    private RawRow raw(Row row) throws UnreadableText {
        List<String> cells = new ArrayList<>();
        BitSet numbers = new BitSet();
        BitSet dates = new BitSet();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            String value = cell == null ? "" : texts.of(cell);
            text += value.length();
            if (text > MOST_TEXT) {
                throw WorkbookCheck.tooLarge();
            }
            numbers.set(i, cell != null && texts.isNumber(cell));
            dates.set(i, cell != null && texts.isDay(cell));
            cells.add(value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) : value);
        }
        return new RawRow(row.getRowNum(), cells, new RawRow.Kept(numbers, dates, merges.covered(row.getRowNum()),
                merges.above(row.getRowNum(), cells), from1904));
    }

    @Override
    public Origin origin() {
        return new Origin(encoding, sheet.getName());
    }

    @Override
    public int hidden() {
        return hidden;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        if (toClose != null) {
            toClose.close();
        }
    }
}
