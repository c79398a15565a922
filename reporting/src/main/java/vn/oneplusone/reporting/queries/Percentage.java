package vn.oneplusone.reporting.queries;

import org.jspecify.annotations.Nullable;

/**
 * A share that keeps its exact fraction.
 *
 * @param fraction unreduced, such as {@code 1494/1132}
 * @param percent whole per cent, half up; never 100 while something is missing
 */
public record Percentage(String fraction, long percent) {
    /** The share of a whole, or null where there is no whole to speak of. */
    public static @Nullable Percentage of(long part, long whole) {
        if (whole <= 0) {
            return null;
        }
        long rounded = Math.floorDiv(200 * part + whole, 2 * whole);
        return new Percentage(part + "/" + whole, part < whole ? Math.min(rounded, 99) : rounded);
    }
}
