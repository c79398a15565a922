package vn.oneplusone.reporting.contributions.rows;

/**
 * The sums of one year over a run of contributions: of each group of units by cell, before the year by the groups of the day before it, in
 * it by those of each day, and up to its end by those of the end; of all groups by month and cell. One pass over the columns; the sums of
 * several runs, made by several threads, are put together.
 */
public final class YearSums {
    private final int width = Measure.cells();
    private final int first;
    private final int last;
    /** By the number of a unit: its group on all days, which most have, */
    private final int[] always;
    /** its group before the year, */
    private final int[] atStart;
    /** on each of its days, */
    private final int[][] onDay;
    /** and at its end. */
    private final int[] atEnd;
    private final boolean[] ofTheLastDay = new boolean[width];
    /** For each day of the year, where its month begins. */
    private final int[] monthOf;
    private final long[] before;
    private final long[] inYear;
    /** What a group has at the end beyond the two, because units came and went. */
    private final long[] moved;
    private final long[] inMonth = new long[12 * width];

    private YearSums(int year, Grouping grouping) {
        first = Years.firstDay(year);
        last = Years.lastDay(year);
        atStart = grouping.on(first - 1);
        atEnd = grouping.atEnd();
        for (int cell = 0; cell < width; cell++) {
            ofTheLastDay[cell] = grouping.isOfTheLastDay(cell);
        }
        monthOf = new int[last - first + 1];
        onDay = new int[monthOf.length][];
        for (int day = 0, month = 0; day < monthOf.length; day++) {
            month += day > 0 && Years.isFirstOfMonth(first + day) ? 1 : 0;
            monthOf[day] = month * width;
            onDay[day] = grouping.on(first + day);
        }
        always = grouping.always;
        before = new long[grouping.groups * width];
        inYear = new long[grouping.groups * width];
        moved = new long[grouping.groups * width];
    }

    static YearSums of(Rows.Chunk[] chunks, long from, long to, int year, Grouping grouping) {
        YearSums sums = new YearSums(year, grouping);
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

    /** Of a group, up to the end of the year, by the units that it has then. */
    public long upTo(int group, int cell) {
        return before(group, cell) + inYear(group, cell) + moved[group * width + cell];
    }

    /** Of all groups, in a month, 1 to 12. */
    public long inMonth(int month, int cell) {
        return inMonth[(month - 1) * width + cell];
    }

    private void add(Rows.Chunk chunk, int begin, int end) {
        for (int i = begin; i < end; i++) {
            int day = chunk.days[i];
            int unit = chunk.units[i];
            if (day > last || unit < 0) {
                continue;
            }
            int cell = chunk.cells[i];
            long n = chunk.ns[i];
            int group = always[unit];
            if (group == Grouping.MOVES) {
                group = ofTheLastDay[cell] ? atEnd[unit] : (day < first ? atStart : onDay[day - first])[unit];
                move(n, cell, group, atEnd[unit]);
            }
            if (group < 0) {
                continue;
            }
            int at = group * width + cell;
            if (day < first) {
                before[at] += n;
            } else {
                inYear[at] += n;
                inMonth[monthOf[day - first] + cell] += n;
            }
        }
    }

    private void move(long n, int cell, int from, int to) {
        if (from >= 0) {
            moved[from * width + cell] -= n;
        }
        if (to >= 0) {
            moved[to * width + cell] += n;
        }
    }

    /** Takes in the sums of another run, for the same question. */
    public YearSums plus(YearSums other) {
        add(before, other.before);
        add(inYear, other.inYear);
        add(moved, other.moved);
        add(inMonth, other.inMonth);
        return this;
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }
}
