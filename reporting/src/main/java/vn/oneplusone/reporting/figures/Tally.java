package vn.oneplusone.reporting.figures;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.Measure;
import vn.oneplusone.reporting.contributions.Prefix;
import vn.oneplusone.reporting.contributions.YearSums;
import vn.oneplusone.reporting.queries.Figure;

/** The sums of one year, by part of the scope and by month: one pass over the rows. */
final class Tally {
    /** Fewer rows than this are not worth another thread. */
    private static final int SLICE = 1 << 17;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final int parts;
    private final YearSums sums;

    Tally(Prefix prefix, long rows, Scope scope, int year) {
        parts = scope.parts().size();
        int[] partOf = IntStream.range(0, scope.tree().count()).map(scope::partOf).toArray();
        sums = sums(prefix, rows, year, partOf, parts);
    }

    /** On all cores where there are many rows. */
    static YearSums sums(Prefix prefix, long rows, int year, int[] groupOf, int groups) {
        int slices = (int) Math.clamp(rows / SLICE, 1, 4L * CORES);
        return IntStream.range(0, slices).parallel().mapToObj(
                slice -> prefix.sums(rows * slice / slices, rows * (slice + 1) / slices, year, groupOf, groups))
                .reduce(YearSums::plus).orElseThrow();
    }

    /** The sums of one part. */
    Sums part(int part) {
        return new Sums(by(cell -> sums.before(part, cell)), by(cell -> sums.inYear(part, cell)));
    }

    /** The sums of all parts. */
    Sums total() {
        return new Sums(by(cell -> IntStream.range(0, parts).mapToLong(part -> sums.before(part, cell)).sum()),
                by(cell -> IntStream.range(0, parts).mapToLong(part -> sums.inYear(part, cell)).sum()));
    }

    /** The sums of one month, 1 to 12, of all parts; figures that look before the month are not known here. */
    Sums month(int month) {
        return new Sums(new long[Measure.cells()], by(cell -> sums.inMonth(month, cell)));
    }

    private static long[] by(IntToLongFunction ofCell) {
        return IntStream.range(0, Measure.cells()).mapToLong(ofCell).toArray();
    }

    /** Sums by cell. */
    static final class Sums {
        private final long[] before;
        private final long[] inYear;

        Sums(long[] before, long[] inYear) {
            this.before = before;
            this.inYear = inYear;
        }

        /** Whether there is nothing to show but, perhaps, a target. */
        boolean isNothingBut(boolean target) {
            for (int cell = 0; cell < inYear.length; cell++) {
                boolean counts = switch (Measure.ofCell(cell)) {
                    case ANOMALY -> false;
                    case TARGET -> !target && inYear[cell] != 0;
                    default -> before[cell] != 0 || inYear[cell] != 0;
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
                        case UP_TO -> before[cell] + inYear[cell];
                    };
                }
            }
            return sum;
        }
    }
}
