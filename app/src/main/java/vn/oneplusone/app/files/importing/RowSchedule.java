package vn.oneplusone.app.files.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** When each row is run: whatever it decides on, rows that share a key run one after another, in their order. */
@FunctionalInterface
interface RowSchedule {
    /** Runs all rows; returns when the last one is done. */
    void run(List<ImportStep> rows, Consumer<ImportStep> each);

    /** Runs as many rows at once as there are threads. */
    static RowSchedule sideBySide(int threads) {
        return (rows, each) -> {
            try (ExecutorService executor = Executors.newFixedThreadPool(threads, Thread.ofVirtual().factory())) {
                Map<String, CompletableFuture<?>> last = new HashMap<>();
                List<CompletableFuture<?>> all = new ArrayList<>(rows.size());
                for (ImportStep work : rows) {
                    CompletableFuture<?>[] before = work.keys().stream().map(last::get).filter(Objects::nonNull)
                            .toArray(CompletableFuture[]::new);
                    CompletableFuture<?> future = CompletableFuture.allOf(before)
                            .thenRunAsync(() -> each.accept(work), executor);
                    work.keys().forEach(key -> last.put(key, future));
                    all.add(future);
                }
                all.forEach(CompletableFuture::join);
            }
        };
    }
}
