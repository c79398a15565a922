package vn.oneplusone.reporting.figures;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.LongHistory;
import vn.oneplusone.reporting.contributions.Contributions;
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.scope.RuleBook;
import vn.oneplusone.reporting.scope.View;

/**
 * How long a report as of a random point takes in histories of several lengths, beside a plain sum over an array of as many numbers; and
 * the memory held. A program, not a test. Run by {@code mvn -q -Pbenchmark -pl app -am verify -DskipTests}. Arguments: reports, and histories:
 * so many facts of as many districts as it takes; or {@code district}, {@code province}, {@code country} for five years in its units.
 */
public final class ReportBenchmark {
    private ReportBenchmark() {}

    /** See the class. */
    public static void main(String[] arguments) {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        String histories = arguments.length > 1 ? arguments[1] : "10000,1000000,10000000,country";
        for (String history : histories.split(",", -1)) {
            switch (history) {
                case "district" -> measure(250_000, LongHistory.Extent.DISTRICT, reports);
                case "province" -> measure(2_500_000, LongHistory.Extent.PROVINCE, reports);
                case "country" -> measure(10_000_000, LongHistory.Extent.COUNTRY, reports);
                default -> measure(Long.parseLong(history), null, reports);
            }
        }
    }

    private static void measure(long size, LongHistory.@Nullable Extent extent, int reports) {
        long empty = held();
        Made made = make(size, extent, empty);
        Prefix prefix = made.prefix;
        long rows = held() - empty;

        Random random = new Random(size);
        long[] numbers = new long[(int) prefix.rows()];
        int[] at = new int[1];
        prefix.scan(prefix.rows(), (position, day, unit, cell, n, high, low) -> numbers[at[0]++] = n);
        double[] report = new double[reports];
        double[] plain = new double[reports];
        for (int round = -reports; round < reports; round++) {
            long point = random.nextLong(size + 1);
            int year = 2018 + random.nextInt(5);
            long start = System.nanoTime();
            View view = View.of(prefix, point, ledger -> "", RuleBook.shipped());
            require(new CountsReport(view, CountsQuestion.of(year).asOf(point)).answer().year() == year);
            long middle = System.nanoTime();
            long sum = 0;
            for (int i = 0; i < view.rows(); i++) {
                sum += numbers[i];
            }
            require(sum != Long.MIN_VALUE);
            long end = System.nanoTime();
            if (round >= 0) {
                report[round] = (middle - start) / 1e6;
                plain[round] = (end - middle) / 1e6;
            }
        }
        Arrays.sort(report);
        Arrays.sort(plain);
        System.out.printf(Locale.ROOT,
                "%,11d facts, %,11d contributions of %,d units (made and folded in %.0f ns a fact)%n"
                        + "            report as of a random point: median %.2f ms, slowest %.2f ms%n"
                        + "            plain sum of as many numbers: median %.2f ms; the report takes %.1f times as long%n"
                        + "            held: %.1f bytes a contribution; with all that the fold knows %.1f bytes a fact%n",
                size, prefix.rows(), prefix.units().size(), made.nanosPerFact, report[reports / 2], report[reports - 1],
                plain[reports / 2], report[reports / 2] / plain[reports / 2], rows / (double) prefix.rows(),
                made.bytes / (double) size);
    }

    private static Made make(long size, LongHistory.@Nullable Extent extent, long empty) {
        Contributions contributions = new Contributions();
        long begin = System.nanoTime();
        fold(size, extent, contributions);
        double nanos = (System.nanoTime() - begin) / (double) size;
        long bytes = held() - empty;
        require(contributions.size() == size);
        return new Made(contributions.publish(), nanos, bytes);
    }

    private static void fold(long size, LongHistory.@Nullable Extent extent, Contributions contributions) {
        LongHistory history = extent == null ? new LongHistory(7, size) : new LongHistory(7, size, 5, extent);
        history.read(0, size, contributions::contribute);
    }

    /**
     * A history.
     *
     * @param bytes held by its contributions and by all that the fold knows
     */
    private record Made(Prefix prefix, double nanosPerFact, long bytes) {}

    /** Bytes of live objects. */
    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalStateException("not what was made");
        }
    }
}
