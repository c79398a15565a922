package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.Step;

/**
 * One of the four steps of 1+1 in a unit.
 *
 * @param documentNumber number of the document that proves it
 * @param summary free text
 */
public record InitiativeStepRow(String file, int line, String unitCode, int year, Step step, LocalDate on,
        String documentNumber, @Nullable String summary) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("initiative-step", unitCode, year, step, on, documentNumber, summary);
    }

    @Override
    public String toString() {
        return "InitiativeStepRow[" + file + ":" + line + "]";
    }
}
