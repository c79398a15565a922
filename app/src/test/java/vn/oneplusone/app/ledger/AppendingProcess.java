package vn.oneplusone.app.ledger;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.oneplusone.app.ledger.mongo.MongoLedger;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;

/** A process of its own, with many threads that append to a store which others append to as well. What is acknowledged it writes down at once. */
final class AppendingProcess {
    private static final int SHARED = 5;

    private final Ledger ledger;
    private final FileOutputStream notes;
    private final String name;
    private final long until;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    private AppendingProcess(Ledger ledger, FileOutputStream notes, String name, long until) {
        this.ledger = ledger;
        this.notes = notes;
        this.name = name;
        this.until = until;
    }

    /** Begins it; the notes are in the file of that name. */
    static Process start(String store, Path notes, int threads, long seconds) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(), store, notes.toString(), Integer.toString(threads),
                Long.toString(seconds)).redirectErrorStream(true)
                .redirectOutput(notes.resolveSibling(notes.getFileName() + ".log").toFile()).start();
    }

    static Ledger open(String store) {
        return store.startsWith("mongodb")
                ? MongoLedger.open(store, Clock.systemUTC())
                : SqliteLedger.open(Path.of(store), Clock.systemUTC());
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        try (Ledger ledger = open(arguments[0]); FileOutputStream notes = new FileOutputStream(file.toFile(), true)) {
            long until = System.nanoTime() + Long.parseLong(arguments[3]) * 1_000_000_000L;
            AppendingProcess process = new AppendingProcess(ledger, notes, file.getFileName().toString(), until);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                int number = i;
                Thread thread = new Thread(() -> process.appendAgainAndAgain(number));
                thread.setUncaughtExceptionHandler((failed, e) -> {
                    e.printStackTrace();
                    Runtime.getRuntime().halt(1);
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /** Mostly to a stream of its own; now and then to one that all others want to continue too. */
    private void appendAgainAndAgain(int thread) {
        String own = name + "/" + thread;
        for (int i = 0; i == 0 || System.nanoTime() < until; i++) {
            note(Samples.caused(own + "/" + i, Samples.entry(own, i), Samples.entry(null, 0)));
            if (i % SHARED == 0) {
                String shared = "shared/" + thread % 3;
                Commit commit = Samples.caused(own + "/shared/" + i, Samples.entry(shared, length(shared)));
                try {
                    note(commit);
                } catch (StreamConflict lost) {
                    // somebody else was first
                }
            }
        }
    }

    /** Streams may be long: looks from where it was last seen. */
    private long length(String stream) {
        long from = seen.getOrDefault(stream, 0L);
        long length = from + ledger.readStream(stream, from, Integer.MAX_VALUE).size();
        seen.merge(stream, length, Math::max);
        return length;
    }

    private void note(Commit commit) {
        Receipt receipt = ledger.append(commit);
        byte[] line = (commit.cause() + " " + receipt.first() + " " + receipt.size() + "\n")
                .getBytes(StandardCharsets.UTF_8);
        synchronized (notes) {
            try {
                notes.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** By cause; a line that a kill tore is none. */
    static Map<String, Receipt> acknowledged(List<Path> notes) throws IOException {
        Map<String, Receipt> acknowledged = new LinkedHashMap<>();
        for (Path file : notes) {
            String text = Files.exists(file) ? Files.readString(file) : "";
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
                List<String> parts = List.of(line.split(" ", -1));
                acknowledged.put(parts.get(0),
                        new Receipt(Long.parseLong(parts.get(1)), Long.parseLong(parts.get(2))));
            });
        }
        return acknowledged;
    }
}
