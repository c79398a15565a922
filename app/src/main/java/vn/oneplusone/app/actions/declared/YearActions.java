package vn.oneplusone.app.actions.declared;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;

/** What fixes figures of a year: a publication, the closing, a supplement. */
public final class YearActions {
    private YearActions() {}

    /**
     * Figures are fixed.
     *
     * @param act which of the three
     * @param unit whose figures they are; null where there are none
     * @param command made from the figures when it is to be recorded
     */
    public record Fix(Act act, String stream, Supplier<@Nullable UUID> unit,
            Supplier<Object> command) implements Action {
        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.FiguresOf(unit.get()));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(command.get());
        }
    }
}
