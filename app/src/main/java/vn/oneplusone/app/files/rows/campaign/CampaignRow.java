package vn.oneplusone.app.files.rows.campaign;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.campaign.events.CampaignKind;

/**
 * A campaign that was held; both days are inclusive.
 *
 * @param result free text
 */
@RowKind("campaign")
public record CampaignRow(String file, int line, @InColumn(CAMPAIGN_CODE) String campaignCode,
        @InColumn(UNIT_CODE) String unitCode, @InColumn(KIND) CampaignKind kind, @InColumn(FROM) LocalDate from,
        @InColumn(value = TO, about = {
                "on", "until"}) LocalDate to,
        @InColumn(value = MEMBERS_PRESENT, about = "members") int membersPresent,
        @InColumn(YOUTHS_PRESENT) int youthsPresent, @InColumn(RESULT) @Nullable String result) implements ListRow {
    @Override
    public String toString() {
        return "CampaignRow[" + file + ":" + line + "]";
    }

    /** From its first day: what was done at it names it. */
    @Override
    public Turn turn() {
        return Turn.of(from, 0, List.of("campaign/" + campaignCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List
                .of(new CampaignActions.Hold(ids.other("campaign/" + campaignCode), ids.unit(unitCode, from, to), kind,
                        from, to, membersPresent, youthsPresent, result));
    }
}
