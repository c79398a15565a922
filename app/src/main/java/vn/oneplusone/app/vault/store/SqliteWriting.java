package vn.oneplusone.app.vault.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The one thread that writes a file, and what waits for it. */
final class SqliteWriting implements AutoCloseable {
    private static final int LARGEST_GROUP = 1_000;

    private final SqliteConnection writer;
    // a daemon: a program that ends has nothing left to wait for, every caller waits for its own outcome
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("vault-writer").factory());
    private final Queue<Turn<?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong transactions = new AtomicLong();

    SqliteWriting(SqliteConnection writer) {
        this.writer = writer;
    }

    /** In one transaction with those who wait as well. */
    <T> T together(Supplier<T> work) {
        var mine = new Turn<>(work);
        waiting.add(mine);
        // what comes while a group is being committed is in the next one
        thread.execute(this::commitTogether);
        return mine.outcome();
    }

    <T> T alone(Supplier<T> work) {
        return run(turn -> commit(List.of(turn)), work);
    }

    <T> T outsideTransaction(Supplier<T> work) {
        return run(turn -> {
            try {
                turn.run();
                turn.succeed();
            } catch (RuntimeException | Error e) {
                turn.fail(e);
            }
        }, work);
    }

    private <T> T run(Consumer<Turn<T>> how, Supplier<T> work) {
        var turn = new Turn<>(work);
        thread.execute(() -> how.accept(turn));
        return turn.outcome();
    }

    private void commitTogether() {
        var group = new ArrayList<Turn<?>>();
        for (Turn<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
            if (group.size() == LARGEST_GROUP) {
                break;
            }
        }
        if (!group.isEmpty() && !commit(group)) {
            // one of them failed and took its neighbours along: let each stand alone
            group.forEach(turn -> commit(List.of(turn)));
        }
    }

    /** False if all of a larger group are to be tried alone. */
    private boolean commit(List<? extends Turn<?>> group) {
        try {
            writer.transact("BEGIN IMMEDIATE", () -> {
                group.forEach(Turn::run);
                return group;
            });
            transactions.incrementAndGet();
            group.forEach(Turn::succeed);
            return true;
        } catch (RuntimeException | Error e) {
            // when another process holds the file for too long, trying each alone would only make all wait longer
            if (group.size() > 1 && !busy(e)) {
                return false;
            }
            group.forEach(turn -> turn.fail(e));
            return true;
        }
    }

    static boolean busy(Throwable reason) {
        return NestedExceptionUtils.getMostSpecificCause(reason) instanceof SQLiteException e
                && e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
    }

    long transactions() {
        return transactions.get();
    }

    int waiting() {
        return waiting.size();
    }

    @Override
    public void close() {
        thread.close();
    }

    private static final class Turn<T> {
        private final Supplier<T> work;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private Optional<T> result = Optional.empty();

        Turn(Supplier<T> work) {
            this.work = work;
        }

        void run() {
            result = Optional.of(work.get());
        }

        void succeed() {
            outcome.complete(result.orElseThrow());
        }

        void fail(Throwable reason) {
            outcome.completeExceptionally(reason);
        }

        T outcome() {
            try {
                return outcome.join();
            } catch (CompletionException e) {
                switch (e.getCause()) {
                    case DataAccessException failed -> throw new UncheckedIOException(
                            new IOException("the vault cannot be written", failed));
                    case RuntimeException refused -> throw refused;
                    case Error broken -> throw broken;
                    case null, default -> throw e;
                }
            }
        }
    }
}
