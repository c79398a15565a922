package vn.oneplusone.app.cli.console;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import vn.oneplusone.app.ledger.Ledger;

/** A command that only reads a ledger: the one of the data directory, or a bundle. */
public abstract class ReadingCommand extends ConsoleCommand {
    @Mixin
    protected LedgerOption source;

    protected ReadingCommand() {}

    @Override
    protected final int run(Console console) throws IOException {
        source.require();
        try (Ledger ledger = source.open()) {
            return run(ledger, console);
        }
    }

    /** Returns the {@link ExitCode}. */
    protected abstract int run(Ledger ledger, Console console) throws IOException;
}
