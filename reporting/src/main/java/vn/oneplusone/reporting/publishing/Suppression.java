package vn.oneplusone.reporting.publishing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which numbers of a column of people are kept from the public: small ones, by which a person could be recognised, and as many others that
 * subtracting what is shown from the total gives no small one away.
 */
final class Suppression {
    /** Fewer people than this in one cell could be recognised; 0 says nothing about anybody. */
    static final long SMALLEST = 5;

    /** Each hidden number could, for all that subtraction tells, be at least this large. */
    static final long POSSIBLE = 2 * SMALLEST;

    private final long[] units;
    private final BitSet hidden = new BitSet();

    /**
     * @param units a number of people for each unit
     * @param total of all of them and perhaps of others that are not shown
     */
    Suppression(long[] units, long total) {
        this.units = units.clone();
        IntStream.range(0, units.length).filter(unit -> isSmall(units[unit])).forEach(hidden::set);
        if (isSmall(total)) {
            hidden.set(units.length);
        } else if (!hidden.isEmpty()) {
            hideMore();
        }
    }

    /** The next smallest ones; where there are none left, the total. */
    private void hideMore() {
        int[] next = IntStream.range(0, units.length).filter(unit -> units[unit] >= SMALLEST).boxed()
                .sorted((one, other) -> Long.compare(units[one], units[other])).mapToInt(Integer::intValue).toArray();
        for (int at = 0; hidden.cardinality() < 2 || largestPossible() < POSSIBLE; at++) {
            if (at == next.length) {
                hidden.set(units.length);
                return;
            }
            hidden.set(next[at]);
        }
    }

    /** If all other hidden ones were 1: that they are not 0 is known. */
    private long largestPossible() {
        return hidden.stream().mapToLong(unit -> units[unit]).sum() - (hidden.cardinality() - 1);
    }

    boolean isHidden(int unit) {
        return hidden.get(unit);
    }

    boolean isTotalHidden() {
        return hidden.get(units.length);
    }

    private static boolean isSmall(long people) {
        return people > 0 && people < SMALLEST;
    }

    @Override
    public String toString() {
        return Arrays.toString(units) + " without " + hidden;
    }
}
