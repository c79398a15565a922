package vn.oneplusone.app.cli.ledger;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.cli.console.Language;

/** {@code ledger}: what is done to a ledger as a whole. */
@Command(name = "ledger", mixinStandardHelpOptions = true, subcommands = {LedgerImport.class, LedgerMigrate.class})
public final class LedgerCommands implements Runnable {
    @Spec
    private CommandSpec spec;

    @CommandLine.Mixin
    @SuppressWarnings("unused") // shows --lang in the help; it is looked for before anything is parsed
    private Language language;

    LedgerCommands() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
