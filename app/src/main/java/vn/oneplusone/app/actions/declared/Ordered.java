package vn.oneplusone.app.actions.declared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.membership.events.CorrectionOrder;

/** An action that changes what a closed year may rest on: then by order of the unit that closed it, or of one above. */
public interface Ordered {
    /** Number, date and unit of what orders it; null where no closed year is touched. */
    @Nullable
    CorrectionOrder order();

    /** Nobody orders in the name of a unit that is not theirs. */
    default List<Touch> with(List<Touch> touches) {
        List<Touch> all = new ArrayList<>(touches);
        CorrectionOrder order = order();
        if (order != null) {
            all.add(new Touch.FiguresOf(order.by()));
        }
        return all;
    }
}
