package vn.oneplusone.app.files.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.oneplusone.app.text.Folding;

/**
 * A row as it stands in a file: text in Unicode, not yet tidied or understood.
 *
 * @param line of the file or row of the sheet, from 1
 * @param cells their texts; a date of a spreadsheet as {@code 2021-03-26}
 * @param kept what a spreadsheet tells of them beside the text
 */
public record RawRow(int line, List<String> cells, Kept kept) {
    /**
     * What a spreadsheet tells of cells.
     *
     * @param numbers which of them it holds as bare numbers, so that they may have lost zeros or mean a date
     * @param dates which of them it holds as dates, typed so or made so by it
     * @param covered which of them lie in a merged cell that begins further left
     * @param above of those that lie in a merged cell that begins in a row above, what stands there
     * @param from1904 whether it counts days from 1904 instead of 1900
     */
    public record Kept(BitSet numbers, BitSet dates, BitSet covered, Map<Integer, String> above, boolean from1904) {
        private static final Kept NOTHING = new Kept(new BitSet(), new BitSet(), new BitSet(), Map.of(), false);
    }

    static RawRow ofText(int line, List<String> cells) {
        return new RawRow(line, cells, Kept.NOTHING);
    }

    /** With other letters. */
    RawRow with(UnaryOperator<String> letters) {
        Map<Integer, String> above = new HashMap<>(kept.above);
        above.replaceAll((column, text) -> letters.apply(text));
        return new RawRow(line, cells.stream().map(letters).toList(),
                new Kept(kept.numbers, kept.dates, kept.covered, above, kept.from1904));
    }

    /** With what merged cells from above say of it, where a cell is empty. */
    public RawRow filledDown() {
        if (kept.above.isEmpty()) {
            return this;
        }
        List<String> filled = new ArrayList<>(cells);
        kept.above.forEach((column, text) -> {
            while (filled.size() <= column) {
                filled.add("");
            }
            if (Folding.tidy(filled.get(column)).isEmpty()) {
                filled.set(column, text);
            }
        });
        return new RawRow(line, filled, kept);
    }

    /** Whether a merged cell from above says it. */
    public boolean isFromAbove(int column) {
        return kept.above.containsKey(column);
    }

    /** Whether it lies in a merged cell that begins further left. */
    public boolean isCovered(int column) {
        return kept.covered.get(column);
    }

    /** The text of a cell; empty beyond the end of the row. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether a spreadsheet holds it as a bare number. */
    public boolean isNumber(int column) {
        return kept.numbers.get(column);
    }

    /** Whether a spreadsheet holds it as a date. */
    public boolean isDate(int column) {
        return kept.dates.get(column);
    }

    /** The day that a bare number of this row's spreadsheet stands for. */
    public LocalDate day(int number) {
        return CellText.day(number, kept.from1904);
    }

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> Folding.tidy(cell).isEmpty());
    }

    /** Rows hold what people keep to themselves. */
    @Override
    public String toString() {
        return "RawRow[" + line + "]";
    }
}
