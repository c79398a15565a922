package vn.oneplusone.app.ledger.proofs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.background.Repeating;
import vn.oneplusone.app.ledger.Ledger;

/**
 * Signs a checkpoint at the start and once a day, as long as the program runs and the ledger has grown; and as soon as it looks, if
 * figures were fixed that no signature covers yet. A refusal is told at once and then daily.
 */
public final class DailyCheckpoint extends Repeating {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LOOK = Duration.ofMinutes(30);

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Runnable sign;
    private final BooleanSupplier due;
    private final Clock clock;
    private final Consumer<RuntimeException> refused;
    private @Nullable Instant last;
    private boolean failed;

    /**
     * @param sign signs the ledger as it is now
     * @param due whether figures were fixed that no signature covers yet, so that no day is waited for
     * @param refused told when signing was refused or failed; that day is over then
     */
    public DailyCheckpoint(Ledger ledger, Checkpoints checkpoints, Runnable sign, BooleanSupplier due,
            Clock clock, Consumer<RuntimeException> refused) {
        super("daily-checkpoint");
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.sign = sign;
        this.due = due;
        this.clock = clock;
        this.refused = refused;
    }

    public void start() {
        start(Duration.ZERO, LOOK, this::signIfDue);
    }

    /** Whether it was time to, and done. */
    boolean signIfDue() {
        Instant now = clock.instant();
        try {
            if (last == null) {
                last = checkpoints.lastSigned().orElse(Instant.MIN);
            }
            // a clock that was set back does not put it off
            boolean today = !last.isAfter(now) && last.isAfter(now.minus(DAY));
            if (ledger.head().size() == 0 || (today && (failed || !due.getAsBoolean()))) {
                return false;
            }
            last = now;
            sign.run();
            failed = false;
            return true;
        } catch (RuntimeException e) {
            last = now;
            failed = true;
            refused.accept(e);
            return false;
        }
    }

    @Override
    public void close() {
        closeNow();
    }
}
