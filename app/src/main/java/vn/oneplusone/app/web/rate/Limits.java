package vn.oneplusone.app.web.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** So many requests a minute for each of a kind. The memory it takes is bounded: the least recently seen are forgotten first, and begin anew. */
final class Limits {
    static final int MOST_REMEMBERED = 20_000;

    private final long most;
    private final LinkedHashMap<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** @param most in a minute; 0 is no limit */
    Limits(long most) {
        this.most = most;
    }

    /** Counts a request; how long to wait if it is one too many. */
    Optional<Duration> wait(String whose) {
        if (most <= 0) {
            return Optional.empty();
        }
        ConsumptionProbe probe = bucket(whose).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private synchronized Bucket bucket(String whose) {
        return buckets.computeIfAbsent(whose, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1))).build());
    }

    synchronized int remembered() {
        return buckets.size();
    }
}
