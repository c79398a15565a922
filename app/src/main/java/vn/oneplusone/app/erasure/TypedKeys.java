package vn.oneplusone.app.erasure;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys the keys of what was typed for requests that are over. Each time the whole vault is rewritten, so it happens in the background and for
 * all of them together that came meanwhile; no answer waits for it. What a crash leaves is done at the next start.
 */
public final class TypedKeys implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TypedKeys.class);
    /** Those that come within it are destroyed together. */
    private static final long TOGETHER_MILLIS = 1_000;
    private static final long AGAIN_MILLIS = 60_000;

    private final Consumer<Collection<UUID>> vault;
    private final Set<UUID> due = new LinkedHashSet<>();
    private final ScheduledExecutorService worker = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("typed-keys").factory());
    private boolean planned;

    /** @param vault destroys the keys of these requests for good */
    public TypedKeys(Consumer<Collection<UUID>> vault) {
        this.vault = vault;
    }

    /** Soon, the key of a request is no more; again is harmless. */
    public synchronized void destroy(UUID request) {
        due.add(request);
        if (!planned && !worker.isShutdown()) {
            plan(TOGETHER_MILLIS);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails is tried again
    private void plan(long millis) {
        planned = true;
        worker.schedule(this::destroyDue, millis, TimeUnit.MILLISECONDS);
    }

    private void destroyDue() {
        Set<UUID> now;
        synchronized (this) {
            planned = false;
            now = new HashSet<>(due);
        }
        if (now.isEmpty()) {
            return;
        }
        try {
            vault.accept(now);
        } catch (RuntimeException e) {
            LOG.warn("the keys of {} requests that are over were not destroyed yet", now.size(), e);
            synchronized (this) {
                if (!planned && !worker.isShutdown()) {
                    plan(AGAIN_MILLIS);
                }
            }
            return;
        }
        synchronized (this) {
            due.removeAll(now);
        }
    }

    /** Destroys what is due: the vault is closed after this. */
    @Override
    public void close() {
        worker.shutdownNow();
        worker.close();
        destroyDue();
    }
}
