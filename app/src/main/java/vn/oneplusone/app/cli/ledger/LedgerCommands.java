package vn.oneplusone.app.cli.ledger;

import picocli.CommandLine.Command;
import vn.oneplusone.app.cli.console.CommandGroup;

/** {@code ledger}: what is done to a ledger as a whole. */
@Command(name = "ledger", mixinStandardHelpOptions = true, subcommands = {LedgerImport.class, LedgerMigrate.class})
public final class LedgerCommands extends CommandGroup {
    LedgerCommands() {}
}
