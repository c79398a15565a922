package vn.oneplusone.app.cli.ledger;

import picocli.CommandLine.Command;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ConsoleCommand;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.installation.DataDirectory;

/** {@code ledger migrate}: brings a ledger in MongoDB from the former shape to the one of this version. */
@Command(name = "migrate", mixinStandardHelpOptions = true)
final class LedgerMigrate extends ConsoleCommand {
    LedgerMigrate() {}

    @Override
    protected int run(Console console) {
        String uri = System.getenv(DataDirectory.MONGODB_URI);
        if (uri == null) {
            throw new WrongInput("ledger-migrate.no-mongodb", DataDirectory.MONGODB_URI);
        }
        long changed = DataDirectory.migrate(uri, (done, total) -> console.progress("reading", done, total),
                (done, total) -> console.progress("migrating", done, total));
        console.say(changed == 0 ? "ledger-migrate.nothing" : "ledger-migrate.done", changed);
        return ExitCode.FINE;
    }
}
