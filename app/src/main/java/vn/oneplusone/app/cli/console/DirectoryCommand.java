package vn.oneplusone.app.cli.console;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import vn.oneplusone.app.installation.DataDirectory;

/** A command that works with ledger and vault of a data directory; the ledger has to be there. */
public abstract class DirectoryCommand extends ConsoleCommand {
    @Mixin
    protected DataOption data;

    protected DirectoryCommand() {}

    @Override
    protected final int run(Console console) throws IOException {
        data.requireLedger();
        try (DataDirectory directory = data.open(console)) {
            return run(directory, console);
        }
    }

    /** Returns the {@link ExitCode}. */
    protected abstract int run(DataDirectory directory, Console console) throws IOException;
}
