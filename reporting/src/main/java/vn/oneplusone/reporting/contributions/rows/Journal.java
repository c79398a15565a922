package vn.oneplusone.reporting.contributions.rows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** An append-only list of which readers hold a prefix, without a lock: what lies below their size never changes. */
public final class Journal<T> {
    private T[] entries;
    private int size;

    public Journal(T[] empty) {
        entries = Arrays.copyOf(empty, 16);
    }

    public int size() {
        return size;
    }

    public T get(int at) {
        return entries[at];
    }

    public void append(T entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = entry;
    }

    public List<T> soFar() {
        return Collections.unmodifiableList(Arrays.asList(entries).subList(0, size));
    }
}
