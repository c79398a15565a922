package vn.oneplusone.app.background;

import jakarta.servlet.ServletException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.oneplusone.app.portal.running.OutOfMemoryRequests;
import vn.oneplusone.app.web.pages.LongWork;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.figures.Figures;

/** A process that takes memory until there is no more, in a thread of the kind that is named. */
final class MemoryEater {
    private static final int PATIENCE_SECONDS = 10;

    private MemoryEater() {}

    public static void main(String[] arguments) throws Exception {
        LastResort.install();
        CountDownLatch never = new CountDownLatch(1);
        // what the main thread waits by is loaded while there is memory, or it dies itself and the process ends by that
        never.await(1, TimeUnit.MILLISECONDS);
        switch (arguments[0]) {
            case "platform" -> Thread.ofPlatform().start(MemoryEater::eat).join();
            case "virtual" -> Thread.ofVirtual().start(MemoryEater::eat).join();
            case "executor" -> Executors.newVirtualThreadPerTaskExecutor().execute(MemoryEater::eat);
            case "repeating" -> new Repeating("eater").start(Duration.ZERO, Duration.ofHours(1), MemoryEater::eat);
            case "long-work" -> new LongWork<Object>("eater", Clock.systemUTC()).begin(1, progress -> {
                eat();
                return "";
            });
            case "figures" -> new Figures(new EatingLog(), size -> "").start();
            case "request" -> request();
            case "recursion" -> Thread.ofPlatform().start(MemoryEater::recurse).join();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        if (!"recursion".equals(arguments[0])) {
            // the process is ended meanwhile, or the test fails by what comes then
            never.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        System.exit(0);
    }

    @SuppressWarnings("ModifiedButNotUsed") // that is what it is for
    private static void eat() {
        List<long[]> eaten = new ArrayList<>();
        while (true) {
            eaten.add(new long[1 << 16]);
        }
    }

    @SuppressWarnings("InfiniteRecursion") // that is what it is for
    private static void recurse() {
        recurse();
    }

    /** As the server's own parts hand it on: wrapped. */
    private static void request() throws Exception {
        OutOfMemoryRequests.filter().doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(),
                (request, response) -> {
                    try {
                        eat();
                    } catch (Error e) {
                        throw new ServletException("Handler dispatch failed", e);
                    }
                });
    }

    private static final class EatingLog implements FactLog {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public long sizeAt(Instant instant) {
            return 1;
        }

        @Override
        public Instant committedAt(long position) {
            return Instant.EPOCH;
        }

        @Override
        public long awaitBeyond(long size, Duration atMost) {
            eat();
            return 0;
        }

        @Override
        public void read(long from, long to, Consumer<Fact> reader) {
            eat();
        }
    }
}
