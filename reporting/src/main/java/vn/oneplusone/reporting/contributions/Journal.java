package vn.oneplusone.reporting.contributions;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** An append-only list of which readers hold a prefix, without a lock: what lies below their size never changes. */
final class Journal<T> {
    private T[] entries;
    private int size;

    Journal(T[] empty) {
        entries = Arrays.copyOf(empty, 16);
    }

    int size() {
        return size;
    }

    T get(int at) {
        return entries[at];
    }

    void append(T entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = entry;
    }

    List<T> soFar() {
        return Collections.unmodifiableList(Arrays.asList(entries).subList(0, size));
    }
}
