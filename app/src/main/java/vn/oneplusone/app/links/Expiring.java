package vn.oneplusone.app.links;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.background.Repeating;
import vn.oneplusone.app.vault.links.ReferralLinks;

/** Destroys what has expired, also when nobody comes by: at the start and from then on, every hour if nothing else is set. */
@Component
final class Expiring extends Repeating implements SmartLifecycle {
    private final ReferralLinks links;
    private final Confirmation confirmation;
    private final Duration every;
    private volatile boolean running;

    Expiring(ReferralLinks links, Confirmation confirmation,
            @Value("${oneplusone.expired.destroyed-every:1h}") Duration every) {
        super("claims-expiring");
        this.confirmation = confirmation;
        this.links = links;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        start(Duration.ZERO, every, this::work);
    }

    /** Also where nobody comes by, a claim goes on once its request is answered. */
    private void work() {
        try {
            confirmation.settleAll();
        } finally {
            links.purge();
        }
    }

    /** Waits for what is under way: the vault is closed after this. */
    @Override
    public void stop() {
        running = false;
        close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
