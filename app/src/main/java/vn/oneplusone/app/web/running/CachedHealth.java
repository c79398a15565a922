package vn.oneplusone.app.web.running;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A check that is asked for as often as anybody likes, and made once a second at most: health is open to everybody. */
final class CachedHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(CachedHealth.class);
    private static final long KEPT_NANOS = 1_000_000_000L;

    /** Throws, or says false, if something is wrong. */
    interface Check {
        boolean holds();
    }

    /** A check that tells more than that, to those who may know. */
    interface Telling {
        Health health();
    }

    private record Seen(Health health, long at) {}

    private final String of;
    private final Telling check;
    private @Nullable Seen last;

    private CachedHealth(String of, Telling check) {
        this.of = of;
        this.check = check;
    }

    static CachedHealth of(String of, Check check) {
        return new CachedHealth(of, () -> check.holds() ? Health.up().build() : Health.down().build());
    }

    static CachedHealth telling(String of, Telling check) {
        return new CachedHealth(of, check);
    }

    @Override
    public synchronized Health health() {
        Seen seen = last;
        if (seen != null && System.nanoTime() - seen.at < KEPT_NANOS) {
            return seen.health;
        }
        Health now = ask();
        if (seen == null || !now.getStatus().equals(seen.health.getStatus())) {
            LOG.info("{} is {}", of, now.getStatus());
        }
        last = new Seen(now, System.nanoTime());
        return now;
    }

    private Health ask() {
        try {
            return check.health();
        } catch (RuntimeException e) {
            LOG.warn("{} does not answer", of, e);
            return Health.down().build();
        }
    }
}
