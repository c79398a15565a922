package vn.oneplusone.app.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import vn.oneplusone.app.sample.district.SampleSize;

/**
 * The overview of the sample year, read by many while some write, beside a static file that the same server gives to the same readers. Run
 * by {@code mvn -q -Pbenchmark -pl app -am verify -DskipTests}. Arguments: folder, seconds, readers, writers. Clients and server share
 * the machine's processors.
 */
public final class PortalBenchmark {
    private static final Pattern STYLE = Pattern.compile("href=\"(/css/portal-[0-9a-f]+\\.css)\"");

    private PortalBenchmark() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/benchmark");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int reading = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
        int writing = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 20;
        try (LoadedPortal portal = new LoadedPortal(fresh(folder), writing)) {
            PortalLoad load = new PortalLoad(portal.address(), reading, portal.writers());
            String style = style(portal);
            System.out.printf(Locale.ROOT,
                    "%n%d facts; %d readers, half of them signed in, %d writers; %d processors%n",
                    portal.size(), reading, writing, Runtime.getRuntime().availableProcessors());
            // what is measured first would pay for the compiler
            load.readAndWrite(Duration.ofSeconds(Math.min(20, seconds)), Duration.ZERO);
            load.read(style, Duration.ofSeconds(Math.min(5, seconds)), Duration.ZERO);
            compare("without a pause", load, style, seconds, Duration.ZERO);
            compare("each reader once in two seconds", load, style, seconds, Duration.ofSeconds(2));
        }
    }

    private static void compare(String name, PortalLoad load, String style, int seconds, Duration pause) {
        System.out.printf(Locale.ROOT, "%n%s%n%-32s %10s %8s %10s %10s %10s %10s%n", name, "", "requests", "a second",
                "p50 ms", "p99 ms", "slowest", "bytes");
        PortalLoad.Outcome file = load.read(style, Duration.ofSeconds(Math.min(15, seconds)), pause);
        PortalLoad.Outcome pages = load.readAndWrite(Duration.ofSeconds(seconds), pause);
        line("static file", file.reads(), file.seconds());
        line("overview", pages.reads(), pages.seconds());
        line("commands", pages.writes(), pages.seconds());
        line("own writing, by its position", pages.ownByPosition(), pages.seconds());
        line("own writing, on the page", pages.ownPages(), pages.seconds());
        System.out.printf(Locale.ROOT, "overview / static file: p50 %.1f, p99 %.1f%n",
                pages.reads().at(0.5) / file.reads().at(0.5), pages.reads().at(0.99) / file.reads().at(0.99));
        System.out.printf(Locale.ROOT, "errors: %d, stale readings of one's own writing: %d%n",
                file.errors().size() + pages.errors().size(), pages.stale().size());
        file.errors().stream().limit(3).forEach(System.out::println);
        pages.errors().stream().limit(3).forEach(System.out::println);
        pages.stale().stream().limit(3).forEach(System.out::println);
    }

    private static void line(String name, PortalLoad.Times times, double seconds) {
        System.out.printf(Locale.ROOT, "%-32s %,10d %,8.0f %10.1f %10.1f %10.1f %,10.0f%n", name, times.count(),
                times.count() / seconds, times.at(0.5), times.at(0.99), times.at(1), times.bytesEach());
    }

    private static String style(LoadedPortal portal) {
        Matcher style = STYLE.matcher(new Reader(portal.address()).page("/").body());
        if (!style.find()) {
            throw new IllegalStateException("the overview names no style sheet");
        }
        return style.group(1);
    }

    /** The sample year is taken in once; every run begins with a copy. */
    private static Path fresh(Path folder) throws IOException {
        Path made = folder.resolve("sample-year");
        if (!Files.exists(made.resolve("made"))) {
            FileSystemUtils.deleteRecursively(made);
            System.out.println("making " + made);
            LoadedPortal.make(made.resolve("data"), made.resolve("lists"), SampleSize.full());
            Files.createFile(made.resolve("made"));
        }
        Path run = folder.resolve("portal");
        FileSystemUtils.deleteRecursively(run);
        FileSystemUtils.copyRecursively(made.resolve("data"), run);
        return run;
    }
}
