package vn.oneplusone.app.files.rows.campaign;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.OrderedRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.campaign.events.CampaignKind;

/**
 * A campaign that was held, as it is right; it replaces all that was said of it, so an empty cell empties what was there.
 *
 * @param result free text
 */
@RowKind("campaign correction")
public record CampaignCorrectionRow(String file, int line, @InColumn(CAMPAIGN_CODE) String campaignCode,
        @InColumn(UNIT_CODE) String unitCode, @InColumn(KIND) CampaignKind kind, @InColumn(FROM) LocalDate from,
        @InColumn(value = TO, about = "until") LocalDate to,
        @InColumn(value = MEMBERS_PRESENT, about = "members") int membersPresent,
        @InColumn(YOUTHS_PRESENT) int youthsPresent, @InColumn(value = RESULT, present = true) @Nullable String result,
        @InColumn(CORRECTED_ON) LocalDate on,
        @InColumn(value = ORDERED_BY, about = "order") @Nullable String orderedBy,
        @InColumn(ORDER_NUMBER) @Nullable String orderNumber,
        @InColumn(ORDERED_ON) @Nullable LocalDate orderedOn) implements OrderedRow {
    @Override
    public String toString() {
        return "CampaignCorrectionRow[" + file + ":" + line + "]";
    }

    /** After what was held on that day. */
    @Override
    public Turn turn() {
        return Turn.of(on, 1, List.of("campaign/" + campaignCode));
    }

    /** Rows that were taken in before there were orders are found again. */
    @Override
    public List<@Nullable Object> content() {
        return ListRow.withoutEmpty(3, OrderedRow.super.content());
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new CampaignActions.Correct(ids.other("campaign/" + campaignCode),
                ids.unit(unitCode, from, to), kind, from, to, membersPresent, youthsPresent, result, on, order(ids)));
    }
}
