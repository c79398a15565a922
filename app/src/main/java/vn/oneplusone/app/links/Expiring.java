package vn.oneplusone.app.links;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.app.background.Repeating;
import vn.oneplusone.app.vault.links.ReferralLinks;

/** Destroys what has expired, also when nobody comes by: at the start and from then on, every hour if nothing else is set. */
@Component
final class Expiring implements SmartLifecycle, BackgroundWork {
    private static final String NAME = "claims-expiring";

    private final ReferralLinks links;
    private final Confirmation confirmation;
    private final Duration every;
    private final Repeating timer = new Repeating(NAME);
    private volatile boolean running;

    Expiring(ReferralLinks links, Confirmation confirmation,
            @Value("${oneplusone.expired.destroyed-every:1h}") Duration every) {
        this.confirmation = confirmation;
        this.links = links;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        timer.start(Duration.ZERO, every, this::work);
    }

    /** Also where nobody comes by, a claim goes on once its request is answered. */
    private void work() {
        try {
            confirmation.settleAll();
        } finally {
            links.purge();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean goesOn() {
        return timer.goesOn();
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
