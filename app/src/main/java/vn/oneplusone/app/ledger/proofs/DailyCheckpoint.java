package vn.oneplusone.app.ledger.proofs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.background.BackgroundWork;
import vn.oneplusone.app.background.Repeating;
import vn.oneplusone.app.ledger.Ledger;

/** Signs a checkpoint once a day, as long as the program runs and the ledger has grown. A refusal is told at once and then daily. */
public final class DailyCheckpoint implements AutoCloseable, BackgroundWork {
    private static final String NAME = "daily-checkpoint";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LOOK = Duration.ofMinutes(30);

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Supplier<SigningKey> key;
    private final Clock clock;
    private final Consumer<RuntimeException> refused;
    private final Repeating looking = new Repeating(NAME);
    private @Nullable Instant last;

    /** @param refused told when signing was refused or failed; that day is over then */
    public DailyCheckpoint(Ledger ledger, Checkpoints checkpoints, Supplier<SigningKey> key, Clock clock,
            Consumer<RuntimeException> refused) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
        this.refused = refused;
    }

    public void start() {
        looking.start(Duration.ZERO, LOOK, this::signIfDue);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean goesOn() {
        return looking.goesOn();
    }

    /** What was signed, if it was time to. */
    Optional<Checkpoints.Kept> signIfDue() {
        Instant now = clock.instant();
        try {
            if (last == null) {
                last = checkpoints.lastSigned().orElse(Instant.MIN);
            }
            // a clock that was set back does not put it off
            if ((!last.isAfter(now) && last.isAfter(now.minus(DAY))) || ledger.head().size() == 0) {
                return Optional.empty();
            }
            last = now;
            return Optional.of(checkpoints.sign(ledger, key.get()));
        } catch (RuntimeException e) {
            last = now;
            refused.accept(e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        looking.closeNow();
    }
}
