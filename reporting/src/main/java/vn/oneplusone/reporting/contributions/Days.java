package vn.oneplusone.reporting.contributions;

import java.util.Arrays;
import vn.oneplusone.reporting.contributions.rows.Years;

/** A sorted bag of days. What it holds does not depend on the order in which they came. */
final class Days {
    private int[] days = new int[2];
    private int size;

    void add(int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
        }
        int at = size;
        while (at > 0 && days[at - 1] > day) {
            at--;
        }
        System.arraycopy(days, at, days, at + 1, size - at);
        days[at] = day;
        size++;
    }

    void remove(int day) {
        int at = Arrays.binarySearch(days, 0, size, day);
        System.arraycopy(days, at + 1, days, at, size - at - 1);
        size--;
    }

    /** The earliest day in the period, both ends included, or {@link Years#NEVER}. */
    int firstIn(int from, int to) {
        int at = firstAtOrAfter(from);
        return at < size && days[at] <= to ? days[at] : Years.NEVER;
    }

    /** The earliest day at or after this one, or {@link Years#NEVER}. */
    int next(int from) {
        int at = firstAtOrAfter(from);
        return at < size ? days[at] : Years.NEVER;
    }

    private int firstAtOrAfter(int from) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
