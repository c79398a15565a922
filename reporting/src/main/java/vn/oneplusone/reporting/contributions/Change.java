package vn.oneplusone.reporting.contributions;

import java.util.Arrays;
import java.util.UUID;
import vn.oneplusone.reporting.contributions.rows.Rows;

/**
 * What one fact changes: the rows that a subject stood for before are taken away, those it stands for afterwards are added, and only
 * the difference is written. Therefore the sums depend on which facts are known and not on the order in which they came.
 */
final class Change {
    private int[] days = new int[32];
    private int[] units = new int[32];
    private int[] cells = new int[32];
    private long[] ns = new long[32];
    private UUID[] subjects = new UUID[32];
    private int size;
    private int sign;
    private int likely;

    /** The rows that follow are what was. */
    Change before() {
        sign = -1;
        likely = size;
        return this;
    }

    /** The rows that follow are what is. */
    Change after() {
        sign = 1;
        likely = 0;
        return this;
    }

    void row(int day, int unit, int cell, long n, UUID subject) {
        // Afterwards comes mostly what was before, in the same order.
        if (likely < size && same(likely, day, unit, cell, subject)) {
            ns[likely++] += sign * n;
            return;
        }
        for (int i = 0; i < size; i++) {
            if (same(i, day, unit, cell, subject)) {
                ns[i] += sign * n;
                likely = i + 1;
                return;
            }
        }
        if (size == days.length) {
            grow();
        }
        days[size] = day;
        units[size] = unit;
        cells[size] = cell;
        ns[size] = sign * n;
        subjects[size] = subject;
        size++;
    }

    /** Writes the difference and is empty again. */
    void writeTo(Rows rows, long position) {
        for (int i = 0; i < size; i++) {
            if (ns[i] != 0) {
                rows.append(position, days[i], units[i], cells[i], ns[i], subjects[i]);
            }
        }
        size = 0;
    }

    private boolean same(int i, int day, int unit, int cell, UUID subject) {
        return days[i] == day && cells[i] == cell && units[i] == unit && subjects[i].equals(subject);
    }

    private void grow() {
        int length = 2 * size;
        days = Arrays.copyOf(days, length);
        units = Arrays.copyOf(units, length);
        cells = Arrays.copyOf(cells, length);
        ns = Arrays.copyOf(ns, length);
        subjects = Arrays.copyOf(subjects, length);
    }
}
