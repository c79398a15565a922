package vn.oneplusone.app.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import vn.oneplusone.app.ledger.entries.EventTypes;
import vn.oneplusone.app.ledger.mongo.MongoStore;
import vn.oneplusone.app.ledger.sqlite.SqliteStore;
import vn.oneplusone.app.vault.keys.NearbyIds;

/**
 * Appends per second by many writers, beside one raw writer that writes the same rows or documents in as many transactions; then the
 * cost of an append to a small and to a large store. Run by the same command as {@link LedgerBenchmark}. Arguments: folder, rounds,
 * commits per writer count and round, sizes.
 */
public final class AppendBenchmark {
    private static final int[] WRITERS = {1, 16, 64};
    private static final int LARGE_COMMIT = 2_000;

    /** Many short turns instead of a few long ones: sizes differ by less than what a disk does from one second to the next. */
    private static final int TURNS = 8;

    private static final String PAYLOAD = "{\"person\":\"00000000-0000-0001-0000-000000000001\",\"organization\":\"UNION\","
            + "\"branch\":\"00000000-0000-0001-0000-000000000002\",\"on\":\"2021-03-26\",\"decision\":"
            + "{\"number\":\"45-QD\",\"on\":\"2021-03-25\"},\"ruleVersion\":\"2018-2022\",\"age\":17}";

    private final Store store;
    private final int rounds;
    private final int commits;

    /** Where a ledger is, and the raw writer beside it. */
    public interface Store extends AutoCloseable {
        /** What it is, for people. */
        String name();

        /** The sizes at which it can be measured on one machine. */
        long[] sizes(long[] wanted);

        /** How many commits of the wanted it can make in reasonable time. */
        int commits(int wanted);

        /** A ledger under that name; empty if {@code fresh}. */
        Ledger open(String name, boolean fresh);

        /** How many transactions or inserts the ledger made so far. */
        long transactions(Ledger ledger);

        /** Seconds for writing all that this ledger holds once more, elsewhere, in so many transactions. */
        double writeRaw(String name, long transactions);

        @Override
        void close();
    }

    private AppendBenchmark(Store store, int rounds, int commits) {
        this.store = store;
        this.rounds = rounds;
        this.commits = commits;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/benchmark");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        // A tenth of it lasts a fifth of a second: what is measured then is how the compiler warms up.
        int commits = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20_000;
        long[] sizes = arguments.length > 3
                ? Arrays.stream(arguments[3].split(",")).mapToLong(Long::parseLong).toArray()
                : new long[]{10_000, 1_000_000};
        try (Store sqlite = new SqliteStore(folder); Store mongo = new MongoStore()) {
            for (Store store : List.of(sqlite, mongo)) {
                AppendBenchmark benchmark = new AppendBenchmark(store, rounds, store.commits(commits));
                System.out.printf(Locale.ROOT, "%n%s%n%-10s %28s %28s %8s %12s%n", store.name(), "writers",
                        "appends/s: median (min - max)", "raw writer", "ratio", "per transaction");
                for (int writers : WRITERS) {
                    benchmark.compare(writers);
                }
                benchmark.compareSizes(store.sizes(sizes), "people's ids as they are given out", NearbyIds::next);
                benchmark.compareSizes(store.sizes(sizes), "ids without any order", UUID::randomUUID);
            }
        }
    }

    private void compare(int writers) {
        // One alone waits for the disk each time.
        int commits = Math.max(100, this.commits * Math.min(writers, 16) / 16);
        double[] ours = new double[rounds];
        double[] raw = new double[rounds];
        double grouped = 0;
        for (int round = -1; round < rounds; round++) {
            try (Ledger ledger = store.open("writers-" + writers, true)) {
                long transactions = store.transactions(ledger);
                double seconds = append(ledger, writers, commits, NearbyIds::next);
                transactions = store.transactions(ledger) - transactions;
                double rawSeconds = store.writeRaw("writers-" + writers, transactions);
                if (round >= 0) {
                    ours[round] = commits / seconds;
                    raw[round] = commits / rawSeconds;
                    grouped = (double) commits / transactions;
                }
            }
        }
        double[] ratios = new double[rounds];
        Arrays.setAll(ratios, i -> ours[i] / raw[i]);
        for (double[] numbers : List.of(ours, raw, ratios)) {
            Arrays.sort(numbers);
        }
        System.out.printf(Locale.ROOT, "%-10d %,10.0f (%,7.0f - %,7.0f) %,10.0f (%,7.0f - %,7.0f) %8.2f %12.1f%n",
                writers,
                ours[rounds / 2], ours[0], ours[rounds - 1], raw[rounds / 2], raw[0], raw[rounds - 1],
                ratios[rounds / 2], grouped);
    }

    /** In turn, so that whatever else the machine does meets both alike. */
    private void compareSizes(long[] sizes, String whose, Supplier<UUID> ids) {
        Ledger[] ledgers = new Ledger[sizes.length];
        int turns = rounds * TURNS;
        double[][] cost = new double[sizes.length][turns];
        int few = Math.max(1, commits / (2 * TURNS));
        for (int s = 0; s < sizes.length; s++) {
            ledgers[s] = store.open("size-" + sizes[s], true);
            for (long at = 0; at < sizes[s]; at += LARGE_COMMIT) {
                ledgers[s].append(commit((int) Math.min(LARGE_COMMIT, sizes[s] - at), ids));
            }
        }
        for (int round = -1; round < turns; round++) {
            for (int s = 0; s < sizes.length; s++) {
                double seconds = append(ledgers[s], 16, few, ids);
                if (round >= 0) {
                    cost[s][round] = seconds / few * 1e6;
                }
            }
        }
        for (int s = 0; s < sizes.length; s++) {
            ledgers[s].close();
            Arrays.sort(cost[s]);
            System.out.printf(Locale.ROOT, "at %,d entries, 16 writers, %s: %,.0f us for an append (%,.0f - %,.0f)%n",
                    sizes[s], whose, cost[s][turns / 2], cost[s][0], cost[s][turns - 1]);
        }
        System.out.printf(Locale.ROOT, "cost at %,d / at %,d: %.2f%n", sizes[sizes.length - 1], sizes[0],
                cost[sizes.length - 1][turns / 2] / cost[0][turns / 2]);
    }

    /** Seconds for so many appends of one entry each, by so many writers. */
    private static double append(Ledger ledger, int writers, int commits, Supplier<UUID> ids) {
        AtomicInteger left = new AtomicInteger(commits);
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = Stream.generate(() -> Thread.ofVirtual().start(() -> {
            try {
                start.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            while (left.getAndDecrement() > 0) {
                ledger.append(commit(1, ids));
            }
        })).limit(writers).toList();
        long before = ledger.head().size();
        long begin = System.nanoTime();
        start.countDown();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (ledger.head().size() != before + commits) {
            throw new IllegalStateException("not all appends are in");
        }
        return seconds;
    }

    /** Each entry on a stream of its own, the way people come in; ids of events as the program makes them. */
    private static Commit commit(int entries, Supplier<UUID> ids) {
        return new Commit(UUID.randomUUID().toString(), new UUID(0, 0).toString(),
                Stream.generate(() -> new NewEntry(IdentifierFactory.getInstance().generateIdentifier(),
                        "person/" + ids.get(), 0, "membership.MemberAdmitted", EventTypes.FIRST_REVISION,
                        Clock.systemUTC().instant(), "{}", PAYLOAD)).limit(entries).toList());
    }
}
