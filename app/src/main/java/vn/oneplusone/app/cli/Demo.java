package vn.oneplusone.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ConsoleCommand;
import vn.oneplusone.app.cli.console.DataOption;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.sample.SampleLists;
import vn.oneplusone.app.time.DistrictDay;

/** {@code demo}: loads the sample year, several, or more than a district, into an empty directory and exits; or only writes the lists. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class Demo extends ConsoleCommand {
    /** From 2000 to 2099. */
    private static final Pattern YEARS = Pattern.compile("(20[0-9]{2})(?:-(20[0-9]{2}))?");

    @Mixin
    private DataOption data;

    @Option(names = "--years", paramLabel = "Y[-Y]", defaultValue = "2021", descriptionKey = "oneplusone.demo.years")
    private String years;

    @Option(names = "--size", paramLabel = "district|province|country", defaultValue = "district", descriptionKey = "oneplusone.demo.size")
    private SampleLists.Extent extent;

    @Option(names = "--lists", paramLabel = "DIR", descriptionKey = "oneplusone.demo.lists")
    private @Nullable Path lists;

    Demo() {}

    @Override
    protected int run(Console console) {
        Matcher asked = YEARS.matcher(years);
        int first = asked.matches() ? Integer.parseInt(asked.group(1)) : 0;
        int last = asked.matches() && asked.group(2) != null ? Integer.parseInt(asked.group(2)) : first;
        if (first == 0 || last < first) {
            throw new WrongInput("demo.years", years);
        }
        if (last > DistrictDay.today(Clock.systemUTC()).getYear()) {
            throw new WrongInput("demo.not-begun", last);
        }
        if (lists != null) {
            return write(lists, first, last, console);
        }
        if (extent == SampleLists.Extent.COUNTRY) {
            throw new WrongInput("demo.country");
        }
        try (DataDirectory directory = data.open(console)) {
            if (directory.ledger().head().size() > 0) {
                throw new WrongInput("demo.not-empty", data.directory());
            }
            DemoYear.load(directory, data.directory(), console, extent, first, last);
            for (int year = first; year <= last; year++) {
                console.sentence(directory.ledger(), year);
            }
        }
        return ExitCode.FINE;
    }

    private int write(Path folder, int first, int last, Console console) {
        List<List<Path>> steps = DemoYear.write(folder, console, extent, first, last);
        console.say("demo.written", steps.stream().mapToInt(List::size).sum(), folder);
        return ExitCode.FINE;
    }
}
