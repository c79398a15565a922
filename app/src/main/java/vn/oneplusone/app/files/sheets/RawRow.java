package vn.oneplusone.app.files.sheets;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/**
 * A row as it stands in a file: text in Unicode, not yet tidied or understood.
 *
 * @param line of the file or row of the sheet, from 1
 * @param cells their texts; a date of a spreadsheet as {@code 2021-03-26}
 * @param numbers which of them a spreadsheet holds as bare numbers, so that they may have lost zeros or mean a date
 * @param from1904 whether the spreadsheet counts days from 1904 instead of 1900
 */
public record RawRow(int line, List<String> cells, BitSet numbers, boolean from1904) {
    static RawRow ofText(int line, List<String> cells) {
        return new RawRow(line, cells, new BitSet(), false);
    }

    /** The text of a cell; empty beyond the end of the row. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether a spreadsheet holds it as a bare number. */
    public boolean isNumber(int column) {
        return numbers.get(column);
    }

    /** The day that a bare number of this row's spreadsheet stands for. */
    public LocalDate day(int number) {
        return CellText.day(number, from1904);
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
