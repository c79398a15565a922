package vn.oneplusone.app.vault.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Accounts as they were seen within the last second, for those who ask at every request. */
final class Glances {
    private static final long GLANCE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 10_000;

    private final Map<String, Glance> glances = new ConcurrentHashMap<>();

    private record Glance(Optional<Account> account, long at) {}

    Optional<Account> of(String username, Function<String, Optional<Account>> find) {
        Glance last = glances.get(username);
        if (last != null && System.nanoTime() - last.at < GLANCE_NANOS) {
            return last.account;
        }
        long at = System.nanoTime();
        Optional<Account> account = find.apply(username);
        if (glances.size() > MOST) {
            glances.clear();
        }
        glances.put(username, new Glance(account, at));
        return account;
    }

    /** It was changed here. */
    void forget(String username) {
        glances.remove(username);
    }
}
