package vn.oneplusone.app.web.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.queries.facts.Cursor;

/**
 * Some entries of a list that only grows at its end. It goes on at a place in the whole list, not among those wanted: what is wanted may
 * have changed when the next page is asked for.
 *
 * @param next where the next page begins; null on the last
 */
public record Page<T>(List<T> rows, @Nullable Integer next) {
    public static <T> Page<T> of(List<T> all, Predicate<T> wanted, @Nullable Cursor from, int limit) {
        List<T> rows = new ArrayList<>();
        int start = from == null ? 0 : Math.toIntExact(from.passed());
        for (int place = start; place < all.size(); place++) {
            if (wanted.test(all.get(place))) {
                if (rows.size() == limit) {
                    return new Page<>(rows, place);
                }
                rows.add(all.get(place));
            }
        }
        return new Page<>(rows, null);
    }

    @Nullable
    public String cursor(long size) {
        return next == null ? null : new Cursor(size, next).toString();
    }
}
