package vn.oneplusone.app.actions.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Each call of the vault rewrites its whole file. */
class TypedKeysTest {
    private final List<Collection<UUID>> calls = Collections.synchronizedList(new ArrayList<>());
    private final Set<UUID> destroyed = ConcurrentHashMap.newKeySet();

    private void destroy(Collection<UUID> requests) {
        calls.add(requests);
        destroyed.addAll(requests);
    }

    @Test
    void five_hundred_answers_rewrite_the_vault_a_few_times() {
        try (TypedKeys keys = new TypedKeys(this::destroy)) {
            for (int i = 0; i < 500; i++) {
                keys.destroy(UUID.randomUUID());
            }
            await().until(() -> destroyed.size() == 500);
            assertThat(calls).hasSizeLessThanOrEqualTo(3);
            assertThat(keys.goesOn()).isTrue();
        }
    }

    @Test
    void what_fails_is_tried_again() {
        AtomicBoolean failed = new AtomicBoolean();
        try (TypedKeys keys = new TypedKeys(requests -> {
            if (failed.compareAndSet(false, true)) {
                throw new IllegalStateException("the file is busy");
            }
            destroy(requests);
        })) {
            keys.destroy(new UUID(1, 1));
            await().until(() -> destroyed.contains(new UUID(1, 1)));
        }
    }

    @Test
    void what_is_due_is_destroyed_before_it_ends() {
        try (TypedKeys keys = new TypedKeys(this::destroy)) {
            keys.destroy(new UUID(1, 2));
        }
        assertThat(destroyed).containsExactly(new UUID(1, 2));
    }
}
