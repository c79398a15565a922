package vn.oneplusone.app.cli;

import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.DataDirectory;

/** {@code demo}: loads the sample year, or several, into an empty directory and exits. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    /** From 2000 to 2099. */
    private static final Pattern YEARS = Pattern.compile("(20[0-9]{2})(?:-(20[0-9]{2}))?");

    @Spec
    private CommandSpec spec;

    @Mixin
    private Language language;

    @Mixin
    private DataOption data;

    @Option(names = "--years", paramLabel = "Y[-Y]", defaultValue = "2021", descriptionKey = "oneplusone.demo.years")
    private String years;

    Demo() {}

    @Override
    public Integer call() {
        Matcher asked = YEARS.matcher(years);
        int first = asked.matches() ? Integer.parseInt(asked.group(1)) : 0;
        int last = asked.matches() && asked.group(2) != null ? Integer.parseInt(asked.group(2)) : first;
        if (first == 0 || last < first) {
            throw new WrongInput("demo.years", years);
        }
        try (Console console = new Console(spec.commandLine().getOut(), language.locale());
                DataDirectory directory = data.open(console)) {
            if (directory.ledger().head().size() > 0) {
                throw new WrongInput("demo.not-empty", data.directory());
            }
            DemoYear.load(directory, data.directory(), console, first, last);
            for (int year = first; year <= last; year++) {
                console.sentence(directory.ledger(), year);
            }
        }
        return Root.FINE;
    }
}
