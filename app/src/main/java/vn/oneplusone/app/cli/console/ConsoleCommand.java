package vn.oneplusone.app.cli.console;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that prints in the reader's language. */
public abstract class ConsoleCommand implements Callable<Integer> {
    @Mixin
    private Language language;

    protected ConsoleCommand() {}

    @Override
    public final Integer call() throws IOException {
        try (Console console = language.console()) {
            return run(console);
        }
    }

    /** Returns the {@link ExitCode}. */
    protected abstract int run(Console console) throws IOException;
}
