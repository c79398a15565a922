package vn.oneplusone.reporting.scope;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.queries.Figure;

/** Which contributions a figure of a period is the sum of, whichever unit's they are. */
public final class Selection {
    private final int[] sign = new int[Measure.cells()];
    private final Figure.Window window;
    private final int from;
    private final int to;
    private final int placed;

    /**
     * @param organization null for both
     * @param detail name of a kind, step or form; null for all
     * @throws IllegalArgumentException if the figure has no such detail
     */
    public Selection(Figure figure, @Nullable Organization organization, @Nullable String detail,
            Period period) {
        this(figure, organization, detail, counted(figure, period), null);
    }

    /** What every organization and detail adds on some days of a year, by the units of the day after them where they say how things stand. */
    public Selection(Figure figure, Period days) {
        this(figure, null, null, counted(figure, days), days.lastDay() + 1);
    }

    private Selection(Figure figure, @Nullable Organization organization, @Nullable String detail, Period days,
            @Nullable Integer placed) {
        Object wanted = detail(figure, detail);
        figure.plus().forEach(measure -> sign(measure, organization, wanted, 1));
        figure.minus().forEach(measure -> sign(measure, organization, wanted, -1));
        window = figure.window();
        from = figure.window() == Figure.Window.YEAR ? days.firstDay() : Integer.MIN_VALUE;
        to = figure.window() == Figure.Window.BEFORE ? days.firstDay() - 1 : days.lastDay();
        this.placed = placed == null ? to : placed;
    }

    /** A part of a year is measured against the number of the whole year. */
    private static Period counted(Figure figure, Period period) {
        return figure.ofPeriod() == Figure.OfPeriod.ANNUAL && period.isWithinYear()
                ? Period.year(period.year())
                : period;
    }

    /** Whether contributions of that cell count at all. */
    public boolean knows(int cell) {
        return sign[cell] != 0;
    }

    /** Which part of a scope a contribution counts for. What stood on a day is counted by the units of that day. */
    public int partOf(Scope scope, int unit, int cell, int day) {
        return window == Figure.Window.YEAR ? scope.partOf(unit, cell, day) : scope.partOn(unit, placed);
    }

    /** What a contribution adds to the figure; 0 if it has no part in it. */
    public long counted(int day, int cell, long n) {
        return day < from || day > to ? 0 : sign[cell] * n;
    }

    private void sign(Measure measure, @Nullable Organization organization, @Nullable Object detail, int value) {
        for (int cell = measure.firstCell(); cell < measure.firstCell() + measure.cellCount(); cell++) {
            if (Measure.matches(cell, organization, detail)) {
                sign[cell] = value;
            }
        }
    }

    private static @Nullable Object detail(Figure figure, @Nullable String name) {
        if (name == null) {
            return null;
        }
        for (Object detail : figure.details()) {
            if (detail.toString().equals(name)) {
                return detail;
            }
        }
        throw new IllegalArgumentException("no such detail of this figure: " + name);
    }
}
