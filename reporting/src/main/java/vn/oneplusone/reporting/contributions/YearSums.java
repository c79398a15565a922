package vn.oneplusone.reporting.contributions;

import java.util.stream.IntStream;

/**
 * The sums of one year over the first contributions: of each group of units by cell, before the year and in it, and of all groups by month
 * and cell. One pass over the columns, on all cores where there are many.
 */
public final class YearSums {
    /** Fewer chunks than this are not worth another thread. */
    private static final int SLICE = 8;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final int width = Measure.cells();
    private final int first;
    private final int last;
    private final int[] groupOf;
    /** For each day of the year, where its month begins. */
    private final int[] monthOf;
    private final long[] before;
    private final long[] inYear;
    private final long[] inMonth = new long[12 * width];

    private YearSums(int year, int[] groupOf, int groups) {
        this.groupOf = groupOf;
        first = Years.firstDay(year);
        last = Years.lastDay(year);
        monthOf = new int[last - first + 1];
        for (int day = 0, month = 0; day < monthOf.length; day++) {
            month += day > 0 && Years.isFirstOfMonth(first + day) ? 1 : 0;
            monthOf[day] = month * width;
        }
        before = new long[groups * width];
        inYear = new long[groups * width];
    }

    static YearSums of(Rows.Chunk[] chunks, long rows, int year, int[] groupOf, int groups) {
        int count = (int) ((rows + Rows.CHUNK - 1) >> Rows.CHUNK_BITS);
        int slices = Math.clamp(count / SLICE, 1, 4 * CORES);
        if (slices == 1 || CORES == 1) {
            return new YearSums(year, groupOf, groups).add(chunks, 0, count, rows);
        }
        return IntStream.range(0, slices).parallel()
                .mapToObj(
                        slice -> new YearSums(year, groupOf, groups).add(chunks, (int) ((long) count * slice / slices),
                                (int) ((long) count * (slice + 1) / slices), rows))
                .reduce(YearSums::plus).orElseThrow();
    }

    /** Of a group, before the year. */
    public long before(int group, int cell) {
        return before[group * width + cell];
    }

    /** Of a group, in the year. */
    public long inYear(int group, int cell) {
        return inYear[group * width + cell];
    }

    /** Of all groups, in a month, 1 to 12. */
    public long inMonth(int month, int cell) {
        return inMonth[(month - 1) * width + cell];
    }

    private YearSums add(Rows.Chunk[] chunks, int from, int to, long rows) {
        for (int at = from; at < to; at++) {
            if (chunks[at].firstDay <= last) {
                add(chunks[at], (int) Math.min(Rows.CHUNK, rows - ((long) at << Rows.CHUNK_BITS)));
            }
        }
        return this;
    }

    private void add(Rows.Chunk chunk, int length) {
        for (int i = 0; i < length; i++) {
            int day = chunk.days[i];
            int unit = chunk.units[i];
            if (day > last || unit < 0 || groupOf[unit] < 0) {
                continue;
            }
            int cell = chunk.cells[i];
            long n = chunk.ns[i];
            int at = groupOf[unit] * width + cell;
            if (day < first) {
                before[at] += n;
            } else {
                inYear[at] += n;
                inMonth[monthOf[day - first] + cell] += n;
            }
        }
    }

    private YearSums plus(YearSums other) {
        add(before, other.before);
        add(inYear, other.inYear);
        add(inMonth, other.inMonth);
        return this;
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }
}
