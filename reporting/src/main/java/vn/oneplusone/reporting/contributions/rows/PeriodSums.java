package vn.oneplusone.reporting.contributions.rows;

import vn.oneplusone.reporting.Period;

/**
 * The sums of one period over a run of contributions: of each group of units by cell, before it by the groups of the day before, in it by
 * those of each day, and up to its end by those of the end; of all groups by month and cell. One pass over the columns; the sums of several
 * runs, made by several threads, are put together.
 */
public final class PeriodSums {
    private final int width = Measure.cells();
    private final int first;
    private final int last;
    /** By the number of a unit: its group on all days, which most have, */
    private final int[] always;
    /** its group before the period, */
    private final int[] atStart;
    /** on each of its days, */
    private final int[][] onDay;
    /** and at its end. */
    private final int[] atEnd;
    private final boolean[] ofTheLastDay = new boolean[width];
    /** For each day, where its month begins. */
    private final int[] monthOf;
    private final long[] before;
    private final long[] within;
    /** What a group has at the end beyond the two, because units came and went. */
    private final long[] moved;
    private final long[] inMonth;

    private PeriodSums(Period period, Grouping grouping) {
        first = period.firstDay();
        last = period.lastDay();
        inMonth = new long[period.months().size() * width];
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
        within = new long[grouping.groups * width];
        moved = new long[grouping.groups * width];
    }

    static PeriodSums of(Rows.Chunk[] chunks, long from, long to, Period period, Grouping grouping) {
        PeriodSums sums = new PeriodSums(period, grouping);
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

    /** Of a group, before the period. */
    public long before(int group, int cell) {
        return before[group * width + cell];
    }

    /** Of a group, in it. */
    public long within(int group, int cell) {
        return within[group * width + cell];
    }

    /** Of a group, up to its end, by the units that it has then. */
    public long upTo(int group, int cell) {
        return before(group, cell) + within(group, cell) + moved[group * width + cell];
    }

    /** Of all groups, in one of its months, 1 for the first. */
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
                within[at] += n;
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
    public PeriodSums plus(PeriodSums other) {
        add(before, other.before);
        add(within, other.within);
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
