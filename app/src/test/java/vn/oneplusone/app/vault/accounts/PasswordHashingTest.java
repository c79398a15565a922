package vn.oneplusone.app.vault.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Few passwords are hashed at once, few wait, and none on a carrier of virtual threads. */
class PasswordHashingTest {
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicBoolean onVirtualThread = new AtomicBoolean();
    private final PasswordHashing hashing = new PasswordHashing(new PasswordEncoder() {
        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            begun.incrementAndGet();
            onVirtualThread.compareAndSet(false, Thread.currentThread().isVirtual());
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return ("hash of " + password).equals(hash);
        }
    });

    @Test
    void the_next_one_is_refused_at_once_and_those_who_wait_are_served() {
        List<CompletableFuture<String>> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PasswordHashing.AT_ONCE + PasswordHashing.WAITING; i++) {
                String password = "mat khau " + i;
                taken.add(CompletableFuture.supplyAsync(() -> hashing.hash(password), threads));
            }
            try {
                // one that is no longer in the queue has perhaps not begun
                await().untilAsserted(() -> assertThat(begun).hasValue(PasswordHashing.AT_ONCE));
                await().until(() -> hashing.waiting() == PasswordHashing.WAITING);
                assertThatThrownBy(() -> hashing.hash("mot nguoi nua")).isInstanceOf(PasswordsBusy.class);
                assertThatThrownBy(() -> hashing.matches("mot nguoi nua", "")).isInstanceOf(PasswordsBusy.class);
                assertThat(begun).hasValue(PasswordHashing.AT_ONCE);
            } finally {
                // or the threads below wait forever for what failed here
                goOn.countDown();
            }
            assertThat(taken).allSatisfy(one -> assertThat(one.join()).startsWith("hash of mat khau"));
        }
        assertThat(hashing.matches("a", "hash of a")).isTrue();
        assertThat(onVirtualThread).isFalse();
    }
}
