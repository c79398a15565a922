package vn.oneplusone.app.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;

/** Facts in memory, each committed at an instant that the test names. */
public final class MemoryLog implements FactLog {
    private final List<Fact> facts = new ArrayList<>();
    private final List<Instant> committed = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** Records one more fact. */
    public synchronized void record(String stream, Object event, Instant at) {
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        facts.add(new Fact(facts.size(), stream, sequence, event));
        committed.add(at);
        notifyAll();
    }

    @Override
    public synchronized long size() {
        return facts.size();
    }

    @Override
    public void read(long from, long to, Consumer<Fact> reader) {
        List<Fact> wanted;
        synchronized (this) {
            wanted = List.copyOf(facts.subList((int) from, (int) to));
        }
        wanted.forEach(reader);
    }

    @Override
    public synchronized long sizeAt(Instant instant) {
        return committed.stream().filter(at -> !at.isAfter(instant)).count();
    }

    @Override
    public synchronized Instant committedAt(long position) {
        return committed.get((int) position);
    }

    @Override
    public synchronized long awaitBeyond(long size, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (facts.size() <= size) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return facts.size();
    }
}
