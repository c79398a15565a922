package vn.oneplusone.reporting.scope;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Grouping;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.PeriodSums;
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.queries.Figure;

/** The sums of one period, by part of the scope and by month: one pass over the rows. */
public final class Tally {
    /** Fewer rows than this are not worth another thread. */
    private static final int SLICE = 1 << 17;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** By the units of the day before the period. */
    private final long[][] before;
    /** By the units of each day. */
    private final long[][] within;
    /** All up to the last day, by its units. */
    private final long[][] upTo;
    private final long[][] inMonth;

    /** Targets are of the year, whichever of its days are meant. */
    public Tally(Prefix prefix, long rows, Scope scope, Period days) {
        PeriodSums sums = sums(prefix, rows, days, scope.grouping());
        int parts = scope.parts().size();
        before = byCell(parts, sums::before);
        within = byCell(parts, sums::within);
        upTo = byCell(parts, sums::upTo);
        inMonth = byCell(days.months().size(), (month, cell) -> sums.inMonth(month + 1, cell));
        int year = Years.firstDay(days.year());
        if (days.firstDay() > year) {
            prefix.scan(rows, Measure.TARGET, (position, day, unit, cell, n, high, low) -> {
                int part = scope.partAtEnd(unit);
                if (day == year && part != Scope.OUTSIDE) {
                    within[part][cell] += n;
                }
            });
        }
    }

    /** On all cores where there are many rows. */
    public static PeriodSums sums(Prefix prefix, long rows, Period days, Grouping grouping) {
        int slices = (int) Math.clamp(rows / SLICE, 1, 4L * CORES);
        return IntStream.range(0, slices).parallel().mapToObj(
                slice -> prefix.sums(rows * slice / slices, rows * (slice + 1) / slices, days, grouping))
                .reduce(PeriodSums::plus).orElseThrow();
    }

    private static long[][] byCell(int count, ByCell sums) {
        return IntStream.range(0, count).mapToObj(
                at -> IntStream.range(0, Measure.cells()).mapToLong(cell -> sums.get(at, cell)).toArray())
                .toArray(long[][]::new);
    }

    /** The sums of one part. */
    public Sums part(int part) {
        return new Sums(before[part], within[part], upTo[part]);
    }

    /** The sums of all parts. */
    public Sums total() {
        return new Sums(added(before), added(within), added(upTo));
    }

    /** The sums of one of its months, 1 for the first, of all parts; figures that look before the month are not known here. */
    public Sums month(int month) {
        return new Sums(new long[Measure.cells()], inMonth[month - 1], inMonth[month - 1]);
    }

    private static long[] added(long[][] parts) {
        long[] sums = new long[Measure.cells()];
        for (long[] part : parts) {
            for (int cell = 0; cell < sums.length; cell++) {
                sums[cell] += part[cell];
            }
        }
        return sums;
    }

    private interface ByCell {
        long get(int at, int cell);
    }

    /** Sums by cell. */
    public static final class Sums {
        private final long[] before;
        private final long[] within;
        private final long[] upTo;

        Sums(long[] before, long[] within, long[] upTo) {
            this.before = before;
            this.within = within;
            this.upTo = upTo;
        }

        /** Whether there is nothing to show but, perhaps, a target. */
        public boolean isNothingBut(boolean target) {
            for (int cell = 0; cell < within.length; cell++) {
                boolean counts = switch (Measure.ofCell(cell)) {
                    case ANOMALY -> false;
                    case TARGET -> !target && within[cell] != 0;
                    default -> before[cell] != 0 || within[cell] != 0 || upTo[cell] != 0;
                };
                if (counts) {
                    return false;
                }
            }
            return true;
        }

        public long get(Figure figure, @Nullable Organization organization, @Nullable Object detail) {
            long sum = 0;
            for (Measure measure : figure.plus()) {
                sum += get(figure.window(), measure, organization, detail);
            }
            for (Measure measure : figure.minus()) {
                sum -= get(figure.window(), measure, organization, detail);
            }
            return sum;
        }

        private long get(Figure.Window window, Measure measure, @Nullable Organization organization,
                @Nullable Object detail) {
            long sum = 0;
            for (int cell = measure.firstCell(); cell < measure.firstCell() + measure.cellCount(); cell++) {
                if (Measure.matches(cell, organization, detail)) {
                    sum += switch (window) {
                        case YEAR -> within[cell];
                        case BEFORE -> before[cell];
                        case UP_TO -> upTo[cell];
                    };
                }
            }
            return sum;
        }
    }
}
