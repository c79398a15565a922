package vn.oneplusone.reporting.contributions;

import java.util.Arrays;
import vn.oneplusone.reporting.contributions.rows.Years;

/** A day and a unit in one number: the day in the upper half, the unit in the lower. */
final class Moves {
    /** Marks what came from a unit outside the ledger or went to one; no number of a unit is so high. */
    static final long OUTSIDE = 1L << 31;

    private Moves() {}

    static long at(int day, int unit) {
        return (long) day << 32 | unit;
    }

    static boolean isOutside(long move) {
        return (move & OUTSIDE) != 0;
    }

    /** The same without the mark. */
    static long inside(long move) {
        return move & ~OUTSIDE;
    }

    static int day(long move) {
        return (int) (move >> 32);
    }

    static int unit(long move) {
        return (int) inside(move);
    }

    /** The day of one of them, or {@link Years#NEVER} beyond the last. */
    static int dayAt(long[] moves, int at) {
        return at < moves.length ? day(moves[at]) : Years.NEVER;
    }

    /** One more among sorted ones. */
    static long[] with(long[] sorted, long move, Units units) {
        long[] more = Arrays.copyOf(sorted, sorted.length + 1);
        int at = sorted.length;
        while (at > 0 && compare(more[at - 1], move, units) > 0) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = move;
        return more;
    }

    /** By day, then by unit; what stays inside comes first. */
    static int compare(long one, long other, Units units) {
        int byDay = Integer.compare(day(one), day(other));
        int byUnit = byDay == 0 ? units.compare(unit(one), unit(other)) : byDay;
        return byUnit == 0 ? Boolean.compare(isOutside(one), isOutside(other)) : byUnit;
    }
}
