package vn.oneplusone.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract of every adapter. A subclass says how to open the store of its test; everything else is the same for all. */
public abstract class LedgerContract implements AppendingContract, TogetherContract, ReadingContract, RacingContract {
    /** When the clock starts. */
    protected static final Instant START = Instant.parse("2021-01-05T08:00:00.000Z");

    private final SettableClock clock = new SettableClock(START);
    private final List<Ledger> opened = new ArrayList<>();
    private @Nullable Ledger ledger;

    /** Opens an instance over the one store of this test; made empty by the first call, the same store at each further one. */
    protected abstract Ledger open(Clock clock);

    @BeforeEach
    void openLedger() {
        ledger = tracked(open(clock));
    }

    @AfterEach
    void closeAll() {
        opened.reversed().forEach(Ledger::close);
    }

    private Ledger tracked(Ledger fresh) {
        opened.add(fresh);
        return fresh;
    }

    @Override
    public final Ledger ledger() {
        if (ledger == null) {
            throw new IllegalStateException("not opened yet");
        }
        return ledger;
    }

    @Override
    public final SettableClock clock() {
        return clock;
    }

    @Override
    public final Ledger beside() {
        return tracked(open(clock));
    }

    @Override
    public final Ledger reopened() {
        opened.remove(ledger());
        ledger().close();
        ledger = tracked(open(clock));
        return ledger;
    }
}
