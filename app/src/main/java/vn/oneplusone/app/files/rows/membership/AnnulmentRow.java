package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.OrderedRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** The latest admission of a person turned out never to have been valid. */
@RowKind("annulment")
public record AnnulmentRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization,
        @InColumn(value = ANNULMENT_NUMBER, about = "decision") String decisionNumber,
        @InColumn(value = ANNULLED_ON, about = "on") LocalDate decisionOn,
        @InColumn(value = ORDERED_BY, about = "order") @Nullable String orderedBy,
        @InColumn(ORDER_NUMBER) @Nullable String orderNumber,
        @InColumn(ORDERED_ON) @Nullable LocalDate orderedOn) implements OrderedRow {
    @Override
    public Turn turn() {
        return Turn.of(decisionOn, Turn.ENDING + 2, Turn.people(personCode));
    }

    /** Rows that were taken in before there were orders are found again. */
    @Override
    public List<@Nullable Object> content() {
        return ListRow.withoutEmpty(3, OrderedRow.super.content());
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new MemberActions.Annul(organization, ids.person(personCode),
                new Decision(decisionNumber, decisionOn), order(ids)));
    }
}
