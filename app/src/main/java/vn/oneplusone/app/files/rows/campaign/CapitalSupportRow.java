package vn.oneplusone.app.files.rows.campaign;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/**
 * Capital given to a young person's business.
 *
 * @param amount Vietnamese đồng, more than 0
 */
@RowKind("capital-support")
public record CapitalSupportRow(String file, int line, @InColumn(SUPPORT_CODE) String supportCode,
        @InColumn(YOUTH_CODE) String youthCode, @InColumn(UNIT_CODE) String unitCode, @InColumn(FORM) SupportForm form,
        @InColumn(MODEL) SupportModel model, @InColumn(AMOUNT) long amount,
        @InColumn(SUPPORTED_ON) LocalDate on) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(on, 0, List.of("support/" + supportCode, Turn.PERSON + youthCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new SupportActions.Grant(ids.other("support/" + supportCode), ids.person(youthCode),
                ids.unit(unitCode, on), form, model, amount, on, null));
    }
}
