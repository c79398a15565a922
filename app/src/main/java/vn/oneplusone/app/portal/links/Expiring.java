package vn.oneplusone.app.portal.links;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.oneplusone.app.vault.ReferralLinks;

/** Destroys what has expired, also when nobody comes by: at the start and from then on, every hour if nothing else is set. */
final class Expiring implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Expiring.class);

    private final ReferralLinks links;
    private final Confirmation confirmation;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("claims-expiring").factory());
    private volatile boolean running;

    Expiring(ReferralLinks links, Confirmation confirmation, Duration every) {
        this.confirmation = confirmation;
        this.links = links;
        this.every = every;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it repeats until it is shut down
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::purge, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void purge() {
        try {
            confirmation.settleAll();
        } catch (RuntimeException e) {
            // the next time tries again; what has expired is destroyed nevertheless
            LOG.warn("claims were not brought up to date", e);
        }
        try {
            links.purge();
        } catch (RuntimeException e) {
            // the next time tries again
            LOG.warn("expired claims were not destroyed", e);
        }
    }

    /** Waits for what is under way: the vault is closed after this. */
    @Override
    public void stop() {
        running = false;
        timer.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
