package vn.oneplusone.app.cli.console;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;

/** What somebody names on the command line: by its id, a unit also by its official code. */
public final class Identifier {
    private Identifier() {}

    /** @throws WrongInput if it is none */
    public static UUID of(String written) {
        UUID id = read(written);
        if (id == null) {
            throw new WrongInput("id.none", written);
        }
        return id;
    }

    /**
     * A unit; of several that had one code after another, the one of the period.
     *
     * @return null where none is named
     * @throws WrongInput if no unit has that code
     */
    public static @Nullable UUID unit(@Nullable String written, Period period, Figures figures) {
        if (written == null) {
            return null;
        }
        UUID coded = figures.unitDays().coded(written, period);
        UUID id = coded == null ? read(written) : coded;
        if (id == null) {
            throw new WrongInput("unknown-unit", written);
        }
        return id;
    }

    private static @Nullable UUID read(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
