package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;

/**
 * A campaign that was held, as it is right; it replaces all that was said of it, so an empty cell empties what was there.
 *
 * @param result free text
 */
public record CampaignCorrectionRow(String file, int line, String campaignCode, String unitCode, CampaignKind kind,
        LocalDate from, LocalDate to, int membersPresent, int youthsPresent, @Nullable String result,
        LocalDate on) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("campaign correction", campaignCode, unitCode, kind, from, to, membersPresent, youthsPresent,
                result, on);
    }

    @Override
    public String toString() {
        return "CampaignCorrectionRow[" + file + ":" + line + "]";
    }
}
