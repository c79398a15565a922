package vn.oneplusone.reporting.contributions;

/**
 * The sums of one year over a run of contributions: of each group of units by cell, before the year and in it, and of all groups by month
 * and cell. One pass over the columns; the sums of several runs, made by several threads, are put together.
 */
public final class YearSums {
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

    static YearSums of(Rows.Chunk[] chunks, long from, long to, int year, int[] groupOf, int groups) {
        YearSums sums = new YearSums(year, groupOf, groups);
        for (long at = from; at < to;) {
            int begin = (int) at & Rows.CHUNK - 1;
            int end = (int) Math.min(Rows.CHUNK, begin + to - at);
            Rows.Chunk chunk = chunks[(int) (at >> Rows.CHUNK_BITS)];
            if (chunk.firstDay <= sums.last) {
                sums.add(chunk, begin, end);
            }
            at += end - begin;
        }
        return sums;
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

    private void add(Rows.Chunk chunk, int begin, int end) {
        for (int i = begin; i < end; i++) {
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

    /** Takes in the sums of another run, for the same question. */
    public YearSums plus(YearSums other) {
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
