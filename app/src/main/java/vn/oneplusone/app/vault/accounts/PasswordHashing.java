package vn.oneplusone.app.vault.accounts;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.oneplusone.app.text.Letters;

/**
 * Hashes passwords (Argon2id). One hash takes 16 MiB and a good part of a core, so few are made at once, on threads of their own: a virtual
 * thread would keep the carrier on which every other request waits. Few more may wait, and the next one is refused at once.
 */
final class PasswordHashing {
    static final int SHORTEST = 8;
    static final int LONGEST = 256;
    static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
    static final int WAITING = 32;
    private static final long IDLE_SECONDS = 10;

    private final PasswordEncoder encoder;
    private final ThreadPoolExecutor threads;

    PasswordHashing() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    PasswordHashing(PasswordEncoder encoder) {
        this.encoder = encoder;
        threads = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("passwords-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Of a password that was chosen.
     *
     * @throws AccountRefused.PasswordRefused if it will not do
     * @throws PasswordsBusy if too many wait already
     */
    String hashChosen(String password) {
        if (password.length() > LONGEST) {
            throw new AccountRefused.PasswordRefused();
        }
        String even = Letters.composed(password);
        if (even.codePointCount(0, even.length()) < SHORTEST) {
            throw new AccountRefused.PasswordRefused();
        }
        return hash(even);
    }

    /** @throws PasswordsBusy if too many wait already */
    String hash(String password) {
        return done(() -> Objects.requireNonNull(encoder.encode(Letters.composed(password))));
    }

    /** @throws PasswordsBusy if too many wait already */
    boolean matches(String password, String hash) {
        return done(() -> encoder.matches(Letters.composed(password), hash));
    }

    /** The same, and as long, where there is no hash and nothing is right. */
    boolean matches(String password, Optional<String> hash) {
        return hash.map(present -> matches(password, present)).orElseGet(() -> {
            hash(password);
            return false;
        });
    }

    /** How many wait. */
    int waiting() {
        return threads.getQueue().size();
    }

    private <T> T done(Callable<T> work) {
        Future<T> future;
        try {
            future = threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new PasswordsBusy();
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            throw new PasswordsBusy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }
}
