package vn.oneplusone.app.files.shape;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;

/** A row that may change what a closed year rests on: its last three columns say by which order. */
public interface OrderedRow extends ListRow {
    /** Code of the unit that closed the year, or of one above. */
    @Nullable
    String orderedBy();

    @Nullable
    String orderNumber();

    @Nullable
    LocalDate orderedOn();

    /** All of the order, or nothing of it. */
    @Override
    default List<Column> needs() {
        return Stream.of(orderedBy(), orderNumber(), orderedOn()).allMatch(cell -> cell == null)
                ? List.of()
                : List.of(Column.ORDERED_BY, Column.ORDER_NUMBER, Column.ORDERED_ON);
    }

    default @Nullable CorrectionOrder order(RowIds ids) {
        String by = orderedBy();
        String number = orderNumber();
        LocalDate on = orderedOn();
        return by == null || number == null || on == null
                ? null
                : new CorrectionOrder(ids.unit(by, on), new Decision(number, on));
    }
}
