package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;

/**
 * A campaign that was held; both days are inclusive.
 *
 * @param result free text
 */
public record CampaignRow(String file, int line, String campaignCode, String unitCode, CampaignKind kind,
        LocalDate from, LocalDate to, int membersPresent, int youthsPresent,
        @Nullable String result) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("campaign", campaignCode, unitCode, kind, from, to, membersPresent, youthsPresent, result);
    }

    @Override
    public String toString() {
        return "CampaignRow[" + file + ":" + line + "]";
    }
}
