package vn.oneplusone.app.files.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.RowProblem;

/**
 * What came of an import.
 *
 * @param files names of the lists
 * @param lists how each of them was read
 * @param rows rows understood
 * @param recorded rows recorded now; 0 after a trial or where there are problems
 * @param before rows that were in already, and rows that repeat another one
 * @param problemCount exact number of problems, also where not all are listed
 * @param problems by file and line; where there are any before recording began, nothing was written
 * @param warnings what was passed over
 * @param duplicates rows of people who may be in already by another code; nothing was written unless they were accepted
 * @param aside rows about people beyond the reach of who brings them: they became requests, or wait for the answer to one
 * @param asideCount exact number of these, also where not all are listed; none of them is among the recorded, the problems or those before
 * @param changed rows of people who are in already, of whom they say otherwise: recorded as corrections only where that is asked for; the
 * others are taken without waiting for them
 * @param changedCount exact number of these, also where not all are listed
 * @param notTried rows that build on a refused one
 * @param written whether rows were recorded (false: a trial, or problems were found)
 * @param size ledger size afterwards
 */
public record ImportReport(List<String> files, List<ListRead> lists, long rows, long recorded, long before,
        long problemCount,
        List<RowProblem> problems, List<RowProblem> warnings,
        @JsonProperty("doubles") List<RowProblem> duplicates, List<RowProblem> aside,
        long asideCount, List<RowProblem> changed, long changedCount, long notTried, boolean written,
        long size) {

    /** How many rows a trial would record, without those that say otherwise. */
    public long toRecord() {
        return rows - before - asideCount - changedCount;
    }

    /**
     * How a list was read.
     *
     * @param kind null where it was not recognised
     * @param encoding as people write it; null where the file was not even opened
     * @param sheet the sheet of a workbook that was taken
     * @param rows rows understood
     */
    public record ListRead(String file, @Nullable ListKind kind, @Nullable String encoding, @Nullable String sheet,
            long rows) {}
}
