package vn.oneplusone.app.actions.typed;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.background.Repeating;
import vn.oneplusone.app.domain.SealedTexts;

/**
 * Destroys the keys of what was typed for requests that are over. Each time the whole vault is rewritten, so it happens in the background and for
 * all of them together that came meanwhile; no answer waits for it. What a crash leaves is done at the next start.
 */
@Component
public final class TypedKeys extends Repeating {
    /** Those that come within it are destroyed together. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final Consumer<Collection<UUID>> destroy;
    private final Set<UUID> due = new LinkedHashSet<>();

    @Autowired
    public TypedKeys(SealedTexts texts) {
        this(texts::forgetTyped);
    }

    TypedKeys(Consumer<Collection<UUID>> destroy) {
        super("typed-keys");
        this.destroy = destroy;
        start(TOGETHER, TOGETHER, this::destroyDue);
    }

    /** Soon, the key of a request is no more; again is harmless. */
    public void destroy(UUID request) {
        synchronized (due) {
            due.add(request);
        }
    }

    private void destroyDue() {
        Set<UUID> now;
        synchronized (due) {
            now = Set.copyOf(due);
        }
        if (!now.isEmpty()) {
            destroy.accept(now);
            synchronized (due) {
                due.removeAll(now);
            }
        }
    }

    /** Destroys what is due: the vault is closed after this. */
    @Override
    public void close() {
        super.close();
        destroyDue();
    }
}
