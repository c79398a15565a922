package vn.oneplusone.reporting.scope;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.queries.Figure;

/** Which contributions a figure of a year or a month is the sum of, whichever unit's they are. */
public final class Selection {
    private final int[] sign = new int[Measure.cells()];
    private final Figure.Window window;
    private final int from;
    private final int to;

    /**
     * @param organization null for both
     * @param detail name of a kind, step or form; null for all
     * @param month 1 to 12; null for the whole year
     * @throws IllegalArgumentException if the figure has no such detail
     */
    public Selection(Figure figure, @Nullable Organization organization, @Nullable String detail, int year,
            @Nullable Integer month) {
        Enum<?> wanted = detail(figure, detail);
        figure.plus().forEach(measure -> sign(measure, organization, wanted, 1));
        figure.minus().forEach(measure -> sign(measure, organization, wanted, -1));
        window = figure.window();
        int first = month == null ? Years.firstDay(year) : Months.firstDays(year)[month - 1];
        int last = month == null ? Years.lastDay(year) : Months.lastDay(year, month);
        from = figure.window() == Figure.Window.YEAR ? first : Integer.MIN_VALUE;
        to = figure.window() == Figure.Window.BEFORE ? first - 1 : last;
    }

    /** Whether contributions of that cell count at all. */
    public boolean knows(int cell) {
        return sign[cell] != 0;
    }

    /** Which part of a scope a contribution counts for. What stood on a day is counted by the units of that day. */
    public int partOf(Scope scope, int unit, int cell, int day) {
        return window == Figure.Window.YEAR ? scope.partOf(unit, cell, day) : scope.partOn(unit, to);
    }

    /** What a contribution adds to the figure; 0 if it has no part in it. */
    public long counted(int day, int cell, long n) {
        return day < from || day > to ? 0 : sign[cell] * n;
    }

    private void sign(Measure measure, @Nullable Organization organization, @Nullable Enum<?> detail, int value) {
        for (int cell = measure.firstCell(); cell < measure.firstCell() + measure.cellCount(); cell++) {
            if (Measure.matches(cell, organization, detail)) {
                sign[cell] = value;
            }
        }
    }

    private static @Nullable Enum<?> detail(Figure figure, @Nullable String name) {
        if (name == null) {
            return null;
        }
        for (Enum<?> detail : figure.details()) {
            if (detail.name().equals(name)) {
                return detail;
            }
        }
        throw new IllegalArgumentException("no such detail of this figure: " + name);
    }
}
