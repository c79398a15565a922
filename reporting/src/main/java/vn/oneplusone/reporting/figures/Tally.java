package vn.oneplusone.reporting.figures;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.Measure;
import vn.oneplusone.reporting.contributions.Prefix;
import vn.oneplusone.reporting.contributions.YearSums;
import vn.oneplusone.reporting.contributions.Years;
import vn.oneplusone.reporting.queries.Figure;

/** The sums of one year, by part of the scope and by month: one pass over the rows. */
final class Tally {
    /** Fewer rows than this are not worth another thread. */
    private static final int SLICE = 1 << 17;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** By the units of the day before the year. */
    private final long[][] before;
    /** By the units of each day. */
    private final long[][] inYear;
    /** All up to the last day, by its units; null where that is the sum of the two, because no unit changed. */
    private final long @Nullable [][] upTo;
    private final long[][] inMonth = new long[12][Measure.cells()];

    Tally(Prefix prefix, long rows, Scope scope, int year) {
        int parts = scope.parts().size();
        before = new long[parts][Measure.cells()];
        inYear = new long[parts][Measure.cells()];
        upTo = scope.changes() ? new long[parts][Measure.cells()] : null;
        if (upTo == null) {
            addAll(sums(prefix, rows, year, IntStream.range(0, scope.tree().count()).map(scope::partAtEnd).toArray(),
                    parts));
        } else {
            addByDay(prefix, rows, scope, year, upTo);
        }
    }

    /** On all cores where there are many rows; a group has the same units all year. */
    static YearSums sums(Prefix prefix, long rows, int year, int[] groupOf, int groups) {
        int slices = (int) Math.clamp(rows / SLICE, 1, 4L * CORES);
        return IntStream.range(0, slices).parallel().mapToObj(
                slice -> prefix.sums(rows * slice / slices, rows * (slice + 1) / slices, year, groupOf, groups))
                .reduce(YearSums::plus).orElseThrow();
    }

    private void addAll(YearSums sums) {
        for (int cell = 0; cell < Measure.cells(); cell++) {
            for (int part = 0; part < before.length; part++) {
                before[part][cell] = sums.before(part, cell);
                inYear[part][cell] = sums.inYear(part, cell);
            }
            for (int month = 1; month <= 12; month++) {
                inMonth[month - 1][cell] = sums.inMonth(month, cell);
            }
        }
    }

    private void addByDay(Prefix prefix, long rows, Scope scope, int year, long[][] upToLast) {
        int[] months = Months.firstDays(year);
        int first = months[0];
        int last = Years.lastDay(year);
        prefix.scan(rows, (position, day, unit, cell, n, high, low) -> {
            if (day > last) {
                return;
            }
            if (scope.partAtEnd(unit) != Scope.OUTSIDE) {
                upToLast[scope.partAtEnd(unit)][cell] += n;
            }
            int part = scope.partOf(unit, cell, Math.max(day, first - 1));
            if (part == Scope.OUTSIDE) {
                return;
            }
            if (day < first) {
                before[part][cell] += n;
            } else {
                inYear[part][cell] += n;
                inMonth[Months.indexOf(months, day)][cell] += n;
            }
        });
    }

    /** The sums of one part. */
    Sums part(int part) {
        return new Sums(before[part], inYear[part], upTo == null ? null : upTo[part]);
    }

    /** The sums of all parts. */
    Sums total() {
        return new Sums(added(before), added(inYear), upTo == null ? null : added(upTo));
    }

    /** The sums of one month, 1 to 12, of all parts; figures that look before the month are not known here. */
    Sums month(int month) {
        return new Sums(new long[Measure.cells()], inMonth[month - 1], null);
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

    /** Sums by cell. */
    static final class Sums {
        private final long[] before;
        private final long[] inYear;
        private final long @Nullable [] upTo;

        Sums(long[] before, long[] inYear, long @Nullable [] upTo) {
            this.before = before;
            this.inYear = inYear;
            this.upTo = upTo;
        }

        private long upTo(int cell) {
            return upTo == null ? before[cell] + inYear[cell] : upTo[cell];
        }

        /** Whether there is nothing to show but, perhaps, a target. */
        boolean isNothingBut(boolean target) {
            for (int cell = 0; cell < inYear.length; cell++) {
                boolean counts = switch (Measure.ofCell(cell)) {
                    case ANOMALY -> false;
                    case TARGET -> !target && inYear[cell] != 0;
                    default -> before[cell] != 0 || inYear[cell] != 0 || upTo(cell) != 0;
                };
                if (counts) {
                    return false;
                }
            }
            return true;
        }

        long get(Figure figure, @Nullable Organization organization, @Nullable Enum<?> detail) {
            Meaning meaning = Meaning.of(figure);
            long sum = 0;
            for (Measure measure : meaning.plus()) {
                sum += get(meaning.window(), measure, organization, detail);
            }
            for (Measure measure : meaning.minus()) {
                sum -= get(meaning.window(), measure, organization, detail);
            }
            return sum;
        }

        private long get(Meaning.Window window, Measure measure, @Nullable Organization organization,
                @Nullable Enum<?> detail) {
            long sum = 0;
            for (int cell = measure.firstCell(); cell < measure.firstCell() + measure.cellCount(); cell++) {
                if (Cells.match(cell, organization, detail)) {
                    sum += switch (window) {
                        case YEAR -> inYear[cell];
                        case BEFORE -> before[cell];
                        case UP_TO -> upTo(cell);
                    };
                }
            }
            return sum;
        }
    }
}
