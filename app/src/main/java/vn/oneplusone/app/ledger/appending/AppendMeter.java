package vn.oneplusone.app.ledger.appending;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** Measures appends by either adapter, for a process that publishes Micrometer's global registry; a command does not. */
final class AppendMeter {
    private static final String APPEND = "ledger.append";

    private AppendMeter() {}

    /** Times an append, and tells those that failed or were refused from those that are in. */
    static <T> T timed(Supplier<T> append) {
        Timer.Sample sample = Timer.start();
        String outcome = "failed";
        try {
            T receipt = append.get();
            outcome = "recorded";
            return receipt;
        } finally {
            sample.stop(Metrics.timer(APPEND, "outcome", outcome));
        }
    }
}
