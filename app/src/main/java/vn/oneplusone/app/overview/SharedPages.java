package vn.oneplusone.app.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What many read at once is made once: each reader gets what was made from all that was known when they asked, or from more. While one
 * makes it, the others wait, and share what comes of it. So nobody is shown what is older than their question, and the work does not
 * grow with the number of readers.
 */
final class SharedPages<K, V> {
    private static final int MOST_KEPT = 64;

    private final Map<K, Page<V>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Page<V>> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final ReentrantLock keeping = new ReentrantLock();

    private static final class Page<V> {
        private final ReentrantLock making = new ReentrantLock();
        private @Nullable V made;
        private long version = -1;
    }

    /**
     * The page, made now or by a person who began after this was asked.
     *
     * @param key everything it depends on besides the version
     * @param version grows with what is known
     * @throws RuntimeException what the maker throws, who is asked again then by the next reader
     */
    V get(K key, LongSupplier version, Supplier<V> maker) {
        long wanted = version.getAsLong();
        Page<V> page = page(key);
        page.making.lock();
        try {
            V made = page.made;
            if (made == null || page.version < wanted) {
                // before it is made: what comes in meanwhile may or may not be in it
                long known = version.getAsLong();
                made = maker.get();
                page.made = made;
                page.version = known;
            }
            return made;
        } finally {
            page.making.unlock();
        }
    }

    private Page<V> page(K key) {
        keeping.lock();
        try {
            return pages.computeIfAbsent(key, unknown -> new Page<>());
        } finally {
            keeping.unlock();
        }
    }
}
