package vn.oneplusone.app.cli.ledger;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.installation.DataDirectory;

/** {@code ledger migrate}: brings a ledger in MongoDB from the former shape to the one of this version. */
@Command(name = "migrate", mixinStandardHelpOptions = true)
final class LedgerMigrate implements Callable<Integer> {
    @Mixin
    private Language language;

    LedgerMigrate() {}

    @Override
    public Integer call() {
        String uri = System.getenv(DataDirectory.MONGODB_URI);
        if (uri == null) {
            throw new WrongInput("ledger-migrate.no-mongodb", DataDirectory.MONGODB_URI);
        }
        try (Console console = language.console()) {
            long changed = DataDirectory.migrate(uri, (done, total) -> console.progress("reading", done, total),
                    (done, total) -> console.progress("migrating", done, total));
            console.say(changed == 0 ? "ledger-migrate.nothing" : "ledger-migrate.done", changed);
            return ExitCode.FINE;
        }
    }
}
