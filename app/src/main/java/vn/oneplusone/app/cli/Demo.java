package vn.oneplusone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.DataDirectory;

/** {@code demo}: loads the sample year into an empty directory and exits. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Language language;

    @Mixin
    private DataOption data;

    Demo() {}

    @Override
    public Integer call() {
        try (Console console = new Console(spec.commandLine().getOut(), language.locale());
                DataDirectory directory = data.open(console)) {
            if (directory.ledger().head().size() > 0) {
                throw new WrongInput("demo.not-empty", data.directory());
            }
            DemoYear.load(directory, data.directory(), console);
            console.sentence(directory.ledger(), DemoYear.YEAR);
        }
        return Root.FINE;
    }
}
